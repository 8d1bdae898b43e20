package nl.noaber.stakeholders;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name as one types it at once, taken apart: forms of address and titles around it are left out, what stands before the
 * first prefix is the given name. Without a prefix that is the first word, or all initials, with what one is called in
 * brackets after them. With a comma the surname comes first, as in a register. What is not surely one of these stays whole,
 * for who corrects it: a function as well, which a person may have for a name.
 */
final class WholeName {

    /** What is longer is refused as a surname. */
    private static final int LONGEST = 200;

    /** Given names that are prefixes too: written with a capital and first, they are names. */
    private static final List<String> ALSO_GIVEN = List.of("Ben", "Al", "Do", "Di");

    private static final String INITIALS = "(\\p{Lu}\\p{L}{0,2}\\.)+|\\p{Lu}";

    private static final Pattern GIVEN = Pattern.compile(INITIALS + "|\\p{Lu}['’]?\\p{L}*\\p{Ll}(-\\p{Lu}\\p{Ll}+)*");

    private static final Pattern BRACKETS = Pattern.compile("[^()]*(\\([^()]+\\)[^()]*)*");

    private WholeName() {}

    static PersonName read(String text) {
        String typed = joined(words(text), 0);
        if (typed.length() > LONGEST) {
            return PersonName.ofSurname(typed);
        }
        List<String> addressed = Titles.withoutAddress(words(typed));
        return Titles.isFunction(addressed)
                ? PersonName.ofSurname(joined(addressed, 0))
                : named(typed, Titles.withoutTrailing(typed));
    }

    private static PersonName named(String typed, String plain) {
        if (plain.startsWith("(") || !BRACKETS.matcher(plain).matches()) {
            return PersonName.ofSurname(plain);
        }
        int comma = plain.indexOf(',');
        return comma < 0
                ? inOrder(Titles.withoutLeading(words(plain)))
                : turned(words(plain.substring(0, comma)), Titles.withoutAddress(words(plain.substring(comma + 1))))
                        .orElseGet(() -> PersonName.ofSurname(typed));
    }

    private static PersonName inOrder(List<String> words) {
        int given = givenWords(words);
        return new PersonName(joined(words.subList(0, given)), null, joined(words, given));
    }

    /** {@code Dijk, Jan van}; empty when what stands around the comma is something else, a function and its ministry. */
    private static Optional<PersonName> turned(List<String> surname, List<String> rest) {
        if (Titles.beginsWithFunction(surname) || Titles.beginsWithFunction(rest)) {
            return Optional.empty();
        }
        int given = 0;
        while (given < rest.size() && GIVEN.matcher(rest.get(given)).matches()) {
            given++;
        }
        List<String> prefixes = rest.subList(given, rest.size());
        boolean fits =
                isOneSurname(surname) && !rest.isEmpty() && prefixes.stream().allMatch(WholeName::isPrefix);
        return fits
                ? Optional.of(new PersonName(joined(rest.subList(0, given)), joined(prefixes), joined(surname, 0)))
                : Optional.empty();
    }

    /** One word beside its prefixes, or a double one. */
    private static boolean isOneSurname(List<String> words) {
        long names = words.stream().filter(word -> !isPrefix(word)).count();
        return names == 1 || (names > 1 && words.stream().anyMatch(word -> word.contains("-")));
    }

    /** How many words are the given name; never all, for a surname remains. */
    private static int givenWords(List<String> words) {
        if (words.size() < 2 || (isPrefix(words.getFirst()) && !ALSO_GIVEN.contains(words.getFirst()))) {
            return 0;
        }
        for (int at = 1; at < words.size() - 1; at++) {
            String word = words.get(at);
            if (isPrefix(word) || word.matches(".+-") || isDoubled(word)) {
                return at;
            }
            if (word.startsWith("-")) {
                return Math.max(1, at - 1);
            }
        }
        return Math.max(1, withCallName(words, initials(words)));
    }

    /** The first half of a double surname, with the prefix of the second: {@code Vries-van}. */
    private static boolean isDoubled(String word) {
        int hyphen = word.lastIndexOf('-');
        return hyphen > 0 && isPrefix(word.substring(hyphen + 1));
    }

    private static int initials(List<String> words) {
        int initials = 0;
        while (initials < words.size() - 1 && words.get(initials).matches(INITIALS)) {
            initials++;
        }
        return initials;
    }

    /** With what stands in brackets after so many words, if a surname remains: {@code J.P. (Jan Peter) Jansen}. */
    private static int withCallName(List<String> words, int initials) {
        int opens = Math.max(1, initials);
        if (opens >= words.size() || !words.get(opens).startsWith("(")) {
            return initials;
        }
        for (int at = opens; at < words.size() - 1; at++) {
            if (words.get(at).endsWith(")")) {
                return at + 1;
            }
        }
        return initials;
    }

    private static boolean isPrefix(String word) {
        return SurnamePrefixes.isPrefix(word);
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+"));
    }

    private static @Nullable String joined(List<String> words) {
        return words.isEmpty() ? null : String.join(" ", words);
    }

    private static String joined(List<String> words, int from) {
        return String.join(" ", words.subList(from, words.size()));
    }
}
