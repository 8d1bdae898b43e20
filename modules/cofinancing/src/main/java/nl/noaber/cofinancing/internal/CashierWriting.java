package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.cofinancing.CashierMandate;
import nl.noaber.cofinancing.CashierMandateChange;
import nl.noaber.cofinancing.CashierMandateId;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.NewCashierMandate;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Conflicting;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Collisions;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

/** Records mandates, each once however often it is sent, changes and withdraws them. */
@Singleton
final class CashierWriting {

    private final CashierRepository cashiers;
    private final CashierLocking locking;
    private final ProjectReader projects;
    private final DivisionReader divisions;
    private final Lookups lookups;
    private final Collisions collisions;
    private final Refusals refusals;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    CashierWriting(
            CashierRepository cashiers,
            CashierLocking locking,
            ProjectReader projects,
            DivisionReader divisions,
            Lookups lookups,
            Collisions collisions,
            Refusals refusals,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.cashiers = cashiers;
        this.locking = locking;
        this.projects = projects;
        this.divisions = divisions;
        this.lookups = lookups;
        this.collisions = collisions;
        this.refusals = refusals;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<CashierMandate> appoint(Viewer viewer, NewCashierMandate given) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, RecordRef.of(CashierMandate.TYPE, given.id()), ChangeAction.CREATED);
        }
        Instant now = clock.instant();
        return transactions.retrying(() -> {
            WholeCashier there = cashiers.locked(given.id()).orElse(null);
            Known known = lookups.ofParty(viewer, given.cashier());
            CashierRow fresh = CashierRow.fresh(viewer, given, known.living(given.cashier()), now);
            if (there != null) {
                return again(viewer, fresh, there);
            }
            String subject = subject(viewer, given);
            List<Problem> problems = new ArrayList<>(CashierRules.details(fresh));
            if (known.organisations().get(given.cashier()) == null) {
                problems.add(Problem.of("NOT_FOUND", "cashier"));
            }
            problems.addAll(about(given, subject));
            return problems.isEmpty()
                    ? insert(viewer, fresh, known, Objects.requireNonNull(subject))
                    : new Refused<>(problems);
        });
    }

    private Recording<CashierMandate> insert(Viewer viewer, CashierRow fresh, Known known, String subject) {
        lookups.hold(known);
        if (!cashiers.insertIfAbsent(fresh)) {
            return again(viewer, fresh, cashiers.locked(fresh.id()).orElseThrow());
        }
        changeLog.write(
                viewer,
                new Entry(
                        RecordRef.of(CashierMandate.TYPE, fresh.id()),
                        ChangeAction.CREATED,
                        1,
                        CashierFields.fresh(fresh, known.name(fresh.cashierId()), subject)));
        return locking.recorded(viewer, fresh.id());
    }

    /** The title of what it is for; null when that is not there, or was withdrawn. */
    private @Nullable String subject(Viewer viewer, NewCashierMandate given) {
        if (given.project() != null) {
            Project project = projects.byIds(viewer, Set.of(given.project())).get(given.project());
            return project == null || project.withdrawn() ? null : project.title();
        }
        CostDivision division = given.division() == null
                ? null
                : divisions.byId(viewer, given.division()).orElse(null);
        return division == null || division.withdrawn() ? null : division.title();
    }

    private static List<Problem> about(NewCashierMandate given, @Nullable String subject) {
        if ((given.project() == null) == (given.division() == null)) {
            return List.of(Problem.of("PROJECT_OR_DIVISION", "project"));
        }
        return subject == null
                ? List.of(Problem.of("NOT_FOUND", given.project() == null ? "division" : "project"))
                : List.of();
    }

    /** Sent again by who recorded it, it is that; another's is not to be touched. */
    private Recording<CashierMandate> again(Viewer viewer, CashierRow sent, WholeCashier there) {
        CashierRow row = there.row();
        boolean same = row.createdBy().equals(viewer.userId())
                && row.cashierId().equals(sent.cashierId())
                && Objects.equals(row.projectId(), sent.projectId())
                && Objects.equals(row.divisionId(), sent.divisionId())
                && collisions.isRepeated(there.ref(), CashierFields.of(row), CashierFields.of(sent));
        return same ? locking.recorded(viewer, row.id()) : Recording.refused(Problem.of("ID_IN_USE", "id"));
    }

    /** On top of what others changed meanwhile, unless that is the same. */
    Recording<CashierMandate> update(
            Viewer viewer, CashierMandateId id, int expectedVersion, CashierMandateChange change) {
        return locking.there(viewer, id, stored -> {
            CashierRow wanted = stored.row().written(change, clock.instant());
            List<Problem> problems = new ArrayList<>(CashierRules.details(wanted));
            Collisions.fromTheFuture(stored.row().version(), expectedVersion).ifPresent(problems::add);
            if (!problems.isEmpty()) {
                return new Refused<>(problems);
            }
            Collisions.Found collided = collisions.find(
                    stored.ref(), stored.row().version(), expectedVersion, CashierFields.of(wanted, change.fields()));
            return collided.conflict()
                    .<Recording<CashierMandate>>map(
                            conflict -> new Conflicting<>(locking.now(viewer, stored), conflict))
                    .orElseGet(() -> store(viewer, stored, change.without(collided.untouched())));
        });
    }

    private Recording<CashierMandate> store(Viewer viewer, WholeCashier stored, CashierMandateChange change) {
        CashierRow next = stored.row().written(change, clock.instant());
        List<FieldChange> changes = FieldChange.between(CashierFields.of(stored.row()), CashierFields.of(next));
        if (!changes.isEmpty()) {
            cashiers.update(next);
            changeLog.write(viewer, new Entry(stored.ref(), ChangeAction.UPDATED, next.version(), changes));
        }
        return locking.recorded(viewer, next.id());
    }

    Recording<CashierMandate> withdraw(Viewer viewer, CashierMandateId id, int expectedVersion) {
        return turn(viewer, id, expectedVersion, ChangeAction.WITHDRAWN);
    }

    Recording<CashierMandate> restore(Viewer viewer, CashierMandateId id, int expectedVersion) {
        return turn(viewer, id, expectedVersion, ChangeAction.RESTORED);
    }

    private Recording<CashierMandate> turn(
            Viewer viewer, CashierMandateId id, int expectedVersion, ChangeAction action) {
        return locking.locked(viewer, id, action, stored -> {
            if (stored.row().isWithdrawn() == (action == ChangeAction.WITHDRAWN)) {
                return locking.recorded(viewer, id);
            }
            return locking.unlessChanged(viewer, stored, expectedVersion, () -> {
                Instant now = clock.instant();
                CashierRow next = stored.row().withdrawn(action == ChangeAction.WITHDRAWN ? now : null, now);
                cashiers.update(next);
                changeLog.write(viewer, new Entry(stored.ref(), action, next.version(), List.of()));
                return locking.recorded(viewer, id);
            });
        });
    }
}
