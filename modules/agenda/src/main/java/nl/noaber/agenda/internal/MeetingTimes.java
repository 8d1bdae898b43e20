package nl.noaber.agenda.internal;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.Season;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.graphql.Input;
import org.jspecify.annotations.Nullable;

/**
 * The time of a meeting as the schema has it. What is no time is a problem with the field that is wrong.
 *
 * @param time null when something is wrong
 * @param problem null when nothing is
 */
record MeetingTimes(@Nullable MeetingTime time, @Nullable Problem problem) {

    /** Nothing was sent. */
    static final MeetingTimes NONE = new MeetingTimes(null, null);

    private static final Pattern CLOCK = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final int LAST_YEAR = 9999;

    static MeetingTimes read(Input input) {
        PartialDate on = input.value("on", PartialDate.class);
        Season season = input.choice("season", Season.class);
        if (on != null && season != null) {
            return wrong("TIME_TWICE", "time.season");
        }
        if (!(on instanceof PartialDate.Day) && (input.text("from") != null || input.text("until") != null)) {
            return wrong("CLOCK_WITHOUT_DAY", "time.on");
        }
        return switch (on) {
            case PartialDate.Day day -> onDay(input, day);
            case PartialDate.Month month -> known(new MeetingTime.InMonth(month.month()));
            case PartialDate.WholeYear _ -> wrong("YEAR_ALONE", "time.on");
            case null -> season == null ? wrong("TIME_MISSING", "time.on") : inSeason(season, input.number("year"));
        };
    }

    private static MeetingTimes inSeason(Season season, @Nullable Integer year) {
        return year == null || year < 1 || year > LAST_YEAR
                ? wrong("SEASON_WITHOUT_YEAR", "time.year")
                : known(new MeetingTime.InSeason(season, year));
    }

    private static MeetingTimes onDay(Input input, PartialDate.Day day) {
        for (String field : List.of("from", "until")) {
            String text = input.text(field);
            if (text != null && !CLOCK.matcher(text).matches()) {
                return wrong("NOT_A_CLOCK_TIME", "time." + field);
            }
        }
        return known(new MeetingTime.OnDay(day.date(), clock(input.text("from")), clock(input.text("until"))));
    }

    private static @Nullable LocalTime clock(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }

    private static MeetingTimes known(MeetingTime time) {
        return new MeetingTimes(time, null);
    }

    private static MeetingTimes wrong(String code, String field) {
        return new MeetingTimes(null, Problem.of(code, field));
    }
}
