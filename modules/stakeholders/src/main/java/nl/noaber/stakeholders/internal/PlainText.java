package nl.noaber.stakeholders.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Text as it is compared: small letters, without accents and punctuation. */
final class PlainText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern JOINED = Pattern.compile("['\u2018\u2019`.]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_WORD = 60;

    /** Letters that do not come apart into a letter and a mark. */
    private static final Map<String, String> WHOLE = Map.of(
            "\u00df", "ss", "\u00e6", "ae", "\u0153", "oe", "\u00f8", "o", "\u0142", "l", "\u0111", "d", "\u00fe", "th",
            "\u0131", "i");

    private PlainText() {}

    /** The words in their order; an apostrophe or a full stop does not end a word: {@code regio's}, {@code B.V.}. */
    static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(JOINED.matcher(folded(text)).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .map(word -> cut(word, LONGEST_WORD))
                .toList();
    }

    /** The words with one space between them, for order and comparison. */
    static String of(String text) {
        return String.join(" ", words(text));
    }

    /** No longer than so many characters, and never half a character. */
    static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most));
    }

    private static String folded(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String folded = MARKS.matcher(apart).replaceAll("");
        for (Map.Entry<String, String> letter : WHOLE.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return folded;
    }
}
