package nl.noaber.reviews.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.noaber.access.Grant;
import nl.noaber.access.Grants;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Conflict;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.reviews.RightsDecision;
import nl.noaber.reviews.RightsReview;
import nl.noaber.reviews.RightsReviewId;
import nl.noaber.reviews.RightsReviewLine;
import nl.noaber.reviews.RightsReviewLineId;
import nl.noaber.reviews.RightsReviewing;
import nl.noaber.reviews.RightsReviewing.Conflicting;
import nl.noaber.reviews.RightsReviewing.Done;
import nl.noaber.reviews.RightsReviewing.Refused;
import nl.noaber.reviews.RightsVerdict;
import org.jspecify.annotations.Nullable;

/** Begins reviews, decides their lines and closes them, each with its line in the change log. */
@Singleton
final class ReviewHolding {

    private final ReviewRepository reviews;
    private final AccountMeasures measures;
    private final CatchingUp catchingUp;
    private final Grants grants;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    ReviewHolding(
            ReviewRepository reviews,
            AccountMeasures measures,
            CatchingUp catchingUp,
            Grants grants,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.reviews = reviews;
        this.measures = measures;
        this.catchingUp = catchingUp;
        this.grants = grants;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    RightsReviewing<RightsReview> begin(Viewer viewer, RightsReviewId id) {
        Instant now = clock.instant();
        return asAdministrator(viewer, ref(id), ChangeAction.CREATED, () -> begin(viewer, id, now));
    }

    private RightsReviewing<RightsReview> begin(Viewer viewer, RightsReviewId id, Instant now) {
        if (reviews.isBegunBy(id, viewer.userId())) {
            return new Done<>(reviews.locked(id).orElseThrow());
        }
        if (reviews.locked(id).isPresent()) {
            return RightsReviewing.refused("NOT_FOUND", "id");
        }
        Optional<RightsReview> other = reviews.inProgress();
        if (other.isPresent()) {
            return RightsReviewing.refused("REVIEW_GOING_ON", "", other.get().begunAt());
        }
        List<Grant> held = grants.held();
        reviews.insert(id, viewer, now);
        reviews.insertLines(id, held);
        FieldChange lines = new FieldChange("lineCount", null, String.valueOf(held.size()));
        changeLog.write(viewer, new Entry(ref(id), ChangeAction.CREATED, 1, List.of(lines)));
        return new Done<>(reviews.locked(id).orElseThrow());
    }

    RightsReviewing<RightsReviewLine> decide(
            Viewer viewer, RightsReviewLineId id, int expectedVersion, RightsVerdict verdict) {
        Instant now = clock.instant();
        return asAdministrator(viewer, ref(id), ChangeAction.UPDATED, () -> {
            Optional<RightsReviewLine> line = reviews.line(id);
            if (line.isEmpty()) {
                return RightsReviewing.refused("NOT_FOUND", "id");
            }
            RightsReview review = reviews.locked(line.get().reviewId()).orElseThrow();
            catchingUp.with(review);
            RightsReviewLine stored = reviews.line(id).orElseThrow();
            return problem(viewer, review, stored, verdict)
                    .orElseGet(() -> decided(viewer, stored, expectedVersion, verdict, now));
        });
    }

    private Optional<RightsReviewing<RightsReviewLine>> problem(
            Viewer viewer, RightsReview review, RightsReviewLine line, RightsVerdict verdict) {
        if (review.isClosed()) {
            return Optional.of(RightsReviewing.refused("REVIEW_CLOSED", ""));
        }
        List<Problem> unclear = VerdictProblems.of(verdict);
        if (!unclear.isEmpty()) {
            return Optional.of(new Refused<>(unclear));
        }
        boolean own = line.userId().value().equals(viewer.userId());
        return own && hasOtherAdministrator(viewer)
                ? Optional.of(RightsReviewing.refused("OWN_RIGHTS", "decision"))
                : VerdictProblems.of(verdict, line).map(wrong -> new Refused<>(List.of(wrong)));
    }

    /** Who could decide about the rights of this one, as administrators are now and not as the review found them. */
    private boolean hasOtherAdministrator(Viewer viewer) {
        return grants.held().stream()
                .anyMatch(grant ->
                        grant.role() == Role.ADMIN && !grant.userId().value().equals(viewer.userId()));
    }

    /** Whether a measure is asked for rights that are held still, or again. */
    private boolean isToBeTaken(RightsReviewLine line, RightsVerdict verdict) {
        return verdict.measure() != null
                && grants.held().stream()
                        .anyMatch(grant -> grant.userId().equals(line.userId())
                                && grant.gives(line.role(), line.organisationId()));
    }

    private RightsReviewing<RightsReviewLine> decided(
            Viewer viewer, RightsReviewLine stored, int expectedVersion, RightsVerdict verdict, Instant now) {
        RightsReviewLine next = decided(stored, viewer, now, verdict);
        List<FieldChange> changes = FieldChange.between(fields(stored), fields(next));
        Optional<Conflict> conflict = expectedVersion == stored.version()
                ? Optional.empty()
                : changeLog.conflict(ref(stored.id()), expectedVersion, sent(next));
        if (conflict.isPresent()) {
            return new Conflicting<>(stored, conflict.get());
        }
        if (changes.isEmpty() && !isToBeTaken(stored, verdict)) {
            return new Done<>(stored);
        }
        List<Problem> problems = measures.take(viewer, stored, verdict);
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        reviews.update(next, viewer);
        changeLog.write(viewer, new Entry(ref(next.id()), ChangeAction.UPDATED, next.version(), changes));
        return new Done<>(next);
    }

    RightsReviewing<RightsReview> close(Viewer viewer, RightsReviewId id) {
        Instant now = clock.instant();
        return asAdministrator(viewer, ref(id), ChangeAction.UPDATED, () -> {
            Optional<RightsReview> review = reviews.locked(id);
            if (review.isEmpty()) {
                return RightsReviewing.refused("NOT_FOUND", "id");
            }
            catchingUp.with(review.get());
            return close(viewer, reviews.locked(id).orElseThrow(), now);
        });
    }

    private RightsReviewing<RightsReview> close(Viewer viewer, RightsReview review, Instant now) {
        if (review.isClosed()) {
            return new Done<>(review);
        }
        if (review.undecidedCount() > 0) {
            return RightsReviewing.refused("LINES_UNDECIDED", "", review.undecidedCount());
        }
        reviews.close(review.id(), viewer, now);
        FieldChange closed = new FieldChange("closedAt", null, now.toString());
        changeLog.write(
                viewer, new Entry(ref(review.id()), ChangeAction.UPDATED, review.version() + 1, List.of(closed)));
        return new Done<>(reviews.locked(review.id()).orElseThrow());
    }

    private <T> RightsReviewing<T> asAdministrator(
            Viewer viewer, RecordRef record, ChangeAction action, Supplier<RightsReviewing<T>> work) {
        if (viewer.role() != Role.ADMIN) {
            changeLog.refused(viewer, record, action);
            return RightsReviewing.refused("NOT_ALLOWED", "");
        }
        return transactions.retrying(work);
    }

    private static RightsReviewLine decided(RightsReviewLine line, Viewer viewer, Instant now, RightsVerdict verdict) {
        boolean asBefore = verdict.decision() == RightsDecision.TAKE_AWAY && verdict.measure() == null;
        return new RightsReviewLine(
                line.id(),
                line.reviewId(),
                line.userId(),
                line.userName(),
                line.role(),
                line.organisationId(),
                line.heldSince(),
                line.lastUsedAt(),
                verdict.decision(),
                verdict.note(),
                asBefore ? line.measure() : verdict.measure(),
                asBefore ? line.newRole() : verdict.newRole(),
                now,
                viewer.name(),
                line.version() + 1);
    }

    private static Map<String, @Nullable String> fields(RightsReviewLine line) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("decision", line.decision() == null ? null : line.decision().name());
        fields.put("note", line.note());
        fields.put("measure", line.measure() == null ? null : line.measure().name());
        fields.put("newRole", line.newRole() == null ? null : line.newRole().name());
        return fields;
    }

    /** With the rights that were decided about: when those changed, nothing was decided about the ones of now. */
    private static Map<String, @Nullable String> sent(RightsReviewLine next) {
        Map<String, @Nullable String> sent = fields(next);
        CatchingUp.RIGHTS.forEach(field -> sent.put(field, ""));
        return sent;
    }

    private static RecordRef ref(RightsReviewId id) {
        return RecordRef.of(RightsReview.TYPE, id);
    }

    private static RecordRef ref(RightsReviewLineId id) {
        return RecordRef.of(RightsReviewLine.TYPE, id);
    }
}
