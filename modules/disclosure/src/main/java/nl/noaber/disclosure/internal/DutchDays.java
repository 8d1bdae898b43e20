package nl.noaber.disclosure.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.Season;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;

/** Days as documents have them, in Dutch whoever makes them. */
final class DutchDays {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Viewer.DUTCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Viewer.DUTCH);

    private DutchDays() {}

    static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** As precisely as is known, without the hour. */
    static String of(MeetingTime time) {
        return switch (time) {
            case MeetingTime.OnDay on -> of(on.day());
            case MeetingTime.InMonth(YearMonth month) -> MONTH.format(month);
            case MeetingTime.InSeason(Season season, int year) ->
                switch (season) {
                    case SPRING -> "voorjaar " + year;
                    case SUMMER -> "zomer " + year;
                    case AUTUMN -> "najaar " + year;
                    case WINTER -> "winter " + year + "/" + (year + 1);
                };
        };
    }

    /** A month stays a month. */
    static String of(PartialDate date) {
        return switch (date) {
            case PartialDate.Day(LocalDate day) -> of(day);
            case PartialDate.Month(var month) -> MONTH.format(month);
            case PartialDate.WholeYear(var year) -> year.toString();
        };
    }
}
