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

/** A decision is recorded, and what has to be done after it, which its owner finds on the page of today. */
@NoaberTest
class FollowUpTest {

    private static final String HELD = "Meeting:" + Ids.named("meeting/directeurenoverleg-2026-03-20");
    private static final String OWNER = new GlobalId("User", People.staff().userId()).toString();

    private final HtmlClient officer;
    private final HtmlClient board;

    FollowUpTest(HtmlClient officer, HtmlClient board, Worlds worlds) {
        this.officer = officer;
        this.board = board;
        worlds.load();
        officer.post("/sign-in", Map.of("user", People.staff().userId().toString()));
        board.post("/sign-in", Map.of("user", People.board().userId().toString()));
    }

    @Test
    void isFoundOnThePageOfTodayAndLeadsBackToTheDecision() {
        String item = decided();
        String page = "/agenda-items/" + item;
        assertThat(officer.get(page).text()).contains("Er is nog niet vastgelegd wat er na dit besluit moet gebeuren");
        String text = "De notitie naar de raden sturen " + item;
        Map<String, String> typed = followUp(text);
        typed.put("due", "31 februari 2026");

        HtmlPage refused = officer.post(page + "/follow-ups", typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.one("textarea[name=text]").text()).isEqualTo(text);
        typed.put("due", "20 juni 2026");
        HtmlPage done = officer.post(page + "/follow-ups", typed);
        officer.post(page + "/follow-ups", typed);

        assertThat(done.text()).contains("Vastgelegd");
        assertThat(officer.get(page).document().select("#follow-ups ~ ul li")).hasSize(1);
        assertThat(officer.get("/").text()).contains(text);
        HtmlPage commitment =
                officer.get(officer.get(page).one("#follow-ups ~ ul li a").attr("href"));
        assertThat(commitment.text()).contains("Volgt op het besluit over", "20 juni 2026");
        assertThat(commitment.one("dl a[href='" + page + "']").text()).startsWith("Besluit met vervolg");
    }

    @Test
    void isTheTeamsToRecordAndToReadAndFollowsADecision() {
        String item = decided();
        String text = "Alleen voor het team " + item;
        officer.post("/agenda-items/" + item + "/follow-ups", followUp(text));

        assertThat(board.get("/agenda-items/" + item).status()).isEqualTo(200);
        assertThat(board.get("/agenda-items/" + item).text()).doesNotContain(text, "Vervolg vastleggen");
        assertThat(board.get("/agenda-items/" + item + "/follow-ups/new").status())
                .isEqualTo(403);
        assertThat(board.post("/agenda-items/" + item + "/follow-ups", followUp("Van het bestuur"))
                        .text())
                .doesNotContain("Vastgelegd");
        HtmlPage undecided = officer.post("/agenda-items/" + put() + "/follow-ups", followUp("Te vroeg"));
        assertThat(undecided.status()).isEqualTo(422);
        assertThat(undecided.text()).contains("nog geen besluit vastgelegd");
    }

    private String put() {
        String item = Ids.next().toString();
        officer.post(
                "/agenda-items",
                Map.of(
                        "id",
                        item,
                        "meeting",
                        HELD,
                        "title",
                        "Besluit met vervolg " + item,
                        "kind",
                        "TO_DECIDE",
                        "state",
                        "READY",
                        "teamOnly",
                        "false",
                        "owner",
                        OWNER));
        return item;
    }

    private String decided() {
        String item = put();
        officer.post(
                "/agenda-items/" + item + "/decision",
                Map.of("version", "1", "outcome", "ADOPTED", "text", "Akkoord", "decidedOn", "20 maart 2026"));
        return item;
    }

    private static Map<String, String> followUp(String text) {
        return new LinkedHashMap<>(
                Map.of("id", Ids.next().toString(), "text", text, "direction", "WE_TO_THEM", "owner", OWNER));
    }
}
