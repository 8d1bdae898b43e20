package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Conflicting;
import nl.noaber.cofinancing.Recording.Recorded;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.Collisions;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;

/** Opens the transaction of a change to a funding opportunity by the team, and locks it. */
@Singleton
final class OpportunityLocking {

    private final OpportunityRepository opportunities;
    private final Collisions collisions;
    private final Refusals refusals;
    private final Transactions transactions;
    private final Clock clock;

    OpportunityLocking(
            OpportunityRepository opportunities,
            Collisions collisions,
            Refusals refusals,
            Transactions transactions,
            Clock clock) {
        this.opportunities = opportunities;
        this.collisions = collisions;
        this.refusals = refusals;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<FundingOpportunity> locked(
            Viewer viewer,
            FundingOpportunityId id,
            ChangeAction action,
            Function<WholeOpportunity, Recording<FundingOpportunity>> change) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, RecordRef.of(FundingOpportunity.TYPE, id), action);
        }
        return transactions.retrying(() -> opportunities.locked(id).map(change).orElseGet(() -> {
            refusals.missedOpportunities(viewer, Set.of(id.value()), action);
            return Recording.refused(Problem.of("NOT_FOUND", "id"));
        }));
    }

    /** One that was not withdrawn, in a version that was there already. */
    Recording<FundingOpportunity> there(
            Viewer viewer,
            FundingOpportunityId id,
            int expectedVersion,
            Function<WholeOpportunity, Recording<FundingOpportunity>> change) {
        return locked(
                viewer,
                id,
                ChangeAction.UPDATED,
                stored -> stored.row().isWithdrawn()
                        ? Recording.refused(Problem.of("WITHDRAWN", "id"))
                        : inTime(stored, expectedVersion, () -> change.apply(stored)));
    }

    /** For what concerns the whole: done only when nobody changed anything since. */
    Recording<FundingOpportunity> unlessChanged(
            Viewer viewer, WholeOpportunity stored, int expectedVersion, Supplier<Recording<FundingOpportunity>> work) {
        return inTime(
                stored,
                expectedVersion,
                () -> collisions
                        .whole(stored.ref(), stored.row().version(), expectedVersion)
                        .map(conflict -> conflicting(viewer, stored, conflict))
                        .orElseGet(work));
    }

    private static Recording<FundingOpportunity> inTime(
            WholeOpportunity stored, int expectedVersion, Supplier<Recording<FundingOpportunity>> work) {
        return Collisions.fromTheFuture(stored.row().version(), expectedVersion)
                .map(Recording::<FundingOpportunity>refused)
                .orElseGet(work);
    }

    Recording<FundingOpportunity> recorded(Viewer viewer, WholeOpportunity opportunity) {
        return new Recorded<>(opportunity.row().shown(viewer, DutchTime.today(clock)));
    }

    Recording<FundingOpportunity> conflicting(Viewer viewer, WholeOpportunity stored, Conflict conflict) {
        return new Conflicting<>(stored.row().shown(viewer, DutchTime.today(clock)), conflict);
    }
}
