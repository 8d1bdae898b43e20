package nl.noaber.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@NoaberTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class UntidyTests {
    private final Notes notes;
    private final TestClock clock;

    UntidyTests(Notes notes, TestClock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    @Test
    @Order(1)
    void findsEmptyTablesTheRowsOfTheMigrationsAndTheClockAtItsStart() {
        assertThat(notes.all()).isEmpty();
        assertThat(notes.colours()).containsExactly("blue");
        assertThat(clock.instant()).isEqualTo(TestClock.START);
    }

    @Test
    @Order(2)
    void leavesTheTablesFilledAndTheClockAhead() {
        clock.advance(Duration.ofDays(200));
        notes.write("winter");
        notes.forgetColours();
        assertThat(notes.all())
                .extracting(Notes.Note::writtenAt)
                .containsExactly(TestClock.START.plus(Duration.ofDays(200)));
    }
}
