package nl.noaber.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.noaber.search.internal.Words.Word;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void plainWordsAndOthersAreReadAlike() {
        assertThat(Words.in("De ROS, 1.500 m2: b.z.k.! Zoë's plan/ROS-overleg_eind A"))
                .extracting(Word::folded)
                .containsExactly(
                        "de",
                        "ros",
                        "1500",
                        "1",
                        "500",
                        "m2",
                        "bzk",
                        "b",
                        "z",
                        "k",
                        "zoes",
                        "zoe",
                        "s",
                        "plan",
                        "rosoverleg",
                        "ros",
                        "overleg",
                        "eind",
                        "a");
    }

    @Test
    void takesWhatEndsASentenceForNoPartOfAWord() {
        assertThat(Words.in("over 't dossier12. Twee--drie' (vier-één) '-&. vijf."))
                .extracting(Word::folded)
                .containsExactly("over", "t", "dossier12", "twee", "drie", "viereen", "vier", "een", "vijf");
    }

    @Test
    void saysWhereAWordStands() {
        String text = "(plan) énergie eind";

        assertThat(Words.in(text))
                .extracting(word -> text.substring(word.start(), word.end()))
                .containsExactly("plan", "énergie", "eind");
    }

    @Test
    void cutsWhatIsTooLongInBothWays() {
        assertThat(Words.in("a".repeat(70) + " é" + "a".repeat(70)))
                .extracting(Word::folded)
                .containsExactly("a".repeat(60), "e" + "a".repeat(59));
    }
}
