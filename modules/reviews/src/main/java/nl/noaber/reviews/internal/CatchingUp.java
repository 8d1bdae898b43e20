package nl.noaber.reviews.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.access.Grant;
import nl.noaber.access.Grants;
import nl.noaber.access.UserId;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.reviews.RightsDecision;
import nl.noaber.reviews.RightsReview;
import nl.noaber.reviews.RightsReviewLine;
import org.jspecify.annotations.Nullable;

/**
 * Brings a review that is going on up to now: who came in since it began gets a line, and a line of which the rights changed
 * shows them as they are and is to be decided again. What was to be taken away stays so, unless more was given since.
 */
@Singleton
final class CatchingUp {

    /** What a line says of the rights themselves. */
    static final List<String> RIGHTS = List.of("role", "organisation");

    private final ReviewRepository reviews;
    private final Grants grants;
    private final ChangeLog changeLog;

    CatchingUp(ReviewRepository reviews, Grants grants, ChangeLog changeLog) {
        this.reviews = reviews;
        this.grants = grants;
        this.changeLog = changeLog;
    }

    /** In the open transaction, in which the caller holds the review. */
    void with(RightsReview review) {
        if (review.isClosed()) {
            return;
        }
        Map<UserId, RightsReviewLine> lines = reviews.linesOf(review.id()).stream()
                .collect(Collectors.toMap(RightsReviewLine::userId, Function.identity()));
        List<Grant> fresh = new ArrayList<>();
        List<RightsReviewLine> renewed = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (Grant grant : grants.held()) {
            RightsReviewLine line = lines.get(grant.userId());
            if (line == null) {
                fresh.add(grant);
            } else if (isOutOfDate(line, grant)) {
                RightsReviewLine next = renewed(line, grant);
                renewed.add(next);
                entries.add(entry(line, next));
            }
        }
        if (!fresh.isEmpty()) {
            reviews.insertLines(review.id(), fresh);
            reviews.grown(review.id());
            entries.add(grown(review, fresh.size()));
        }
        reviews.renew(renewed);
        if (!entries.isEmpty()) {
            changeLog.write(Viewer.system("rights review"), entries);
        }
    }

    /**
     * What was to be taken away is, or is on its way, as long as what is held is no more than was left: another organisation
     * shares other records.
     */
    private static boolean isOutOfDate(RightsReviewLine line, Grant grant) {
        boolean changed = !grant.gives(line.role(), line.organisationId());
        boolean same = grant.organisationId() == null || grant.organisationId().equals(line.organisationId());
        boolean less = grant.role() == line.newRole() || grant.role().isLessThan(line.role());
        return changed && !(line.decision() == RightsDecision.TAKE_AWAY && less && same);
    }

    private static RightsReviewLine renewed(RightsReviewLine line, Grant grant) {
        return new RightsReviewLine(
                line.id(),
                line.reviewId(),
                line.userId(),
                line.userName(),
                grant.role(),
                grant.organisationId(),
                grant.since(),
                grant.lastUsedAt(),
                null,
                line.note(),
                line.measure(),
                line.newRole(),
                null,
                null,
                line.version() + 1);
    }

    private static Entry entry(RightsReviewLine before, RightsReviewLine after) {
        return new Entry(
                RecordRef.of(RightsReviewLine.TYPE, after.id()),
                ChangeAction.UPDATED,
                after.version(),
                FieldChange.between(rights(before), rights(after)));
    }

    private static Map<String, @Nullable String> rights(RightsReviewLine line) {
        Map<String, @Nullable String> rights = new LinkedHashMap<>();
        rights.put("role", line.role().name());
        rights.put(
                "organisation",
                line.organisationId() == null ? null : new GlobalId("Organisation", line.organisationId()).toString());
        rights.put("decision", line.decision() == null ? null : line.decision().name());
        return rights;
    }

    private static Entry grown(RightsReview review, int more) {
        FieldChange lines = new FieldChange(
                "lineCount", String.valueOf(review.lineCount()), String.valueOf(review.lineCount() + more));
        return new Entry(
                RecordRef.of(RightsReview.TYPE, review.id()),
                ChangeAction.UPDATED,
                review.version() + 1,
                List.of(lines));
    }
}
