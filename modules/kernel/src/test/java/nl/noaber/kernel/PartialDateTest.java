package nl.noaber.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-03", "2026-11", "2026"})
    void readsAndWritesTheSameText(String text) {
        assertThat(PartialDate.parse(text)).get().hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-31", "2026-13", "26", "", "november", "2026-1", "2026-11-3", "11-2026"})
    void refusesWhatIsNoDate(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @Test
    void knowsTheFirstAndLastDayOfAMonth() {
        PartialDate february = PartialDate.parse("2028-02").orElseThrow();

        assertThat(february.earliest()).isEqualTo(LocalDate.of(2028, 2, 1));
        assertThat(february.latest()).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void knowsTheFirstAndLastDayOfAYear() {
        PartialDate year = PartialDate.parse("2023").orElseThrow();

        assertThat(year.earliest()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(year.latest()).isEqualTo(LocalDate.of(2023, 12, 31));
    }
}
