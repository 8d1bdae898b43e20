package nl.noaber.agenda;

import java.time.LocalDate;
import java.time.Month;

/** A quarter of a year, as meteorologists reckon: winter begins in December of the year before. */
public enum Season {
    WINTER,
    SPRING,
    SUMMER,
    AUTUMN;

    /** The first day of this season of a year. */
    public LocalDate firstDay(int year) {
        return LocalDate.of(year, Month.JANUARY, 1).plusMonths(3L * ordinal() - 1);
    }

    /** The last day of this season of a year. */
    public LocalDate lastDay(int year) {
        return firstDay(year).plusMonths(3).minusDays(1);
    }
}
