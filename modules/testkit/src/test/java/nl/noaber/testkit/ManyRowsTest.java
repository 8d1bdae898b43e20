package nl.noaber.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.noaber.testkit.Notes.Note;
import org.junit.jupiter.api.Test;

/** Many rows go to the server in another way than a few. */
@NoaberTest
class ManyRowsTest {
    private static final String AWKWARD = " 'it''s' \\ \"Zoë\" Łódź 🎈 ?";

    @Test
    void areStoredAsFewAre(Notes notes, TestClock clock) {
        List<String> texts = IntStream.range(0, 250)
                .mapToObj(number -> "%03d".formatted(number) + AWKWARD)
                .toList();

        notes.write(texts.toArray(String[]::new));
        notes.write("999" + AWKWARD);

        assertThat(notes.all()).hasSize(251).allSatisfy(note -> {
            assertThat(note.writtenAt()).isEqualTo(clock.instant());
            assertThat(note.text().substring(3)).isEqualTo(AWKWARD);
        });
        assertThat(notes.all())
                .extracting(Note::text)
                .startsWith("000" + AWKWARD)
                .endsWith("999" + AWKWARD);
    }
}
