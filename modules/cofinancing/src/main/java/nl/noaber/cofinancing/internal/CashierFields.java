package nl.noaber.cofinancing.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.cofinancing.CashierLineSort;
import nl.noaber.history.FieldChange;
import org.jspecify.annotations.Nullable;

/** A mandate and the lines of its book as the change log shows them, named as in the schema. */
final class CashierFields {

    private CashierFields() {}

    static Map<String, @Nullable String> of(CashierRow row) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("document", row.document());
        fields.put("validFrom", row.validFrom().toString());
        fields.put("validUntil", text(row.validUntil()));
        fields.put("note", row.note());
        return fields;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Of these fields those that are named. */
    static Map<String, @Nullable String> of(CashierRow row, Set<String> named) {
        Map<String, @Nullable String> fields = of(row);
        fields.keySet().retainAll(named);
        return fields;
    }

    /** All of a new one, with who is cashier of what. */
    static List<FieldChange> fresh(CashierRow row, String cashier, String subject) {
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange("cashier", null, cashier + " (" + subject + ")"));
        changes.addAll(FieldChange.between(Map.of(), of(row)));
        return changes;
    }

    /** What a line says now, and said before; nothing for one that is not in the book. */
    static List<FieldChange> line(@Nullable CashierLineRow before, CashierLineRow after, Known known) {
        String was = before == null || before.withdrawnAt() != null ? null : phrase(before, known);
        String is = after.withdrawnAt() != null ? null : phrase(after, known);
        if (Objects.equals(was, is)) {
            return List.of();
        }
        return List.of(
                after.sort() == CashierLineSort.RECEIPT
                        ? new FieldChange("receipts", was, is)
                        : new FieldChange("expenses", was, is));
    }

    private static String phrase(CashierLineRow line, Known known) {
        String payer = line.partyId() == null ? "" : " " + known.name(line.partyId());
        String said = line.description() == null ? "" : ", " + line.description();
        String reference = line.reference() == null ? "" : " (" + line.reference() + ")";
        return line.takenOn() + payer + ": " + Phrases.euros(line.amount()) + said + reference;
    }
}
