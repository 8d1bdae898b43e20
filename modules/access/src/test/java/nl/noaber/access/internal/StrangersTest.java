package nl.noaber.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.noaber.access.internal.AddressLimit.Door;
import nl.noaber.access.internal.Strangers.Turn;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.Test;

@NoaberTest
class StrangersTest {

    private static final String HERE = "192.0.2.1";

    private final TestClock clock;

    StrangersTest(TestClock clock) {
        this.clock = clock;
    }

    @Test
    void letsInAtOnceBehindAFloodThatNeverPausesWhoseAccountIsNotInIt() {
        List<IntFunction<String>> floods = List.of(
                number -> "steeds-een-ander-" + number, number -> "een-van-duizend-" + number % 1_000, _ -> "een");
        for (IntFunction<String> flood : floods) {
            Strangers strangers = new Strangers(new AddressLimit(clock));
            int number = 0;
            for (int second = 0; second < 1_000; second++) {
                clock.advance(Duration.ofSeconds(1));
                for (int time = 0; time < 30; time++) {
                    strangers.turn(HERE, flood.apply(number++) + "@example.org");
                }
                if (second % 100 == 0) {
                    String colleague = "collega-" + second + "@example.org";
                    assertThat(List.of(strangers.turn(HERE, colleague), strangers.turn(HERE, colleague)))
                            .as(flood.apply(0) + ": with one mistake, in second " + second)
                            .doesNotContain(Turn.LATER);
                }
            }
        }
    }

    @Test
    void takesNoMoreTriesFromAnAddressThanTheServerHasTimeFor() {
        Strangers strangers = new Strangers(new AddressLimit(clock));
        long taken = IntStream.range(0, 5_000)
                .mapToObj(number -> strangers.turn(HERE, "naam-" + number + "@example.org"))
                .filter(turn -> turn != Turn.LATER)
                .count();
        assertThat(taken).isEqualTo(3_050);
        clock.advance(Duration.ofMinutes(1));
        assertThat(strangers.turn(HERE, "naam@example.org")).isEqualTo(Turn.IN_FLOOD);
        assertThat(IntStream.range(0, 100)
                        .filter(_ -> strangers.mayLookInFlood(HERE))
                        .count())
                .isEqualTo(60);
    }

    @Test
    void letsNobodyTryManyAccountsAsUsualForAnAccountOfHisOwn() {
        Strangers strangers = new Strangers(new AddressLimit(clock));
        assertThat(strangers.turn(HERE, "eigen@example.org")).isEqualTo(Turn.USUAL);
        int usual = 0;
        for (int number = 0; number < 200; number++) {
            usual += strangers.turn(HERE, "ander-" + number + "@example.org") == Turn.USUAL ? 1 : 0;
            if (strangers.turn(HERE, "eigen@example.org") != Turn.LATER) {
                strangers.forget(HERE, "eigen@example.org");
            }
        }
        assertThat(usual).isBetween(40, 60);
    }

    @Test
    void looksInAFloodAtTwoPasswordsAMinuteOfOneAccount() {
        Strangers strangers = flooded();
        int looked = 0;
        for (int second = 0; second < 600; second++) {
            clock.advance(Duration.ofSeconds(1));
            looked += strangers.turn(HERE, "doel@example.org") == Turn.LATER ? 0 : 1;
        }
        assertThat(looked).isBetween(20, 22);
    }

    @Test
    void looksAtFewPasswordsOfOneAccountWhereverTheyComeFrom() {
        Strangers strangers = new Strangers(new AddressLimit(clock));
        int looked = 0;
        for (int address = 0; address < 10_000; address++) {
            looked += triedFrom(strangers, address) == Turn.LATER ? 0 : 1;
        }

        assertThat(looked).as("and then one at each place").isEqualTo(130);
        assertThat(strangers.turn("198.51.100.2", "doel@example.org")).isEqualTo(Turn.LATER);
        assertThat(strangers.turn("198.51.100.2", "ander@example.org")).isEqualTo(Turn.USUAL);
        clock.advance(Duration.ofMinutes(5));
        assertThat(strangers.turn("198.51.100.2", "doel@example.org")).isEqualTo(Turn.USUAL);
    }

    @Test
    void letsInFromElsewhereWhileAFewAddressesFloodOneAccount() {
        int soon = 0;
        for (int trial = 0; trial < 40; trial++) {
            clock.advance(Duration.ofSeconds(1_800 - clock.instant().getEpochSecond() % 900));
            Strangers strangers = new Strangers(new AddressLimit(clock));
            boolean in = false;
            for (int time = 0; time < 2; time++) {
                for (int number = 0; number < 2_000; number++) {
                    triedFrom(strangers, number % 10);
                }
                in |= strangers.turn("198.51.100.2", "doel@example.org") != Turn.LATER;
                clock.advance(Duration.ofMinutes(5));
            }
            soon += in ? 1 : 0;
        }
        assertThat(soon).as("of forty, within five minutes").isGreaterThan(25);
    }

    @Test
    void countsNoAddressWhereTheAccountIsNotLookedAt() {
        AddressLimit limit = new AddressLimit(clock);
        Strangers strangers = new Strangers(limit);
        for (int address = 0; address < 10_000; address++) {
            triedFrom(strangers, address);
        }

        for (int time = 0; time < 3; time++) {
            assertThat(strangers.turn("198.51.100.2", "doel@example.org")).isEqualTo(Turn.LATER);
        }

        assertThat(limit.counts(Door.PASSWORD, "198.51.100.2")).isOne();
    }

    private Strangers flooded() {
        Strangers strangers = new Strangers(new AddressLimit(clock));
        clock.advance(Duration.ofSeconds(1_800 - clock.instant().getEpochSecond() % 900));
        for (int number = 0; number < 60; number++) {
            strangers.turn(HERE, "vloed-" + number + "@example.org");
        }
        return strangers;
    }

    private static Turn triedFrom(Strangers strangers, int address) {
        return strangers.turn("10.0." + address / 250 + "." + address % 250, "doel@example.org");
    }
}
