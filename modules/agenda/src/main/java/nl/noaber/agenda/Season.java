package nl.noaber.agenda;

import java.time.LocalDate;
import java.time.Month;

/** A quarter of a year, as meteorologists reckon; its year is that in which it begins: the winter of 2026 is that of 2026/2027. */
public enum Season {
    WINTER,
    SPRING,
    SUMMER,
    AUTUMN;

    /** The first day of this season of a year. */
    public LocalDate firstDay(int year) {
        return switch (this) {
            case WINTER -> LocalDate.of(year, Month.DECEMBER, 1);
            case SPRING -> LocalDate.of(year, Month.MARCH, 1);
            case SUMMER -> LocalDate.of(year, Month.JUNE, 1);
            case AUTUMN -> LocalDate.of(year, Month.SEPTEMBER, 1);
        };
    }

    /** The season in which a day is. */
    public static Season of(LocalDate day) {
        return switch (day.getMonth()) {
            case DECEMBER, JANUARY, FEBRUARY -> WINTER;
            case MARCH, APRIL, MAY -> SPRING;
            case JUNE, JULY, AUGUST -> SUMMER;
            case SEPTEMBER, OCTOBER, NOVEMBER -> AUTUMN;
        };
    }

    /** The last day of this season of a year. */
    public LocalDate lastDay(int year) {
        return firstDay(year).plusMonths(3).minusDays(1);
    }
}
