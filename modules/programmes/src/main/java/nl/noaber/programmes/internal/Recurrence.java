package nl.noaber.programmes.internal;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import nl.noaber.kernel.PartialDate;
import org.jspecify.annotations.Nullable;

/** The rule by which a moment falls in a year; {@link RecurrenceText} reads it from its text. */
sealed interface Recurrence {

    /** When it falls in this year; empty when it does not. */
    Optional<Occurrence> in(int year);

    /**
     * When it falls in one year.
     *
     * @param until the last day of a period; otherwise null
     */
    record Occurrence(PartialDate date, @Nullable PartialDate until) {}

    /** A rule that gives a day. */
    sealed interface DayRule extends Recurrence {

        LocalDate day(int year);

        @Override
        default Optional<Occurrence> in(int year) {
            return Optional.of(new Occurrence(PartialDate.of(day(year)), null));
        }
    }

    /** {@code 1 JUNE}. */
    record OnDay(int day, Month month) implements DayRule {

        public OnDay {
            if (day < 1 || day > month.minLength()) {
                throw new DateTimeException(month + " does not have a day " + day + " every year");
            }
        }

        @Override
        public LocalDate day(int year) {
            return LocalDate.of(year, month, day);
        }
    }

    /** {@code THIRD TUESDAY OF SEPTEMBER}. */
    record OnWeekday(int ordinal, DayOfWeek weekday, Month month) implements DayRule {

        @Override
        public LocalDate day(int year) {
            return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
        }
    }

    /** {@code 2 DAYS AFTER THIRD TUESDAY OF SEPTEMBER}. */
    record DaysAfter(int days, DayRule start) implements DayRule {

        @Override
        public LocalDate day(int year) {
            return start.day(year).plusDays(days);
        }
    }

    /** {@code FIRST FRIDAY OF JULY UNTIL FIRST MONDAY OF SEPTEMBER}. */
    record Period(DayRule first, DayRule last) implements Recurrence {

        @Override
        public Optional<Occurrence> in(int year) {
            return Optional.of(new Occurrence(PartialDate.of(first.day(year)), PartialDate.of(last.day(year))));
        }
    }

    /** {@code OCTOBER}: the month is known and the day is not. */
    record InMonth(Month month) implements Recurrence {

        @Override
        public Optional<Occurrence> in(int year) {
            return Optional.of(new Occurrence(new PartialDate.Month(YearMonth.of(year, month)), null));
        }
    }

    /** {@code MARCH EVERY 4 YEARS FROM 2027}. */
    record EveryYears(Recurrence rule, int step, int first) implements Recurrence {

        @Override
        public Optional<Occurrence> in(int year) {
            return year >= first && (year - first) % step == 0 ? rule.in(year) : Optional.empty();
        }
    }
}
