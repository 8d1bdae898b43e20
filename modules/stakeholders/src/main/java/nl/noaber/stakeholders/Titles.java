package nl.noaber.stakeholders;

import java.util.Arrays;
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

    private static final Set<String> SHORTENED = Set.of("burg.", "weth.", "ged.", "min.", "stas.");

    private static final Set<String> FUNCTIONS = Set.of(
            "gedeputeerde",
            "raadslid",
            "statenlid",
            "kamerlid",
            "bestuurslid",
            "senator",
            "dijkgraaf",
            "watergraaf",
            "lijsttrekker",
            "hoofd",
            "projectleider",
            "programmaleider",
            "teamleider",
            "gebiedsleider",
            "fractieleider",
            "opgaveleider",
            "kwartiermaker",
            "woordvoerder",
            "regisseur",
            "ambassadeur",
            "lobbyist",
            "functionaris",
            "strateeg",
            "rector",
            "decaan",
            "hoogleraar");

    /** Of functions by themselves and of what they are made into: {@code programmamanager}, {@code gemeentesecretaris}. */
    private static final Pattern FUNCTION =
            Pattern.compile(".*(manager|secretaris|directeur|adviseur|voorzitter|bestuurder"
                    + "|medewerker|ambtenaar|griffier|wethouder|burgemeester|co[oö]rdinator|commissaris|minister)");

    /** Surely of a name: {@code Alg.} may be of a department. */
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}\\p{L}?\\.(\\p{Lu}\\p{L}{0,2}\\.)*|\\p{Lu}");

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

    /** Without forms of address, and without the functions that a name surely follows. */
    static List<String> withoutLeading(List<String> words) {
        List<String> rest = withoutAddress(words);
        while (beginsWithFunction(rest) && isSurelyName(after(rest))) {
            rest = withoutAddress(after(rest));
        }
        return rest;
    }

    static List<String> withoutAddress(List<String> words) {
        int from = isSirsArticle(words) ? 1 : 0;
        while (from < words.size() - 1 && isAddress(words.get(from))) {
            from++;
        }
        return words.subList(from, words.size());
    }

    /**
     * Whether these words, without forms of address before them, are a function that may be all there is: of {@code Directeur
     * Ruimtelijke Ordening}, {@code Burgemeester Hof van Twente} and {@code Griffier van der Berg} every word tells who
     * is meant.
     */
    static boolean isFunction(List<String> words) {
        return beginsWithFunction(words) && !isSurelyName(after(words));
    }

    static boolean beginsWithFunction(List<String> words) {
        String word = words.getFirst().toLowerCase(Locale.ROOT);
        return SHORTENED.contains(word)
                || Arrays.stream(word.replaceFirst("\\p{Punct}+$", "").split("[-/]"))
                        .anyMatch(part -> FUNCTIONS.contains(part)
                                || FUNCTION.matcher(part).matches());
    }

    private static List<String> after(List<String> words) {
        return words.subList(1, words.size());
    }

    private static boolean isSurelyName(List<String> words) {
        return isSirsArticle(words)
                || (words.size() > 1
                        && (isAddress(words.getFirst())
                                || INITIALS.matcher(words.getFirst()).matches()));
    }

    /** The article of "de heer". */
    private static boolean isSirsArticle(List<String> words) {
        return words.size() > 2
                && words.get(0).equalsIgnoreCase("de")
                && words.get(1).equalsIgnoreCase("heer");
    }

    /** Ing is a given name as well, and HR or MR a department: with a full stop they are forms of address. */
    private static boolean isAddress(String written) {
        String word = written.replaceFirst("\\.$", "");
        boolean other = word.equals("Ing") || word.matches("\\p{Lu}{2,3}");
        return ADDRESSES.contains(word.toLowerCase(Locale.ROOT)) && !(other && word.equals(written));
    }
}
