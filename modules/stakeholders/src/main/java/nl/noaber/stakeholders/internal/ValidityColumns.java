package nl.noaber.stakeholders.internal;

import java.time.LocalDate;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.Validity;
import org.jspecify.annotations.Nullable;

/** A validity as it is stored: as it was said, and the days it can reach from and to. */
record ValidityColumns(@Nullable String validFrom, @Nullable String validUntil, LocalDate firstDay, LocalDate lastDay) {

    static final LocalDate ALWAYS = LocalDate.of(1000, 1, 1);
    static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    static ValidityColumns of(Validity validity) {
        PartialDate from = validity.from();
        PartialDate until = validity.until();
        return new ValidityColumns(
                from == null ? null : from.toString(),
                until == null ? null : until.toString(),
                from == null ? ALWAYS : from.earliest(),
                until == null ? FOREVER : until.latest());
    }

    static Validity read(Row row) {
        return new Validity(read(row, "valid_from"), read(row, "valid_until"));
    }

    Fragment bound() {
        return sql -> sql.bindAll(this);
    }

    private static @Nullable PartialDate read(Row row, String column) {
        String text = row.textOrNull(column);
        return text == null
                ? null
                : PartialDate.parse(text).orElseThrow(() -> new IllegalStateException("no date: " + text));
    }
}
