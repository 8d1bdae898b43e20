package nl.noaber.messages.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.noaber.messages.DifferenceKind;
import nl.noaber.messages.DifferencePart;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {

    @Test
    void tellsWhichWordsCameAndWent() {
        assertThat(WordDifference.between(
                        "Het Rijk en de regio's gaan samen door.", "Het Rijk en de regio's gaan langer door."))
                .containsExactly(
                        new DifferencePart(DifferenceKind.SAME, "Het Rijk en de regio's gaan "),
                        new DifferencePart(DifferenceKind.GONE, "samen "),
                        new DifferencePart(DifferenceKind.NEW, "langer "),
                        new DifferencePart(DifferenceKind.SAME, "door."));
    }

    @Test
    void doesNotMindBlanksAndLineEndsButAParagraph() {
        assertThat(WordDifference.between("een  twee\ndrie", "een twee \ndrie"))
                .extracting(DifferencePart::kind)
                .containsExactly(DifferenceKind.SAME);
        assertThat(WordDifference.between("een\ntwee", "een\n\ntwee"))
                .contains(new DifferencePart(DifferenceKind.NEW, "\n\n"));
    }

    @Test
    void keepsTheLastWordWhenMoreFollows() {
        assertThat(WordDifference.between("Wij gaan door.", "Wij gaan door. En verder."))
                .containsExactly(
                        new DifferencePart(DifferenceKind.SAME, "Wij gaan door. "),
                        new DifferencePart(DifferenceKind.NEW, "En verder."));
    }

    @Test
    void beginsAndEndsWithNothing() {
        assertThat(WordDifference.between("", "Nieuw"))
                .containsExactly(new DifferencePart(DifferenceKind.NEW, "Nieuw"));
        assertThat(WordDifference.between("Oud", "")).containsExactly(new DifferencePart(DifferenceKind.GONE, "Oud"));
        assertThat(WordDifference.between("", "")).isEmpty();
    }

    /** Whatever differs, what is not new is the older text and what is not gone the newer. */
    @Test
    void givesBothTextsBack() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String older = words(random);
            String newer = words(random);
            List<DifferencePart> parts = WordDifference.between(older, newer);
            assertThat(without(parts, DifferenceKind.NEW))
                    .as(older + "/" + newer)
                    .isEqualTo(older);
            assertThat(without(parts, DifferenceKind.GONE))
                    .as(older + "/" + newer)
                    .isEqualTo(newer);
        }
    }

    @Test
    void comparesTheLongestTextsInTime() {
        String older = IntStream.range(0, 10_000).mapToObj(word -> "a").collect(Collectors.joining(" "));
        String newer = IntStream.range(0, 10_000).mapToObj(word -> "b").collect(Collectors.joining(" "));
        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(WordDifference.between(older, newer)).hasSize(2));
        String linesBefore = older.replace(' ', '\n');
        String linesAfter = newer.replace(' ', '\n');
        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(WordDifference.between(linesBefore, linesAfter))
                        .hasSize(2));
    }

    private static String words(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(word -> String.valueOf((char) ('a' + random.nextInt(3))))
                .collect(Collectors.joining(" "));
    }

    private static String without(List<DifferencePart> parts, DifferenceKind kind) {
        return parts.stream()
                .filter(part -> part.kind() != kind)
                .map(DifferencePart::text)
                .collect(Collectors.joining())
                .strip();
    }
}
