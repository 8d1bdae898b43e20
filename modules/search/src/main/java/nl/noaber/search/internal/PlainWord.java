package nl.noaber.search.internal;

import java.util.Locale;

/**
 * The usual word: letters a to z and digits, after which something comes that joins no words. Most words of a Dutch text
 * are such, and are read here several times as fast as by the patterns of {@link Words}, which say the same.
 */
final class PlainWord {

    private static final String JOINING = "'`-&.";
    private static final int ASCII = 128;

    private PlainWord() {}

    /** Where the plain word that starts here ends; the start itself when none does. */
    static int end(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && isPlain(text.charAt(end))) {
            end++;
        }
        return endsWord(text, end) ? end : start;
    }

    /** Whether this can neither begin a word nor belong to one. */
    static boolean isBetween(char letter) {
        return letter < ASCII && !isPlain(letter);
    }

    static String fold(CharSequence text, int start, int end) {
        int cut = Math.min(end, start + Folding.LONGEST);
        return text.subSequence(start, cut).toString().toLowerCase(Locale.ROOT);
    }

    private static boolean endsWord(CharSequence text, int end) {
        if (end == text.length()) {
            return true;
        }
        char letter = text.charAt(end);
        return letter < ASCII && (JOINING.indexOf(letter) < 0 || joinsNothing(text, end + 1));
    }

    /** A point that ends a sentence, for instance. */
    private static boolean joinsNothing(CharSequence text, int next) {
        return next == text.length() || isBetween(text.charAt(next));
    }

    private static boolean isPlain(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    }
}
