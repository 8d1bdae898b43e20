package nl.noaber.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Optional;

/**
 * The days on which the Algemene termijnenwet (article 3) lets no term end: the generally recognised holidays, among which the
 * fifth of May every year, and Good Friday, which it equals to them.
 */
public enum PublicHoliday {
    NEW_YEARS_DAY,
    GOOD_FRIDAY,
    EASTER_SUNDAY,
    EASTER_MONDAY,
    KINGS_DAY,
    LIBERATION_DAY,
    ASCENSION_DAY,
    WHIT_SUNDAY,
    WHIT_MONDAY,
    CHRISTMAS_DAY,
    BOXING_DAY;

    /** The day on which it falls in a year. */
    public LocalDate in(int year) {
        return switch (this) {
            case NEW_YEARS_DAY -> LocalDate.of(year, Month.JANUARY, 1);
            case GOOD_FRIDAY -> easter(year).minusDays(2);
            case EASTER_SUNDAY -> easter(year);
            case EASTER_MONDAY -> easter(year).plusDays(1);
            case KINGS_DAY -> kingsDay(year);
            case LIBERATION_DAY -> LocalDate.of(year, Month.MAY, 5);
            case ASCENSION_DAY -> easter(year).plusDays(39);
            case WHIT_SUNDAY -> easter(year).plusDays(49);
            case WHIT_MONDAY -> easter(year).plusDays(50);
            case CHRISTMAS_DAY -> LocalDate.of(year, Month.DECEMBER, 25);
            case BOXING_DAY -> LocalDate.of(year, Month.DECEMBER, 26);
        };
    }

    /** The holiday that a day is, the first of two. */
    public static Optional<PublicHoliday> on(LocalDate day) {
        return Arrays.stream(values())
                .filter(holiday -> holiday.in(day.getYear()).equals(day))
                .findFirst();
    }

    /** The 27th of April, or the day before when that is a Sunday. */
    private static LocalDate kingsDay(int year) {
        LocalDate birthday = LocalDate.of(year, Month.APRIL, 27);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }

    /** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int ofCentury = year % 100;
        int moon = year % 19;
        int correction = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
        int epact = Math.floorMod(19 * moon + correction + 15, 30);
        int weekday = Math.floorMod(32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4, 7);
        int shift = (moon + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
