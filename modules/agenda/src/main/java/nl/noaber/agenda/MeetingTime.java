package nl.noaber.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import nl.noaber.kernel.time.DutchTime;
import org.jspecify.annotations.Nullable;

/**
 * When a meeting is: as precisely as is known. Times are those of the clock in the Netherlands, in summer and in winter, so
 * that a meeting at ten stays at ten.
 */
public sealed interface MeetingTime {

    /**
     * On a day.
     *
     * @param from when it begins; null when that is not known
     * @param until when it ends, on the same day; null when that is not known
     */
    record OnDay(
            LocalDate day,
            @Nullable LocalTime from,
            @Nullable LocalTime until) implements MeetingTime {
        @Override
        public LocalDate earliest() {
            return day;
        }

        @Override
        public LocalDate latest() {
            return day;
        }

        @Override
        public Optional<Instant> startsAt() {
            return at(day, from);
        }

        @Override
        public Optional<Instant> endsAt() {
            return at(day, until);
        }

        /** A time of the clock that was known is another when it changes. */
        @Override
        public boolean isWithin(MeetingTime earlier) {
            return MeetingTime.super.isWithin(earlier)
                    && !(earlier instanceof OnDay before
                            && (differs(before.from(), from) || differs(before.until(), until)));
        }

        private static boolean differs(@Nullable LocalTime before, @Nullable LocalTime now) {
            return before != null && !before.equals(now);
        }

        /** Of two moments with the same time, when the clock goes back, the first. */
        private static Optional<Instant> at(LocalDate day, @Nullable LocalTime time) {
            return time == null
                    ? Optional.empty()
                    : Optional.of(day.atTime(time).atZone(DutchTime.ZONE).toInstant());
        }

        /** Whether the clock never shows one of its times on that day: it goes forward. */
        public boolean isSkipped() {
            return isSkipped(from) || isSkipped(until);
        }

        private boolean isSkipped(@Nullable LocalTime time) {
            return time != null
                    && DutchTime.ZONE
                            .getRules()
                            .getValidOffsets(LocalDateTime.of(day, time))
                            .isEmpty();
        }
    }

    /** Some day of a month. */
    record InMonth(YearMonth month) implements MeetingTime {
        @Override
        public LocalDate earliest() {
            return month.atDay(1);
        }

        @Override
        public LocalDate latest() {
            return month.atEndOfMonth();
        }
    }

    /**
     * Some day of a season.
     *
     * @param year in which the season begins
     */
    record InSeason(Season season, int year) implements MeetingTime {
        @Override
        public LocalDate earliest() {
            return season.firstDay(year);
        }

        @Override
        public LocalDate latest() {
            return season.lastDay(year);
        }
    }

    /** The first day that it can be; lists sort by it, and deadlines are counted back from it. */
    LocalDate earliest();

    /** The last day that it can be. */
    LocalDate latest();

    /** When it begins; empty when that is not known. */
    default Optional<Instant> startsAt() {
        return Optional.empty();
    }

    /** When it ends; empty when that is not known. */
    default Optional<Instant> endsAt() {
        return Optional.empty();
    }

    /** Whether it says no other than an earlier time did, only more precisely or the same. */
    default boolean isWithin(MeetingTime earlier) {
        return !earliest().isBefore(earlier.earliest()) && !latest().isAfter(earlier.latest());
    }
}
