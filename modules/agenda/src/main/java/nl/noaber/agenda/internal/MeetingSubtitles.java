package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.kernel.Viewer;
import nl.noaber.search.SearchType;
import nl.noaber.search.Subtitles;

/** What stands under a meeting that was found: when it is, and which body meets if that is not its name. */
@Singleton
final class MeetingSubtitles implements Subtitles {

    private static final String BETWEEN = " · ";
    private static final String CLOCK = ", ";
    private static final String DAY = "d MMMM uuuu";
    private static final String MONTH = "MMMM uuuu";

    private static final Map<String, String> SEASONS =
            Map.of("winter", "winter", "voorjaar", "spring", "zomer", "summer", "najaar", "autumn");

    /** As it is stored and can be found: in Dutch. */
    static String of(MeetingRow row, String body) {
        String when = when(row.time());
        return row.name() == null ? when : when + BETWEEN + body;
    }

    /** When it is, in Dutch. */
    static String when(MeetingTime time) {
        return switch (time) {
            case MeetingTime.OnDay day ->
                written(DAY, day.day(), Viewer.DUTCH) + (day.from() == null ? "" : CLOCK + day.from());
            case MeetingTime.InMonth month -> written(MONTH, month.month(), Viewer.DUTCH);
            case MeetingTime.InSeason season -> MeetingFields.phrase(season);
        };
    }

    @Override
    public Set<SearchType> types() {
        return Set.of(SearchType.MEETING);
    }

    @Override
    public String shown(String stored, Locale locale) {
        if (locale.getLanguage().equals(Viewer.DUTCH.getLanguage())) {
            return stored;
        }
        int end = stored.indexOf(BETWEEN);
        String when = end < 0 ? stored : stored.substring(0, end);
        int clock = when.indexOf(CLOCK);
        String day = clock < 0 ? when : when.substring(0, clock);
        return inEnglish(day) + stored.substring(day.length());
    }

    private static String inEnglish(String day) {
        return translated(DAY, day, LocalDate::from)
                .or(() -> translated(MONTH, day, YearMonth::from))
                .orElseGet(() -> season(day));
    }

    private static Optional<String> translated(
            String pattern, String text, TemporalQuery<? extends TemporalAccessor> query) {
        try {
            TemporalAccessor found =
                    DateTimeFormatter.ofPattern(pattern, Viewer.DUTCH).parse(text, query);
            return Optional.of(written(pattern, found, Locale.ENGLISH));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static String season(String text) {
        int space = text.indexOf(' ');
        String word = space < 0 ? text : text.substring(0, space);
        return SEASONS.getOrDefault(word, word) + text.substring(word.length());
    }

    private static String written(String pattern, TemporalAccessor date, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language).format(date);
    }
}
