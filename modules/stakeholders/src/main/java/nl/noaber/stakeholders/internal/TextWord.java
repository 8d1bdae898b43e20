package nl.noaber.stakeholders.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A word of a text and where it stands.
 *
 * @param plain in small letters, without accents
 * @param capital whether it begins with a capital
 */
record TextWord(int begins, int ends, String plain, boolean capital) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’`][\\p{L}\\p{M}]+)*");
    private static final Pattern POSSESSIVE = Pattern.compile("['’`]s$");

    static List<TextWord> of(String text) {
        List<TextWord> words = new ArrayList<>();
        WORD.matcher(text).results().forEach(found -> words.add(word(found)));
        return words;
    }

    private static TextWord word(MatchResult found) {
        String written = POSSESSIVE.matcher(found.group()).replaceFirst("");
        String plain = String.join("", PlainText.words(written));
        return new TextWord(
                found.start(), found.start() + written.length(), plain, Character.isUpperCase(written.codePointAt(0)));
    }

    /** Whether it is this name, in the genitive too. */
    boolean is(String name) {
        return plain.equals(name) || plain.equals(name + "s");
    }

    /** The names that it may be. */
    List<String> names() {
        return plain.length() > 2 && plain.endsWith("s")
                ? List.of(plain, plain.substring(0, plain.length() - 1))
                : List.of(plain);
    }

    /** Whether nothing but space, a hyphen or the full stop of an initial stands between this one and the next. */
    boolean isBefore(TextWord next, String text) {
        return next.begins() - ends <= 4 && text.substring(ends, next.begins()).matches("\\.?[\\s.-]*");
    }
}
