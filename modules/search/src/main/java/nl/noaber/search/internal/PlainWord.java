package nl.noaber.search.internal;

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
        return end == text.length() || endsWord(text.charAt(end)) ? end : start;
    }

    /** Whether this can neither begin a word nor belong to one. */
    static boolean isBetween(char letter) {
        return letter < ASCII && !isPlain(letter);
    }

    static String fold(CharSequence text, int start, int end) {
        int length = Math.min(end - start, Folding.LONGEST);
        char[] folded = new char[length];
        for (int index = 0; index < length; index++) {
            char letter = text.charAt(start + index);
            folded[index] = letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
        }
        return new String(folded);
    }

    private static boolean endsWord(char letter) {
        return letter < ASCII && JOINING.indexOf(letter) < 0;
    }

    private static boolean isPlain(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    }
}
