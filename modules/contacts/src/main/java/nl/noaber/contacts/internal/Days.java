package nl.noaber.contacts.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** The days of which contacts and commitments can tell: a year of two digits is a mistake in typing. */
final class Days {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    /** In any zone: the bound is wide, and an instant may be too far away to have a day. */
    private static final Instant FIRST_MOMENT = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LAST_MOMENT = Instant.parse("2200-12-31T00:00:00Z");

    private Days() {}

    static void check(List<Problem> problems, String field, @Nullable Instant moment) {
        if (moment != null && (moment.isBefore(FIRST_MOMENT) || moment.isAfter(LAST_MOMENT))) {
            problems.add(outside(field));
        }
    }

    static void check(List<Problem> problems, String field, @Nullable PartialDate date) {
        if (date != null && (date.earliest().isBefore(FIRST) || date.latest().isAfter(LAST))) {
            problems.add(outside(field));
        }
    }

    static void check(List<Problem> problems, String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            problems.add(outside(field));
        }
    }

    /** For a filter: outside these days there is nothing, so that the nearest of them finds the same. */
    static @Nullable LocalDate within(@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        LocalDate latest = day.isAfter(LAST) ? LAST : day;
        return latest.isBefore(FIRST) ? FIRST : latest;
    }

    private static Problem outside(String field) {
        return Problem.of(
                "YEAR_OUT_OF_BOUNDS", field, Integer.toString(FIRST.getYear()), Integer.toString(LAST.getYear()));
    }
}
