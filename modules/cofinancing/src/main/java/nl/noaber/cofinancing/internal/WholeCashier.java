package nl.noaber.cofinancing.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.noaber.cofinancing.CashierLine;
import nl.noaber.cofinancing.CashierLineId;
import nl.noaber.cofinancing.CashierMandate;
import nl.noaber.kernel.RecordRef;

/**
 * A mandate with its book.
 *
 * @param lines those that were taken out included
 */
record WholeCashier(CashierRow row, List<CashierLineRow> lines) {

    WholeCashier {
        lines = List.copyOf(lines);
    }

    RecordRef ref() {
        return RecordRef.of(CashierMandate.TYPE, row.id());
    }

    Optional<CashierLineRow> line(CashierLineId id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    List<CashierLine> shown() {
        return lines.stream().map(CashierLineRow::shown).toList();
    }

    /** Its lines as they would be with this one, in the place of the one with its id. */
    List<CashierLine> with(CashierLineRow changed) {
        return Stream.concat(lines.stream().filter(line -> !line.id().equals(changed.id())), Stream.of(changed))
                .map(CashierLineRow::shown)
                .toList();
    }
}
