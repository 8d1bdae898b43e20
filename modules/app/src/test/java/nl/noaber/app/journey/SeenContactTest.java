package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contact is withdrawn as the user saw it; a change that came between is shown first. */
@NoaberTest
class SeenContactTest {

    private final HtmlClient officer;
    private final Worlds worlds;

    SeenContactTest(HtmlClient officer, Worlds worlds) {
        this.officer = officer;
        this.worlds = worlds;
    }

    @BeforeEach
    void signIn() {
        worlds.load();
        officer.post("/sign-in", Map.of("user", People.staff().userId().toString(), "return", "/search"));
    }

    @Test
    void showsWhatChangedBeforeItIsWithdrawn() {
        String contact = logged();
        String seen = version(officer.get(contact), "withdrawal");
        Map<String, String> change = form("Den Haag");
        change.put("version", seen);
        officer.post(contact, change);

        HtmlPage refused = officer.post(contact + "/withdrawal", Map.of("version", seen));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.one("#conflict").text()).contains("nog niet gezien", "Den Haag");
        HtmlPage withdrawn = officer.post(contact + "/withdrawal", Map.of("version", version(refused, "withdrawal")));
        assertThat(withdrawn.one(".flash").text()).contains("ngetrokken");
    }

    private String logged() {
        Map<String, String> form = form("Enschede");
        form.put("id", Ids.next().toString());
        return officer.post("/contacts", form).address();
    }

    private static Map<String, String> form(String place) {
        return new HashMap<>(Map.of(
                "theirs",
                "Organisation:" + Ids.named("organisation/ministry/bzk"),
                "subject",
                "Kennismaking",
                "place",
                place,
                "channel",
                "MEETING",
                "status",
                "HELD",
                "startsAt",
                "2026-03-02T10:00",
                "visibility",
                "TEAM"));
    }

    private static String version(HtmlPage page, String action) {
        return page.document()
                .select("form[action$=/" + action + "] input[name=version]")
                .attr("value");
    }
}
