package nl.noaber.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a text. What is written with a hyphen, an apostrophe or an ampersand inside is found by its parts and as
 * one ({@code ROS-overleg}: ros, overleg, rosoverleg); with points it is one when it abbreviates or is a number
 * ({@code b.z.k.}: bzk; {@code 1.500}).
 */
final class Words {

    /** Letters and digits with the marks on them; invisible marks of direction and the like belong to no word. */
    private static final String PART = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\p{Cf}]*+";

    private static final Pattern COMPOUND = Pattern.compile(PART + "(?:['’‘ʼ`´\\-‐‑&.]" + PART + ")*+");

    private static final Pattern PIECE = Pattern.compile(PART);

    private Words() {}

    /**
     * One word, folded, and where it stands.
     *
     * @param start of what was written, in the text
     * @param end after what was written
     * @param compound whether it is several parts taken as one
     */
    record Word(String folded, int start, int end, boolean compound) {}

    /** All words in the order of the text, a compound before its parts. */
    static void each(CharSequence text, Consumer<Word> taker) {
        int start = 0;
        while (start < text.length()) {
            int end = PlainWord.end(text, start);
            if (end > start) {
                taker.accept(new Word(PlainWord.fold(text, start, end), start, end, false));
                start = end;
            } else {
                start = PlainWord.isBetween(text.charAt(start)) ? start + 1 : takeCompound(text, start, taker);
            }
        }
    }

    /** Where it ends; after what belongs to no word, when none begins here. */
    private static int takeCompound(CharSequence text, int start, Consumer<Word> taker) {
        Matcher compounds = COMPOUND.matcher(text).region(start, text.length());
        if (!compounds.lookingAt()) {
            return start + 1;
        }
        take(compounds.toMatchResult(), taker);
        return compounds.end();
    }

    static List<Word> in(CharSequence text) {
        List<Word> all = new ArrayList<>();
        each(text, all::add);
        return all;
    }

    private static void take(MatchResult written, Consumer<Word> taker) {
        List<Word> parts = parts(written);
        if (parts.size() > 1 && isOne(written.group(), parts)) {
            String folded = parts.stream().map(Word::folded).collect(Collectors.joining());
            taker.accept(new Word(Folding.fold(folded), written.start(), written.end(), true));
        }
        parts.forEach(taker);
    }

    private static List<Word> parts(MatchResult written) {
        List<Word> parts = new ArrayList<>();
        Matcher pieces = PIECE.matcher(written.group());
        while (pieces.find()) {
            String folded = Folding.fold(pieces.group());
            if (!folded.isEmpty()) {
                parts.add(new Word(folded, written.start() + pieces.start(), written.start() + pieces.end(), false));
            }
        }
        return parts;
    }

    /** Points also stand between the words of a web address or where a space was forgotten. */
    private static boolean isOne(String written, List<Word> parts) {
        return written.indexOf('.') < 0
                || parts.stream().allMatch(part -> part.folded().length() == 1)
                || parts.stream()
                        .allMatch(part -> Character.isDigit(part.folded().charAt(0)));
    }
}
