package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Conflicting;
import nl.noaber.cofinancing.Recording.Recorded;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.Collisions;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;

/** Opens the transaction of a change to a division, and locks it. */
@Singleton
final class DivisionLocking {

    private final DivisionRepository divisions;
    private final Collisions collisions;
    private final Refusals refusals;
    private final Transactions transactions;

    DivisionLocking(DivisionRepository divisions, Collisions collisions, Refusals refusals, Transactions transactions) {
        this.divisions = divisions;
        this.collisions = collisions;
        this.refusals = refusals;
        this.transactions = transactions;
    }

    /** For the team, in a version that was there already, of one that was not withdrawn. */
    Recording<CostDivision> locked(
            Viewer viewer,
            CostDivisionId id,
            int expectedVersion,
            Function<WholeDivision, Recording<CostDivision>> change) {
        return anyLocked(
                viewer,
                id,
                expectedVersion,
                ChangeAction.UPDATED,
                stored -> stored.row().isWithdrawn()
                        ? Recording.refused(Problem.of("DIVISION_WITHDRAWN", "id"))
                        : change.apply(stored));
    }

    /** The same, withdrawn or not. */
    Recording<CostDivision> anyLocked(
            Viewer viewer,
            CostDivisionId id,
            int expectedVersion,
            ChangeAction action,
            Function<WholeDivision, Recording<CostDivision>> change) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, RecordRef.of(CostDivision.TYPE, id), action);
        }
        return transactions.retrying(() -> divisions
                .locked(id)
                .map(stored -> Collisions.fromTheFuture(stored.row().version(), expectedVersion)
                        .map(Recording::<CostDivision>refused)
                        .orElseGet(() -> change.apply(stored)))
                .orElseGet(() -> notFound(viewer, id)));
    }

    /** The same for what concerns the whole: done only when nobody changed anything since. */
    Recording<CostDivision> unlessChanged(
            WholeDivision stored, int expectedVersion, Supplier<Recording<CostDivision>> work) {
        return collisions
                .whole(stored.ref(), stored.row().version(), expectedVersion)
                .<Recording<CostDivision>>map(conflict -> new Conflicting<>(whole(stored), conflict))
                .orElseGet(work);
    }

    Recording<CostDivision> notFound(Viewer viewer, CostDivisionId id) {
        refusals.missedDivisions(viewer, Set.of(id.value()), ChangeAction.UPDATED);
        return Recording.refused(Problem.of("NOT_FOUND", "id"));
    }

    static Recording<CostDivision> recorded(WholeDivision division) {
        return new Recorded<>(whole(division));
    }

    /** As the team sees it. */
    static CostDivision whole(WholeDivision division) {
        return division.shown(Viewer.system("division"), DivisionSight.Seeing.ALL);
    }
}
