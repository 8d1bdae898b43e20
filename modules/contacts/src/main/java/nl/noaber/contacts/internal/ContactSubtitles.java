package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.search.SearchType;
import nl.noaber.search.Subtitles;

/** What stands under a contact moment or a commitment that was found: dates and directions in the viewer's language. */
@Singleton
final class ContactSubtitles implements Subtitles {

    static final String BETWEEN = " · ";

    /** As it is stored and can be found; names and occasions are in nobody's language. */
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Viewer.DUTCH);

    private static final Map<String, String> ENGLISH = Map.of(
            CommitmentDocuments.TO_US, "Commitment to us",
            CommitmentDocuments.BY_US, "Commitment by us",
            CommitmentDocuments.TO_PARLIAMENT, "Commitment to Parliament");

    @Override
    public Set<SearchType> types() {
        return Set.of(SearchType.CONTACT_MOMENT, SearchType.COMMITMENT);
    }

    @Override
    public String shown(String stored, Locale locale) {
        Locale language = locale.getLanguage().equals("nl") ? Viewer.DUTCH : Locale.ENGLISH;
        return Arrays.stream(stored.split(BETWEEN, -1))
                .map(part -> part(part, language))
                .collect(Collectors.joining(BETWEEN));
    }

    private static String part(String stored, Locale language) {
        String direction = language.equals(Viewer.DUTCH) ? null : ENGLISH.get(stored);
        return direction == null
                ? day(stored)
                        .map(day -> written("d MMMM uuuu", day, language))
                        .or(() -> PartialDate.parse(stored).map(date -> written(date, language)))
                        .orElse(stored)
                : direction;
    }

    private static Optional<LocalDate> day(String stored) {
        try {
            return Optional.of(LocalDate.parse(stored, DAY));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static String written(PartialDate date, Locale language) {
        return switch (date) {
            case PartialDate.Day(LocalDate day) -> written("d MMMM uuuu", day, language);
            case PartialDate.Month(var month) -> written("MMMM uuuu", month, language);
            case PartialDate.WholeYear(var year) -> year.toString();
        };
    }

    private static String written(String pattern, TemporalAccessor date, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language).format(date);
    }
}
