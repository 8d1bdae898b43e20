package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.noaber.cofinancing.CashierMandate;
import nl.noaber.cofinancing.CashierMandateId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Conflicting;
import nl.noaber.cofinancing.Recording.Recorded;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.Collisions;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;

/** Opens the transaction of a change to a mandate or its book, and locks it. */
@Singleton
final class CashierLocking {

    private final CashierRepository cashiers;
    private final CashierReader reader;
    private final Collisions collisions;
    private final Refusals refusals;
    private final Transactions transactions;

    CashierLocking(
            CashierRepository cashiers,
            CashierReader reader,
            Collisions collisions,
            Refusals refusals,
            Transactions transactions) {
        this.cashiers = cashiers;
        this.reader = reader;
        this.collisions = collisions;
        this.refusals = refusals;
        this.transactions = transactions;
    }

    /** For the team, of one that was not withdrawn. */
    Recording<CashierMandate> there(
            Viewer viewer, CashierMandateId id, Function<WholeCashier, Recording<CashierMandate>> change) {
        return locked(
                viewer,
                id,
                ChangeAction.UPDATED,
                stored -> stored.row().isWithdrawn()
                        ? Recording.refused(Problem.of("MANDATE_WITHDRAWN", "id"))
                        : change.apply(stored));
    }

    /** The same, withdrawn or not. */
    Recording<CashierMandate> locked(
            Viewer viewer,
            CashierMandateId id,
            ChangeAction action,
            Function<WholeCashier, Recording<CashierMandate>> change) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, RecordRef.of(CashierMandate.TYPE, id), action);
        }
        return transactions.retrying(() -> cashiers.locked(id).map(change).orElseGet(() -> {
            refusals.missedMandates(viewer, Set.of(id.value()), action);
            return Recording.refused(Problem.of("NOT_FOUND", "id"));
        }));
    }

    /** In a version that was there already; done only when nobody changed anything since. */
    Recording<CashierMandate> unlessChanged(
            Viewer viewer, WholeCashier stored, int expectedVersion, Supplier<Recording<CashierMandate>> work) {
        return Collisions.fromTheFuture(stored.row().version(), expectedVersion)
                .map(Recording::<CashierMandate>refused)
                .orElseGet(() -> collisions
                        .whole(stored.ref(), stored.row().version(), expectedVersion)
                        .<Recording<CashierMandate>>map(conflict -> new Conflicting<>(now(viewer, stored), conflict))
                        .orElseGet(work));
    }

    CashierMandate now(Viewer viewer, WholeCashier stored) {
        return reader.byId(viewer, stored.row().id()).orElseThrow();
    }

    Recording<CashierMandate> recorded(Viewer viewer, CashierMandateId id) {
        return new Recorded<>(reader.byId(viewer, id).orElseThrow());
    }
}
