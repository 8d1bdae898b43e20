package nl.noaber.stakeholders.internal;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.SurnamePrefixes;
import org.jspecify.annotations.Nullable;

/**
 * A name that may stand in a text, in plain words.
 *
 * @param person null for a name of nobody who is known here
 * @param prefix the words that stand before the surname: "van", "der"
 * @param surname never empty
 */
record KnownName(
        @Nullable PersonId person, List<String> given, List<String> prefix, List<String> surname, boolean isPublic) {

    /** Begins with a capital and ends in a word that does, of which the rest is small. */
    private static final Pattern LIKE_A_PERSON = Pattern.compile("\\p{Lu}.*\\s\\p{Lu}[\\p{Ll}'’-]+");

    static KnownName read(Row row) {
        return new KnownName(
                row.id("id", PersonId::new),
                parts(row.textOrNull("given_name")),
                parts(row.textOrNull("surname_prefix")),
                parts(row.text("surname")),
                row.flag("is_public"));
    }

    /** A name of which the parts are not known: its last word is the surname, unless it does not look like one. */
    static KnownName whole(String name) {
        List<String> all = parts(name);
        int last = LIKE_A_PERSON.matcher(name.strip()).matches() ? all.size() - 1 : 0;
        List<String> before = all.subList(0, last);
        List<String> prefix = before.stream().filter(SurnamePrefixes::isPrefix).toList();
        return new KnownName(null, before, prefix, all.subList(last, all.size()), false);
    }

    /** Whether a word that stands before the surname can be of the given name: one of its words, or its initial. */
    boolean isGiven(String word) {
        return given.contains(word)
                || given.stream().anyMatch(name -> name.charAt(0) == word.charAt(0) && isInitial(name, word));
    }

    private static boolean isInitial(String name, String word) {
        return name.length() == 1 || word.length() <= 3;
    }

    /** The words, those that a hyphen joins apart. */
    private static List<String> parts(@Nullable String name) {
        return name == null
                ? List.of()
                : Arrays.stream(name.split("[\\s-]+"))
                        .flatMap(part -> Stream.of(String.join("", PlainText.words(part))))
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}
