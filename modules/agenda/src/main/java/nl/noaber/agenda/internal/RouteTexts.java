package nl.noaber.agenda.internal;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.Season;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;

/** The sentences about routes: from the bundles of problems, though what slips is not always one. */
final class RouteTexts {

    private RouteTexts() {}

    static String of(Problem problem, Locale viewers) {
        Locale language = language(viewers);
        String pattern = bundle(language).getString(problem.code());
        return new MessageFormat(pattern.replace("'", "''"), language)
                .format(problem.arguments().toArray());
    }

    /** A day, a month or a season in words. */
    static String when(MeetingTime time, Locale viewers) {
        Locale language = language(viewers);
        return switch (time) {
            case MeetingTime.OnDay on -> day(on.day(), viewers);
            case MeetingTime.InMonth month -> written("MMMM uuuu", month.month(), language);
            case MeetingTime.InSeason season ->
                bundle(language).getString("SEASON_" + season.season()) + " " + years(season);
        };
    }

    static String day(LocalDate day, Locale viewers) {
        return written("d MMMM uuuu", day, language(viewers));
    }

    private static String years(MeetingTime.InSeason season) {
        return season.season() == Season.WINTER
                ? season.year() + "/" + (season.year() + 1)
                : Integer.toString(season.year());
    }

    private static String written(String pattern, TemporalAccessor date, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language).format(date);
    }

    private static Locale language(Locale viewers) {
        return viewers.getLanguage().equals("nl") ? Viewer.DUTCH : Locale.ENGLISH;
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "problems/routes",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
