package nl.noaber.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** A day and a month as they are typed without the year: "1 dec". */
public record YearlessDay(int month, int day) {

    /** Where the year is looked for. */
    public enum Side {
        /** Today or later: by when something is to be done. */
        AHEAD,
        /** Today or earlier: when something was. */
        BEHIND,
        /** Whichever is nearest. */
        EITHER
    }

    /** So many years on there is a 29 February again, also over the turn of a century. */
    private static final int YEARS = 8;

    /** As ISO 8601 has it; of a day that exists in no year, 31 February, that day this year, which is refused as such. */
    String nearest(LocalDate today, Side side) {
        return exists().flatMap(day -> IntStream.rangeClosed(today.getYear() - YEARS, today.getYear() + YEARS)
                        .filter(day::isValidYear)
                        .mapToObj(day::atYear)
                        .filter(date -> side != Side.AHEAD || !date.isBefore(today))
                        .filter(date -> side != Side.BEHIND || !date.isAfter(today))
                        .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(today, date)))))
                .map(LocalDate::toString)
                .orElseGet(() -> "%04d-%02d-%02d".formatted(today.getYear(), month, day));
    }

    private Optional<MonthDay> exists() {
        try {
            return Optional.of(MonthDay.of(month, day));
        } catch (DateTimeException nowhere) {
            return Optional.empty();
        }
    }
}
