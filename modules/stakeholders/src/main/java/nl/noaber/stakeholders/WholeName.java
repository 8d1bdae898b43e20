package nl.noaber.stakeholders;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name as one types it at once, taken apart: a form of address before it is left out, what stands before the first
 * prefix is the given name. Without a prefix that is the first word, or all initials; more is for who corrects it.
 */
final class WholeName {

    private static final Set<String> ADDRESSES = Set.of(
            "mw", "mw.", "mevr", "mevr.", "mevrouw", "dhr", "dhr.", "heer", "hr.", "mr.", "mrs.", "ms.", "drs.", "dr.",
            "ir.", "ing.", "prof.", "burg.", "weth.");

    /** Given names that are prefixes too: written with a capital and first, they are names. */
    private static final Set<String> ALSO_GIVEN = Set.of("Ben", "Al", "Do", "Di");

    private static final String INITIALS = "(\\p{Lu}\\p{L}{0,2}\\.)+";

    private WholeName() {}

    static PersonName read(String text) {
        List<String> words = withoutAddress(Arrays.asList(text.strip().split("\\s+")));
        int given = givenWords(words);
        return new PersonName(
                joined(words.subList(0, given)), null, String.join(" ", words.subList(given, words.size())));
    }

    private static List<String> withoutAddress(List<String> words) {
        int from = words.size() > 2 && isSirsArticle(words) ? 1 : 0;
        while (from < words.size() - 1 && ADDRESSES.contains(words.get(from).toLowerCase(Locale.ROOT))) {
            from++;
        }
        return words.subList(from, words.size());
    }

    /** The article of "de heer". */
    private static boolean isSirsArticle(List<String> words) {
        return words.get(0).equalsIgnoreCase("de") && words.get(1).equalsIgnoreCase("heer");
    }

    /** How many words are the given name; never all, for a surname remains. */
    private static int givenWords(List<String> words) {
        if (words.size() < 2 || (isPrefix(words.getFirst()) && !ALSO_GIVEN.contains(words.getFirst()))) {
            return 0;
        }
        for (int at = 1; at < words.size() - 1; at++) {
            if (isPrefix(words.get(at))) {
                return words.get(at - 1).endsWith("-") ? 1 : at;
            }
        }
        int initials = 0;
        while (initials < words.size() - 1 && words.get(initials).matches(INITIALS)) {
            initials++;
        }
        return Math.max(1, initials);
    }

    private static boolean isPrefix(String word) {
        return SurnamePrefixes.isPrefix(word);
    }

    private static @Nullable String joined(List<String> words) {
        return words.isEmpty() ? null : String.join(" ", words);
    }
}
