package nl.noaber.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {

    private static final Cursor PLACE = new Cursor("STARTS_AT", List.of("2026-06-02T10:00:00Z", "Hé: ’s-Gravenhage"));

    @Test
    void leadsBackToItsPlace() {
        assertThat(Cursor.decode(PLACE.encode(), "STARTS_AT", 2)).contains(PLACE);
    }

    @Test
    void refusesAnotherOrder() {
        assertThat(Cursor.decode(PLACE.encode(), "UPDATED_AT", 2)).isEmpty();
    }

    @Test
    void refusesAnotherNumberOfColumns() {
        assertThat(Cursor.decode(PLACE.encode(), "STARTS_AT", 3)).isEmpty();
    }

    @Test
    void refusesEveryOneWithAChangedLetter() {
        String word = PLACE.encode();
        for (int at = 0; at < word.length(); at++) {
            char changed = word.charAt(at) == 'A' ? 'B' : 'A';
            String tampered = word.substring(0, at) + changed + word.substring(at + 1);
            assertThat(Cursor.decode(tampered, "STARTS_AT", 2))
                    .as("letter %d of %s", at, word)
                    .isEmpty();
        }
    }

    @Test
    void refusesWhatIsNoCursorAtAll() {
        assertThat(Cursor.decode("", "STARTS_AT", 2)).isEmpty();
        assertThat(Cursor.decode("%%%", "STARTS_AT", 2)).isEmpty();
        assertThat(Cursor.decode("cGFnZTI", "STARTS_AT", 2)).isEmpty();
    }
}
