package nl.noaber.kernel;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A date that is known to the day, to the month or to the year, and stays that way. Written as ISO 8601 has it: {@code
 * 2026-11-03}, {@code 2026-11}, {@code 2026}. A date that is open is absent, not partial.
 */
public sealed interface PartialDate {

    record Day(LocalDate date) implements PartialDate {
        @Override
        public LocalDate earliest() {
            return date;
        }

        @Override
        public LocalDate latest() {
            return date;
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    record Month(YearMonth month) implements PartialDate {
        @Override
        public LocalDate earliest() {
            return month.atDay(1);
        }

        @Override
        public LocalDate latest() {
            return month.atEndOfMonth();
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }

    record WholeYear(Year year) implements PartialDate {
        @Override
        public LocalDate earliest() {
            return year.atDay(1);
        }

        @Override
        public LocalDate latest() {
            return year.atMonth(12).atEndOfMonth();
        }

        @Override
        public String toString() {
            return year.toString();
        }
    }

    /** The first day it can mean; lists sort by it. */
    LocalDate earliest();

    /** The last day it can mean. */
    LocalDate latest();

    static PartialDate of(LocalDate date) {
        return new Day(date);
    }

    /** The date that this text says, or empty when it says none: 31 February is none. */
    static Optional<PartialDate> parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> Optional.of(new WholeYear(Year.parse(text)));
                case 7 -> Optional.of(new Month(YearMonth.parse(text)));
                case 10 -> Optional.of(new Day(LocalDate.parse(text)));
                default -> Optional.empty();
            };
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}
