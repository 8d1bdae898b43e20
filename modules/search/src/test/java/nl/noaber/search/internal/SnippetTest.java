package nl.noaber.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nl.noaber.search.SearchHit.Part;
import org.junit.jupiter.api.Test;

final class SnippetTest {

    private static final String LONG =
            "Eerst ging het lang over iets anders, namelijk het weer en de reis naar Den Haag. Daarna vroeg de"
                + " minister wat de regio zelf bijdraagt aan de **spoorverdubbeling** tussen Almelo en Enschede. Tot"
                + " slot spraken wij over de planning van het volgende overleg en wie daarvoor de stukken maakt.";

    @Test
    void beginsWithTheSentenceAndEndsAtAWord() {
        String shown = text(Snippet.of(LONG, Sought.in("spoorverd")));

        assertThat(shown).startsWith("…Daarna vroeg de minister").endsWith("…").contains("spoorverdubbeling tussen");
        assertThat(shown.length()).isBetween(120, 165);
    }

    @Test
    void marksAllWordsThatWereFound() {
        assertThat(Snippet.of("Het Rijk betaalt, de rijksdienst tekent", Sought.in("rijk tek")))
                .containsExactly(
                        new Part("Het ", false),
                        new Part("Rijk", true),
                        new Part(" betaalt, de ", false),
                        new Part("rijksdienst", true),
                        new Part(" ", false),
                        new Part("tekent", true));
    }

    @Test
    void takesMarkupOutAndLeavesHtmlAsText() {
        String note = "# Kop\n\n- Zie [het *plan*](https://voorbeeld.nl/plan) en `code`\n> citaat <b>vet</b>";

        assertThat(text(Snippet.of(note, Sought.in("plan")))).isEqualTo("Kop Zie het plan en code citaat <b>vet</b>");
    }

    @Test
    void keepsEmojiWhole() {
        String note = "😀".repeat(300) + " doel " + "😀".repeat(300);

        String shown = text(Snippet.of(note, Sought.in("doel")));

        assertThat(shown).contains("doel");
        assertThat(shown.codePoints()).noneMatch(letter -> letter >= 0xD800 && letter <= 0xDFFF);
    }

    @Test
    void showsNothingWhenTheTextDoesNotHaveIt() {
        assertThat(Snippet.of("iets anders", Sought.in("doel"))).isEmpty();
    }

    private static String text(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
