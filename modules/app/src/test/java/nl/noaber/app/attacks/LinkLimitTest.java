package nl.noaber.app.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.noaber.app.Worlds;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.HttpAnswer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** Whoever tries personal links from one address is turned away after a hundred that are none, and told so. */
@NoaberTest
class LinkLimitTest {

    private static final int MOST = 100;

    private final HtmlClient guesser;
    private final TestClock clock;

    LinkLimitTest(HtmlClient guesser, TestClock clock, Worlds worlds) {
        this.guesser = guesser;
        this.clock = clock;
        worlds.load();
    }

    @Test
    void turnsAwayWhoTriesLinks() {
        clock.advance(Duration.ofDays(2)); // no other test tried anything in this quarter of an hour
        for (int number = 1; number <= MOST; number++) {
            assertThat(ask().status()).as("link " + number).isEqualTo(410);
        }

        HttpAnswer refused = ask();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).contains("900");
        assertThat(refused.body()).contains("<h1", "te veel links").doesNotContain("Exception");
        HtmlPage typed = guesser.post("/sign-off", Map.of("link", "x", "reason", "Wat ik typte"));
        assertThat(typed.status()).isEqualTo(429);
        assertThat(typed.text()).contains("Wat ik typte", "over een kwartier");

        clock.advance(Duration.ofMinutes(15));
        assertThat(ask().status()).isEqualTo(410);
    }

    @Test
    void saysHowLongToWaitToWhoTriesLinksForAPassword() {
        clock.advance(Duration.ofDays(2));
        for (String page : List.of("/sign-in/password", "/first-administrator")) {
            clock.advance(Duration.ofSeconds(1_800 - clock.instant().getEpochSecond() % 900));
            for (int number = 1; number <= MOST; number++) {
                assertThat(ask(page).status()).as(page + " " + number).isEqualTo(404);
            }

            HttpAnswer refused = ask(page);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).contains("900");
            assertThat(refused.body()).contains("<h1", "te veel links", "Wacht 900 seconden");
            HtmlPage set = guesser.post(page, Map.of("link", "x", "password", "een heel ander wachtwoord"));
            assertThat(set.status()).isEqualTo(429);
        }
    }

    private HttpAnswer ask() {
        return ask("/sign-off");
    }

    private HttpAnswer ask(String page) {
        return guesser.send(guesser.request(page + "?link=geraden").header("Accept", "text/html"));
    }
}
