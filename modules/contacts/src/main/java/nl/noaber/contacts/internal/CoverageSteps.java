package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.contacts.Commitments;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentFilter;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.CoveragePlan;
import nl.noaber.contacts.CoverageRow;
import nl.noaber.contacts.CoverageStep;
import nl.noaber.contacts.ListParent;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.Organisation;
import org.jspecify.annotations.Nullable;

/** Proposes who takes a message to those that did not hear it, and when: in three statements for a page of messages. */
@Singleton
final class CoverageSteps {

    private static final PageRequest NEWEST = PageRequest.first(1);
    private static final PageRequest OLDEST = PageRequest.last(1, null);

    private final ContactMoments moments;
    private final Commitments commitments;
    private final Clock clock;

    CoverageSteps(ContactMoments moments, Commitments commitments, Clock clock) {
        this.moments = moments;
        this.commitments = commitments;
        this.clock = clock;
    }

    Page<CoveragePlan> of(Viewer viewer, Page<CoverageRow> rows) {
        Set<ListParent> targets = rows.nodes().stream()
                .flatMap(row -> row.whiteSpots().stream())
                .map(target -> ListParent.of(target.id()))
                .collect(Collectors.toSet());
        Map<ListParent, Page<ContactMoment>> held = targets.isEmpty()
                ? Map.of()
                : moments.under(viewer, targets, asked(ContactMomentStatus.HELD, null), NEWEST);
        Map<ListParent, Page<ContactMoment>> planned = targets.isEmpty()
                ? Map.of()
                : moments.under(viewer, targets, asked(ContactMomentStatus.PLANNED, DutchTime.today(clock)), OLDEST);
        Map<CommitmentId, Commitment> promised = commitments.byIds(viewer, promises(rows));
        return rows.map(row -> new CoveragePlan(
                row.message(),
                row.aim(),
                row.daysLeft(),
                row.whiteSpots().stream()
                        .map(target -> step(
                                target,
                                CoverageStep.commitmentId(row.message().id(), target.id()),
                                held,
                                planned,
                                promised))
                        .toList()));
    }

    private static Set<CommitmentId> promises(Page<CoverageRow> rows) {
        return rows.nodes().stream()
                .flatMap(row -> row.whiteSpots().stream()
                        .map(target -> CoverageStep.commitmentId(row.message().id(), target.id())))
                .collect(Collectors.toSet());
    }

    private static CoverageStep step(
            Organisation target,
            CommitmentId commitment,
            Map<ListParent, Page<ContactMoment>> held,
            Map<ListParent, Page<ContactMoment>> planned,
            Map<CommitmentId, Commitment> promised) {
        ListParent parent = ListParent.of(target.id());
        return new CoverageStep(
                target,
                target.details().relationshipOwnerId(),
                only(held.get(parent)),
                only(planned.get(parent)),
                commitment,
                promised.get(commitment));
    }

    private static @Nullable ContactMoment only(@Nullable Page<ContactMoment> page) {
        return page == null || page.nodes().isEmpty() ? null : page.nodes().getFirst();
    }

    private static ContactMomentFilter asked(ContactMomentStatus status, @Nullable LocalDate from) {
        return new ContactMomentFilter(
                null, null, null, null, null, null, null, Set.of(status), from, null, null, null, null, false, null);
    }
}
