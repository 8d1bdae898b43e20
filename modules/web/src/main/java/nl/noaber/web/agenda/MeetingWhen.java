package nl.noaber.web.agenda;

import java.time.LocalDate;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.page.Screen;
import org.jspecify.annotations.Nullable;

/** When a meeting is. */
public record MeetingWhen(
        @Nullable PartialDate on,
        @Nullable String season,
        int year,
        @Nullable String from,
        @Nullable String until,
        LocalDate earliest,
        LocalDate latest) {

    /** In words: a day with its times, a month, or a season. */
    public String inWords(Screen screen) {
        String day = typed(screen);
        if (from == null) {
            return day;
        }
        return until == null ? screen.text("agenda.at", day, from) : screen.text("agenda.between", day, from, until);
    }

    /** The day, the month or the season as one would type it. */
    public String typed(Screen screen) {
        return on == null
                ? screen.choice("agenda.season", String.valueOf(season)) + " " + years()
                : screen.format().date(on);
    }

    /** A winter is in two. */
    private String years() {
        return "WINTER".equals(season) ? year + "/" + (year + 1) : Integer.toString(year);
    }

    /** Whether its day is not known yet. */
    public boolean isOpen() {
        return !earliest.equals(latest);
    }
}
