package nl.noaber.search.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * One spelling for all ways to write a word: small letters a to z and digits. What has no such letter (another script)
 * keeps its letters as numbers, so that it is found by its beginning as well.
 */
final class Folding {

    /** Longer words are cut, in documents and in what is sought alike; the full-text index takes 84 at most. */
    static final int LONGEST = 60;

    /** Letters that Unicode does not take apart. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ı', "i"),
            Map.entry('ħ', "h"),
            Map.entry('ŋ', "ng"));

    private Folding() {}

    static String fold(CharSequence word) {
        String folded = isPlain(word) ? word.toString() : spelled(word);
        return folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
    }

    private static boolean isPlain(CharSequence word) {
        return word.chars().allMatch(Folding::isPlain);
    }

    private static boolean isPlain(int letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    }

    private static String spelled(CharSequence word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(apart.length());
        apart.codePoints().forEach(letter -> add(folded, letter));
        return folded.toString();
    }

    private static void add(StringBuilder folded, int letter) {
        if (isPlain(letter)) {
            folded.append((char) letter);
        } else if (Character.isLetterOrDigit(letter)) {
            String known = Character.isBmpCodePoint(letter) ? LETTERS.get((char) letter) : null;
            folded.append(known == null ? "u%05x".formatted(letter) : known);
        }
    }
}
