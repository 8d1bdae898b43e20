package nl.noaber.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

@NoaberTest
class StatementCounterTest {
    private final Notes notes;
    private final StatementCounter statements;

    StatementCounterTest(Notes notes, StatementCounter statements) {
        this.notes = notes;
        this.statements = statements;
    }

    @Test
    void countsWhatIsSentAndKeepsItsText() {
        assertThat(statements.during(() -> {
                    notes.all();
                    notes.colours();
                }))
                .isEqualTo(2);
        assertThat(statements.sql()).last().asString().isEqualTo("SELECT name FROM colour ORDER BY name");
    }

    @Test
    void countsABatchOnce() {
        assertThat(statements.during(() -> notes.write("one", "two", "three"))).isEqualTo(1);
    }

    @Test
    void saysTheStatementsWhenThereAreTooMany() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> statements.atMost(0, notes::all))
                .withMessageContaining("SELECT id, written_at, text FROM note");
    }
}
