package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.app.Worlds;
import nl.noaber.disclosure.OpenAgenda;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HttpAnswer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody who does not sign in reads what is public, and finds nothing of anything else. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenAgendaPageTest {

    private static final List<String> PATHS =
            List.of("/open-agenda", "/open-agenda/contacts.csv", "/open-agenda/contacts.json");

    private static final String BZK = "Organisation:" + Ids.named("organisation/ministry/bzk");

    private final HtmlClient visitor;
    private final HtmlClient officer;
    private final OpenAgenda agenda;
    private final TestClock clock;

    OpenAgendaPageTest(HtmlClient visitor, HtmlClient officer, OpenAgenda agenda, TestClock clock) {
        this.visitor = visitor;
        this.officer = officer;
        this.agenda = agenda;
        this.clock = clock;
    }

    @BeforeAll
    void load(Worlds worlds) {
        worlds.load();
        officer.post("/sign-in", Map.of("user", People.staff().userId().toString(), "return", "/search"));
        log("Openbaar gesprek over zzwelzz", "PUBLIC", "PUBLIC", "HELD");
        for (String visibility : List.of("TEAM", "BOARD", "CONFIDENTIAL")) {
            log("zzgeheimzz " + visibility, visibility, "PUBLIC", "HELD");
        }
        log("zzgeheimzz op verzoek", "PUBLIC", "DISCLOSABLE", "HELD");
        log("zzgeheimzz gepland", "PUBLIC", "PUBLIC", "PLANNED");
        log("zzgeheimzz concept", "PUBLIC", "PUBLIC", "DRAFT");
    }

    @Test
    void findsNoPageWhereNoneIsShown() {
        show(false);
        HttpAnswer unknown = visitor.send(visitor.request("/nergens"));
        for (String path : PATHS) {
            HttpAnswer answer = visitor.send(visitor.request(path));
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).isEqualTo(unknown.body());
        }
    }

    @Test
    void readsWhatIsPublicAndNothingElse() {
        show(true);
        for (String path : PATHS) {
            HttpAnswer answer = visitor.send(visitor.request(path));
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body())
                    .as(path)
                    .contains("Openbaar gesprek over zzwelzz", "Binnenlandse Zaken")
                    .doesNotContain("zzgeheimzz", "zzverslagzz", "ContactMoment:");
            assertThat(answer.header("Cache-Control").orElseThrow()).as(path).contains("max-age=60");
        }
    }

    @Test
    void tellsWhenAsPeopleAndProgramsExpect() {
        show(true);
        HttpAnswer json = visitor.send(visitor.request("/open-agenda/contacts.json"));
        HttpAnswer csv = visitor.send(visitor.request("/open-agenda/contacts.csv"));
        assertThat(json.body()).contains("\"startsAt\":\"2026-06-11T08:00:00Z\"");
        assertThat(csv.body()).contains("2026-06-11 10:00;");
    }

    /** Midnight here is the day before in UTC. */
    @Test
    void tellsTheDayOfWhatHasNoTime() {
        log("Brief van zzbriefzz", "PUBLIC", "PUBLIC", "HELD", "2026-06-02T00:00");
        show(true);
        HttpAnswer json = visitor.send(visitor.request("/open-agenda/contacts.json"));

        assertThat(json.body()).contains("\"startsAt\":\"2026-06-02\"").doesNotContain("2026-06-01");
    }

    @Test
    void choosesAPeriod() {
        show(true);
        assertThat(visitor.get("/open-agenda?from=2026-06-11&until=2026-06-11").text())
                .contains("zzwelzz");
        assertThat(visitor.get("/open-agenda?until=2026-06-10").text()).doesNotContain("zzwelzz");
        assertThat(visitor.get("/open-agenda?from=gisteren").status()).isEqualTo(200);
        assertThat(visitor.get("/open-agenda?after=onzin").status()).isEqualTo(400);
    }

    @Test
    void tellsAProgramWhichFieldIsNoDay() {
        show(true);
        HttpAnswer json = visitor.send(visitor.request("/open-agenda/contacts.json?from=abc"));
        assertThat(json.status()).isEqualTo(400);
        assertThat(json.body()).contains("\"field\":\"from\"");
        HttpAnswer csv = visitor.send(visitor.request("/open-agenda/contacts.csv?from=2026-01-01&until=2026-02-30"));
        assertThat(csv.status()).isEqualTo(400);
        assertThat(csv.body()).startsWith("until ");
        assertThat(visitor.send(visitor.request("/open-agenda/contacts.json?from=&until="))
                        .status())
                .isEqualTo(200);
        show(false);
        assertThat(visitor.send(visitor.request("/open-agenda/contacts.csv?from=abc"))
                        .status())
                .isEqualTo(404);
    }

    private void show(boolean shown) {
        int version = agenda.setting(People.admin()).orElseThrow().version();
        agenda.show(People.admin(), shown, version);
        clock.advance(Duration.ofMinutes(1));
    }

    private void log(String subject, String visibility, String disclosureClass, String status) {
        log(subject, visibility, disclosureClass, status, "2026-06-11T10:00");
    }

    private void log(String subject, String visibility, String disclosureClass, String status, String startsAt) {
        Map<String, String> form = new HashMap<>();
        form.put("id", Ids.next().toString());
        form.put("theirs", BZK);
        form.put("subject", subject);
        form.put("note", "zzverslagzz");
        form.put("channel", "MEETING");
        form.put("status", status);
        form.put("startsAt", startsAt);
        form.put("visibility", visibility);
        form.put("disclosureClass", disclosureClass);
        assertThat(officer.post("/contacts", form).status()).as(subject).isEqualTo(200);
    }
}
