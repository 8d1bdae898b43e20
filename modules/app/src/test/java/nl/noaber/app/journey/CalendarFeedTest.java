package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.HttpAnswer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** An officer subscribes, a calendar program reads without signing in, and the address is taken back. */
@NoaberTest
class CalendarFeedTest {

    private static final String BO_ROS = "GovernanceBody:" + Ids.named("governance-body/bo-ros");

    private final HtmlClient officer;
    private final HtmlClient program;

    CalendarFeedTest(HtmlClient officer, HtmlClient program, Worlds worlds) {
        this.officer = officer;
        this.program = program;
        worlds.load();
        officer.post("/sign-in", Map.of("user", People.staff().userId().toString()));
    }

    @Test
    void isOpenedReadAndRevoked() {
        HtmlPage refused = officer.post("/calendars", Map.of("id", Ids.next().toString(), "kind", "BODY"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.one("#body-error").text()).contains("gremium");
        HtmlPage opened =
                officer.post("/calendars", Map.of("id", Ids.next().toString(), "kind", "BODY", "body", BO_ROS));
        String address = opened.one("code.secret").text();
        String path = URI.create(address).getPath();

        HttpAnswer read = program.send(program.request(path));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(read.header("Cache-Control")).contains("private, no-cache");
        assertThat(read.body()).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT");
        String tag = read.header("ETag").orElseThrow();
        assertThat(program.send(program.request(path).header("If-None-Match", tag))
                        .status())
                .isEqualTo(304);
        assertThat(officer.get("/calendars").text()).contains("laatst gelezen");

        officer.post(officer.get("/calendars").one("form[action$=/revocation]").attr("action"), Map.of());
        HttpAnswer gone = program.send(program.request(path));
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.body()).contains("Niet gevonden");
        assertThat(program.send(program.request("/calendars/AAAA.ics")).status())
                .isEqualTo(404);
    }
}
