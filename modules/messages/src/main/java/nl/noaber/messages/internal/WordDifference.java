package nl.noaber.messages.internal;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.noaber.messages.DifferenceKind;
import nl.noaber.messages.DifferencePart;

/**
 * What is different between two texts: word by word; line by line where that would take too long, for the time grows with
 * the square of what differs; and as a whole where even that would.
 */
final class WordDifference {

    /** So that the worst is some ten million comparisons. */
    static final int MOST_PIECES = 6_000;

    /** A word with the blanks after it, or the end of a line with what is blank around it. */
    private static final Pattern WORDS = Pattern.compile("[^\\S\\n]*\\n\\s*|\\S+[^\\S\\n]*|[^\\S\\n]+");

    private static final Pattern LINES = Pattern.compile("[^\\n]*\\n|[^\\n]+");
    private static final Pattern WHOLE = Pattern.compile(".+", Pattern.DOTALL);

    private WordDifference() {}

    static List<DifferencePart> between(String older, String newer) {
        for (Pattern pieces : List.of(WORDS, LINES)) {
            List<String> before = pieces(pieces, older);
            List<String> after = pieces(pieces, newer);
            if (before.size() + after.size() <= MOST_PIECES) {
                return between(before, after);
            }
        }
        return between(pieces(WHOLE, older), pieces(WHOLE, newer));
    }

    private static List<String> pieces(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<DifferencePart> between(List<String> before, List<String> after) {
        Runs runs = new Runs();
        int gone = 0;
        int came = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        before, after, new MeyersDiffWithLinearSpace<>(WordDifference::isSame), null)
                .getDeltas()) {
            runs.same(
                    before.subList(gone, delta.getSource().getPosition()),
                    after.subList(came, delta.getTarget().getPosition()));
            runs.differing(delta.getSource().getLines(), delta.getTarget().getLines());
            gone = delta.getSource().getPosition() + delta.getSource().size();
            came = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        runs.same(before.subList(gone, before.size()), after.subList(came, after.size()));
        return runs.parts();
    }

    /** Puts runs together: between two that are the same, first all that went and then all that came. */
    private static final class Runs {

        private final List<DifferencePart> parts = new ArrayList<>();
        private final StringBuilder gone = new StringBuilder();
        private final StringBuilder came = new StringBuilder();

        /** A last word has no blank after it; the same word further on in the other text has. */
        void same(List<String> before, List<String> after) {
            if (after.isEmpty()) {
                return;
            }
            parts();
            StringBuilder same = new StringBuilder(String.join("", after));
            String last = after.getLast();
            if (last.equals(last.stripTrailing())) {
                String blanks = before.getLast()
                        .substring(before.getLast().stripTrailing().length());
                same.append(blanks);
            }
            parts.add(new DifferencePart(DifferenceKind.SAME, same.toString()));
        }

        void differing(List<String> before, List<String> after) {
            before.forEach(gone::append);
            after.forEach(came::append);
        }

        List<DifferencePart> parts() {
            add(DifferenceKind.GONE, gone);
            add(DifferenceKind.NEW, came);
            return parts;
        }

        private void add(DifferenceKind kind, StringBuilder run) {
            if (!run.isEmpty()) {
                parts.add(new DifferencePart(kind, run.toString()));
                run.setLength(0);
            }
        }
    }

    /** Blanks within a line make no difference; a new paragraph does. */
    private static boolean isSame(String one, String other) {
        String word = one.strip();
        return word.equals(other.strip()) && (!word.isEmpty() || isParagraph(one) == isParagraph(other));
    }

    private static boolean isParagraph(String blanks) {
        return blanks.indexOf('\n') != blanks.lastIndexOf('\n');
    }
}
