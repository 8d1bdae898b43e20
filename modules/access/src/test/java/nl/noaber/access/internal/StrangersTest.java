package nl.noaber.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.Test;

@NoaberTest
class StrangersTest {

    private final TestClock clock;

    StrangersTest(TestClock clock) {
        this.clock = clock;
    }

    @Test
    void lendsNobodyMorePasswordsForAnAccountOfHisOwn() {
        Strangers strangers = new Strangers(new AddressLimit(clock));
        assertThat(strangers.mayTry("192.0.2.1", "eigen@example.org")).isTrue();
        int others = 0;
        for (int number = 0; number < 200; number++) {
            others += strangers.mayTry("192.0.2.1", "ander-" + number + "@example.org") ? 1 : 0;
            if (strangers.mayTry("192.0.2.1", "eigen@example.org")) {
                strangers.forget("192.0.2.1", "eigen@example.org");
            }
        }
        assertThat(others).isBetween(40, 60);
    }

    @Test
    void looksAtFewPasswordsOfOneAccountWhereverTheyComeFrom() {
        Strangers strangers = new Strangers(new AddressLimit(clock));
        for (int address = 0; address < 100; address++) {
            assertThat(strangers.mayTry("192.0.2." + address, "doel@example.org"))
                    .isTrue();
        }

        assertThat(strangers.mayTry("198.51.100.1", "doel@example.org"))
                .as("one in ten seconds")
                .isTrue();
        assertThat(strangers.mayTry("198.51.100.2", "doel@example.org")).isFalse();
        assertThat(strangers.mayTry("198.51.100.2", "ander@example.org")).isTrue();
        clock.advance(Duration.ofSeconds(10));
        assertThat(strangers.mayTry("198.51.100.3", "doel@example.org")).isTrue();
    }
}
