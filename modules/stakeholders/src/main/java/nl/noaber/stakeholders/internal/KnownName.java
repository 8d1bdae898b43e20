package nl.noaber.stakeholders.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.SurnamePrefixes;
import org.jspecify.annotations.Nullable;

/**
 * A name that may stand in a text.
 *
 * @param person null for a name of nobody who is known here as a person
 * @param asked whether the text is searched for this name in particular: then its given name alone counts too
 * @param names the forms in which it is written
 * @param given the given names, in plain words
 * @param surname the plain words of which one stands in every text that has the name
 */
record KnownName(
        @Nullable PersonId person,
        boolean asked,
        Names names,
        Set<String> given,
        Set<String> surname,
        boolean isPublic) {

    /** Begins with a capital and ends in a word that does, of which the rest is small. */
    private static final Pattern LIKE_A_PERSON = Pattern.compile("\\p{Lu}.*\\s\\p{Lu}[\\p{Ll}'’-]+");

    static KnownName read(Row row) {
        return of(
                row.id("id", PersonId::new),
                written(row, "given_name"),
                written(row, "surname_prefix"),
                row.text("surname"),
                row.flag("is_public"));
    }

    private static KnownName of(
            @Nullable PersonId person, String given, String prefix, String surname, boolean isPublic) {
        return new KnownName(
                person,
                person == null,
                Names.of(given, prefix, surname),
                Set.copyOf(PlainText.words(given)),
                telling(surname),
                isPublic);
    }

    /** A name of which the parts are not known: its last word is the surname, unless it does not look like one. */
    static KnownName whole(String name) {
        String tidy = name.strip();
        if (!LIKE_A_PERSON.matcher(tidy).matches()) {
            return new KnownName(null, true, new Names(Set.of(tidy), Set.of()), Set.of(), telling(tidy), false);
        }
        List<String> all = List.of(tidy.split("\\s+"));
        List<String> before = all.subList(0, all.size() - 1);
        String prefix = before.stream().filter(SurnamePrefixes::isPrefix).collect(Collectors.joining(" "));
        String given =
                before.stream().filter(word -> !SurnamePrefixes.isPrefix(word)).collect(Collectors.joining(" "));
        return of(null, given, prefix, all.getLast(), false);
    }

    /**
     * The name of somebody who has an account, wherever it stands; none when it cannot be told from an ordinary word.
     *
     * @param words of organisations: as a surname such a word counts only with what belongs before it
     */
    static Optional<KnownName> ofAccount(String name, Set<String> words) {
        KnownName whole = whole(name);
        if (PlainText.words(name).size() < 2) {
            return Optional.empty();
        }
        Set<String> surnames = whole.names().surnames().stream()
                .filter(surname -> !words.contains(PlainText.of(surname)))
                .collect(Collectors.toSet());
        return Optional.of(new KnownName(
                null, false, new Names(whole.names().whole(), surnames), whole.given(), whole.surname(), false));
    }

    private static String written(Row row, String column) {
        String text = row.textOrNull(column);
        return text == null ? "" : text;
    }

    /** Prefixes tell nobody from anybody, unless there is nothing else. */
    static Set<String> telling(String surname) {
        Set<String> all = Set.copyOf(PlainText.words(surname));
        Set<String> telling =
                all.stream().filter(word -> !SurnamePrefixes.isPrefix(word)).collect(Collectors.toSet());
        return telling.isEmpty() ? all : telling;
    }
}
