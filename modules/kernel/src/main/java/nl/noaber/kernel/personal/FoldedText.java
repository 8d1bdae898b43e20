package nl.noaber.kernel.personal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** A text in small letters without accents, in which each letter knows where it stood. */
final class FoldedText {

    private final StringBuilder text;
    private final int length;
    private int[] origins;

    private FoldedText(String original) {
        this.text = new StringBuilder(original.length());
        this.length = original.length();
        this.origins = new int[original.length()];
    }

    static FoldedText of(String original) {
        FoldedText folded = new FoldedText(original);
        for (int index = 0; index < original.length(); index += Character.charCount(original.codePointAt(index))) {
            folded.add(original.codePointAt(index), index);
        }
        return folded;
    }

    String text() {
        return text.toString();
    }

    /** Where the letter at this place stood; the end of the original after the last. */
    int origin(int place) {
        return place < text.length() ? origins[place] : length;
    }

    private void add(int letter, int index) {
        if (letter < 0x80) {
            append((char) (letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter), index);
        } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
            Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
                    .toLowerCase(Locale.ROOT)
                    .chars()
                    .filter(each -> Character.getType(each) != Character.NON_SPACING_MARK)
                    .forEach(each -> append((char) each, index));
        }
    }

    private void append(char letter, int index) {
        if (text.length() == origins.length) {
            origins = Arrays.copyOf(origins, Math.max(16, origins.length * 2));
        }
        origins[text.length()] = index;
        text.append(letter);
    }
}
