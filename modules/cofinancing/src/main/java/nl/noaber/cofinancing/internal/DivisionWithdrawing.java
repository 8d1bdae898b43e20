package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;

/** Takes divisions away and brings them back, with all that was sent and answered. */
@Singleton
final class DivisionWithdrawing {

    private final DivisionRepository divisions;
    private final DivisionLocking locking;
    private final DivisionSearch search;
    private final ChangeLog changeLog;
    private final Clock clock;

    DivisionWithdrawing(
            DivisionRepository divisions,
            DivisionLocking locking,
            DivisionSearch search,
            ChangeLog changeLog,
            Clock clock) {
        this.divisions = divisions;
        this.locking = locking;
        this.search = search;
        this.changeLog = changeLog;
        this.clock = clock;
    }

    Recording<CostDivision> withdraw(Viewer viewer, CostDivisionId id, int expectedVersion) {
        return locking.anyLocked(viewer, id, expectedVersion, ChangeAction.WITHDRAWN, stored -> {
            if (stored.row().isWithdrawn()) {
                return DivisionLocking.recorded(stored);
            }
            return stored.row().isBooked()
                    ? Recording.refused(Problem.of("BOOKED_STAYS", "id"))
                    : locking.unlessChanged(
                            stored, expectedVersion, () -> turned(viewer, stored, ChangeAction.WITHDRAWN));
        });
    }

    Recording<CostDivision> restore(Viewer viewer, CostDivisionId id, int expectedVersion) {
        return locking.anyLocked(
                viewer,
                id,
                expectedVersion,
                ChangeAction.RESTORED,
                stored -> stored.row().isWithdrawn()
                        ? locking.unlessChanged(
                                stored, expectedVersion, () -> turned(viewer, stored, ChangeAction.RESTORED))
                        : DivisionLocking.recorded(stored));
    }

    private Recording<CostDivision> turned(Viewer viewer, WholeDivision stored, ChangeAction action) {
        Instant now = clock.instant();
        WholeDivision turned = stored.with(stored.row().withdrawn(action == ChangeAction.WITHDRAWN ? now : null, now));
        divisions.update(turned.row());
        search.found(turned);
        changeLog.write(viewer, new Entry(turned.ref(), action, turned.row().version(), List.of()));
        return DivisionLocking.recorded(turned);
    }
}
