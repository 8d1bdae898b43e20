package nl.noaber.stakeholders;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands around a name and is no part of it. A surname remains always. */
final class Titles {

    /** Without their full stop, which may be there or not. */
    private static final Set<String> ADDRESSES = Set.of(
            "mw",
            "mevr",
            "mevrouw",
            "dhr",
            "heer",
            "hr",
            "mr",
            "mrs",
            "ms",
            "drs",
            "dr",
            "ir",
            "ing",
            "prof",
            "professor",
            "ds");

    /** Words of their own without their full stop. */
    private static final Set<String> SHORTENED = Set.of("burg.", "weth.", "ged.", "min.", "stas.");

    /** Left out only before a given name: of {@code Griffier van der Berg} it may be all that tells who is meant. */
    private static final Set<String> FUNCTIONS = Set.of(
            "wethouder",
            "burgemeester",
            "gedeputeerde",
            "commissaris",
            "minister",
            "staatssecretaris",
            "secretaris",
            "gemeentesecretaris",
            "provinciesecretaris",
            "secretaris-generaal",
            "griffier",
            "raadslid",
            "statenlid",
            "kamerlid",
            "senator",
            "dijkgraaf",
            "voorzitter",
            "directeur",
            "bestuurder",
            "lijsttrekker");

    private static final Pattern TRAILING =
            Pattern.compile("(?<=\\S)(?:,\\s*|\\s+)(?:MSc|MA|MBA|BSc|BA|PhD|LLM|MPA|MPM|RA|RC)\\.?$");

    private Titles() {}

    static String withoutTrailing(String name) {
        String rest = name;
        for (String shorter = shorter(rest); !shorter.equals(rest); shorter = shorter(rest)) {
            rest = shorter;
        }
        return rest;
    }

    private static String shorter(String name) {
        return TRAILING.matcher(name).replaceFirst("");
    }

    static List<String> withoutLeading(List<String> words) {
        int from = isSirsArticle(words) ? 1 : 0;
        while (from < words.size() - 1 && isTitle(words, from)) {
            from++;
        }
        return words.subList(from, words.size());
    }

    /** The article of "de heer". */
    private static boolean isSirsArticle(List<String> words) {
        return words.size() > 2
                && words.get(0).equalsIgnoreCase("de")
                && words.get(1).equalsIgnoreCase("heer");
    }

    private static boolean isTitle(List<String> words, int at) {
        String word = words.get(at).toLowerCase(Locale.ROOT);
        return ADDRESSES.contains(word.replaceFirst("\\.$", ""))
                || SHORTENED.contains(word)
                || (FUNCTIONS.contains(word) && namesAfter(words, at) > 1);
    }

    private static long namesAfter(List<String> words, int at) {
        return words.subList(at + 1, words.size()).stream()
                .filter(word -> !SurnamePrefixes.isPrefix(word))
                .count();
    }
}
