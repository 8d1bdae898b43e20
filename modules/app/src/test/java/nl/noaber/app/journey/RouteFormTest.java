package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** The form of a route grows with what is typed, and a meeting along a route is not withdrawn unseen. */
@NoaberTest
class RouteFormTest {

    private static final String BO_ROS = "GovernanceBody:" + Ids.named("governance-body/bo-ros");
    private static final String OWNER = new GlobalId("User", People.staff().userId()).toString();

    private final HtmlClient officer;

    RouteFormTest(HtmlClient officer, Worlds worlds) {
        this.officer = officer;
        worlds.load();
        officer.post("/sign-in", Map.of("user", People.staff().userId().toString()));
    }

    @Test
    void givesMoreRowsAndKeepsWhatWasTyped() {
        Map<String, String> typed = route("Met meer stappen");
        typed.put("steps.0.title", "Begin");
        typed.put("steps.2.title", "Slot");
        typed.put("more", "yes");

        HtmlPage more = officer.post("/routes", typed);

        assertThat(more.status()).isEqualTo(200);
        assertThat(more.document().select("fieldset.row")).hasSize(6);
        assertThat(more.one("input[name=title]").attr("value")).isEqualTo("Met meer stappen");
        assertThat(more.one("input[name='steps.1.title']").attr("value")).isEqualTo("Slot");
        typed.put("rows", "6");
        assertThat(officer.post("/routes", typed).document().select("fieldset.row"))
                .hasSize(9);
        typed.put("rows", "100000");
        assertThat(officer.post("/routes", typed).document().select("fieldset.row"))
                .hasSize(40);
        assertThat(officer.get("/routes").text()).doesNotContain("Met meer stappen");
    }

    @Test
    void saysWhichRouteGoesAlongAMeetingBeforeItIsWithdrawn() {
        String meeting = Ids.next().toString();
        officer.post(
                "/meetings", Map.of("id", meeting, "body", BO_ROS, "when", "10 september 2029", "visibility", "TEAM"));
        Map<String, String> along = route("Langs deze tafel");
        along.put("steps.0.title", "Tafel");
        along.put("steps.0.meeting", "Meeting:" + meeting);
        officer.post("/routes", along);

        HtmlPage warned =
                officer.post("/meetings/" + meeting + "/withdrawal", Map.of("version", "1", "reason", "Dubbel"));

        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.text()).contains("Langs deze tafel", "Toch intrekken");
        assertThat(warned.one("textarea[name=reason]").text()).isEqualTo("Dubbel");
        HtmlPage done = officer.post(
                "/meetings/" + meeting + "/withdrawal",
                Map.of("version", "1", "reason", "Dubbel", "acceptedWarnings", "ROUTE_SLIPS"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(officer.get("/meetings/" + meeting).text()).contains("ngetrokken");
    }

    private static Map<String, String> route(String title) {
        return new LinkedHashMap<>(
                Map.of("id", Ids.next().toString(), "title", title, "owner", OWNER, "visibility", "TEAM"));
    }
}
