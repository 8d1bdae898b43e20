package nl.noaber.app.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import nl.noaber.app.Worlds;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HttpAnswer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** A flood of requests is turned away, of somebody who is not signed in and of a user, and takes nothing from others. */
@NoaberTest
class PageLimitTest {

    private static final int MOST = 600;

    private final HtmlClient flood;
    private final HtmlClient officer;
    private final TestClock clock;

    PageLimitTest(HtmlClient flood, HtmlClient officer, TestClock clock, Worlds worlds) {
        this.flood = flood;
        this.officer = officer;
        this.clock = clock;
        worlds.load();
        officer.post("/sign-in", Map.of("user", People.staff().userId().toString(), "return", "/search"));
    }

    @Test
    void turnsAFloodAwayForTheRestOfTheMinute() {
        clock.advance(Duration.ofDays(1)); // no other test asked anything in this minute
        officer.post("/sign-in", Map.of("user", People.staff().userId().toString(), "return", "/search"));
        for (int number = 1; number <= MOST; number++) {
            assertThat(ask("/signed-out").status()).as("request " + number).isEqualTo(200);
        }

        HttpAnswer refused = ask("/signed-out");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).contains("60");
        assertThat(refused.body()).contains("<h1", "lang=\"nl\"").doesNotContain("Exception");
        assertThat(ask("/contacts").status())
                .as("another page of the same flood")
                .isEqualTo(429);

        assertThat(ask("/first-administrator?link=geraden").status())
                .as("a way in counts for itself")
                .isEqualTo(404);
        assertThat(officer.get("/contacts").status())
                .as("from the same address")
                .isEqualTo(200);
        assertThat(ask("/sign-in").status()).as("counts for itself").isEqualTo(200);
        int ways = 3;
        while (ways < 100_000 && ask("/sign-in").status() == 200) {
            ways++;
        }
        assertThat(ways).as("but not without end").isEqualTo(10 * MOST);
        clock.advance(Duration.ofMinutes(1));
        assertThat(ask("/signed-out").status()).isEqualTo(200);
    }

    @Test
    void turnsAUserAwayWhoAsksForMoreThanAHandCan() {
        flood.post("/sign-in", Map.of("user", People.board().userId().toString(), "return", "/search"));
        int asked = 0;
        HttpAnswer answer = ask("/language");
        while (answer.status() != 429 && asked < 20_000) {
            asked++;
            answer = ask("/language");
        }

        assertThat(asked).as("generous").isBetween(1_000, 19_999);
        assertThat(answer.header("Retry-After")).contains("1");
        assertThat(answer.body()).contains("<h1", "Probeer het").doesNotContain("Exception");
        assertThat(officer.get("/contacts").status()).as("another user").isEqualTo(200);
    }

    private HttpAnswer ask(String path) {
        return flood.send(flood.request(path).header("Accept", "text/html"));
    }
}
