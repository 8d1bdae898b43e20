package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.cofinancing.CashierLineChange;
import nl.noaber.cofinancing.CashierLineId;
import nl.noaber.cofinancing.CashierMandate;
import nl.noaber.cofinancing.CashierMandateId;
import nl.noaber.cofinancing.NewCashierLine;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Writes lines in cash books, each once however often it is sent, and corrects them. */
@Singleton
final class CashierEntering {

    private final CashierRepository cashiers;
    private final CashierLocking locking;
    private final CashierAsks asks;
    private final Lookups lookups;
    private final ChangeLog changeLog;
    private final Clock clock;

    CashierEntering(
            CashierRepository cashiers,
            CashierLocking locking,
            CashierAsks asks,
            Lookups lookups,
            ChangeLog changeLog,
            Clock clock) {
        this.cashiers = cashiers;
        this.locking = locking;
        this.asks = asks;
        this.lookups = lookups;
        this.changeLog = changeLog;
        this.clock = clock;
    }

    Recording<CashierMandate> record(Viewer viewer, CashierMandateId id, NewCashierLine given, Set<String> accepted) {
        return locking.there(viewer, id, stored -> {
            Known known = parties(viewer, given.party());
            CashierLineRow line = CashierLineRow.of(viewer, id, given, known, clock.instant());
            CashierLineRow there = stored.line(given.id()).orElse(null);
            if (there != null) {
                return there.says(line) ? locking.recorded(viewer, id) : inUse();
            }
            if (stored.lines().size() >= CashierMandate.MOST_LINES) {
                return Recording.refused(Problem.of("BOOK_FULL", "id", CashierMandate.MOST_LINES));
            }
            List<Problem> problems = problems(stored, line, known, accepted);
            return problems.isEmpty() ? insert(viewer, stored, line, known) : new Refused<>(problems);
        });
    }

    private Recording<CashierMandate> insert(Viewer viewer, WholeCashier stored, CashierLineRow line, Known known) {
        lookups.hold(known);
        return cashiers.insertIfAbsent(line) ? written(viewer, stored, CashierFields.line(null, line, known)) : inUse();
    }

    private static Recording<CashierMandate> inUse() {
        return Recording.refused(Problem.of("ID_IN_USE", "id"));
    }

    Recording<CashierMandate> correct(
            Viewer viewer,
            CashierMandateId id,
            CashierLineId lineId,
            int expectedVersion,
            CashierLineChange change,
            Set<String> accepted) {
        return locking.there(viewer, id, stored -> {
            CashierLineRow before = stored.line(lineId).orElse(null);
            if (before == null) {
                return Recording.refused(Problem.of("NOT_FOUND", "line"));
            }
            Known known = parties(viewer, before.partyId(), change.party().over(before.partyId()));
            CashierLineRow after = before.corrected(change, known, clock.instant());
            List<Problem> problems = problems(stored, after, known, accepted);
            if (!problems.isEmpty()) {
                return new Refused<>(problems);
            }
            List<FieldChange> changes = CashierFields.line(before, after, known);
            if (changes.isEmpty() && after.says(before)) {
                return locking.recorded(viewer, id);
            }
            return locking.unlessChanged(viewer, stored, expectedVersion, () -> {
                lookups.hold(known);
                cashiers.update(after);
                return written(viewer, stored, changes);
            });
        });
    }

    private List<Problem> problems(WholeCashier stored, CashierLineRow line, Known known, Set<String> accepted) {
        List<Problem> problems = new ArrayList<>(CashierRules.line(line, known, DutchTime.today(clock)));
        if (problems.isEmpty()) {
            Map<OrganisationId, CashierAsks.Ask> asked = asks.of(List.of(stored.row()), true)
                    .getOrDefault(stored.row().id(), Map.of());
            problems.addAll(CashierRules.warnings(stored, line, asked, known, accepted));
        }
        return problems;
    }

    private Recording<CashierMandate> written(Viewer viewer, WholeCashier stored, List<FieldChange> changes) {
        Instant now = clock.instant();
        CashierRow next = stored.row().touched(now);
        cashiers.update(next);
        changeLog.write(viewer, new Entry(stored.ref(), ChangeAction.UPDATED, next.version(), changes));
        return locking.recorded(viewer, next.id());
    }

    private Known parties(Viewer viewer, @Nullable OrganisationId... parties) {
        return lookups.ofParties(
                viewer, Stream.of(parties).flatMap(Stream::ofNullable).collect(Collectors.toSet()));
    }
}
