package nl.noaber.stakeholders;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Knows the words that stand before a surname and do not count in its order: Dutch and Frisian ones, and those of the
 * neighbours that occur in the Netherlands.
 */
public final class SurnamePrefixes {

    private static final Set<String> WORDS = Set.of(
            "van", "de", "den", "der", "het", "'t", "'s", "ten", "ter", "te", "in", "op", "aan", "bij", "onder", "over",
            "tot", "uit", "uijt", "voor", "vander", "vanden", "von", "vom", "zu", "zum", "zur", "af", "av", "da", "das",
            "del", "della", "dello", "di", "do", "dos", "du", "des", "d'", "la", "le", "les", "las", "los", "l'", "el",
            "al", "ben", "bin", "ibn", "fan", "it", "thoe", "toe");

    private SurnamePrefixes() {}

    /** How many of these words, from the first, are a prefix; never all of them, for a surname remains. */
    static int leading(List<String> words) {
        int count = 0;
        while (count < words.size() - 1 && isPrefix(words.get(count))) {
            count++;
        }
        return count;
    }

    /** Whether all words of this text are prefix words. */
    public static boolean isPrefix(String text) {
        return Arrays.stream(text.strip().split("\\s+")).allMatch(word -> WORDS.contains(plain(word)));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('`', '\'');
    }
}
