package nl.noaber.app.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.HashMap;
import java.util.Map;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.Browser;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** A message is drafted, worded anew, compared and shown to a region; and nothing that was typed is lost on the way. */
@NoaberTest
class LobbyMessageTest {

    private final Browser browser;
    private final Visitors visitors;
    private final HtmlClient officer;
    private final HtmlClient other;

    LobbyMessageTest(Browser browser, Visitors visitors, HtmlClient officer, HtmlClient other, Worlds worlds) {
        this.browser = browser;
        this.visitors = visitors;
        this.officer = officer;
        this.other = other;
        worlds.load();
        signIn(officer, People.staff());
    }

    @Test
    void isDraftedRewordedAndComparedWithoutAMouse() {
        Page page = visitors.desk(People.staff());
        page.navigate("/messages/new");
        PlaywrightAssertions.assertThat(page.locator("#title")).isFocused();
        page.keyboard().type("Doorgaan met het NPVR");
        page.keyboard().press("Tab");
        page.keyboard().type("Het Rijk en de regio's gaan samen door.");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Doorgaan met het NPVR");
        PlaywrightAssertions.assertThat(page.locator(".heading")).containsText("Concept");

        page.navigate(page.url() + "/wording");
        PlaywrightAssertions.assertThat(page.locator("#title")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Control+A");
        page.keyboard().type("Het Rijk en de regio's gaan langer samen door.");
        page.locator("input[name=change][value=EDITORIAL]").focus();
        page.keyboard().press("Space");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("nieuwe versie");
        PlaywrightAssertions.assertThat(page.locator(".heading")).containsText("versie 2");

        page.navigate(page.url() + "/versions/2");
        PlaywrightAssertions.assertThat(page.locator(".difference ins")).hasText("langer ");
        PlaywrightAssertions.assertThat(page.locator(".difference del")).hasCount(0);
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        page.context().close();
    }

    @Test
    void keepsWhatWasTypedBesideAnAmountAndAYearThatAreNone() {
        Map<String, String> form = message(Ids.next().toString());
        form.put("asks.0.text", "Geld voor het net");
        form.put("asks.0.amount", "1,5 miljoen");
        form.put("asks.0.structural", "STRUCTURAL");
        form.put("asks.3.text", "Een tweede vraag, na regels die leeg bleven");
        form.put("asks.3.fromYear", "27");
        HtmlPage refused = officer.post("/messages", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.one("[id='asks.0.amount-error']").text()).contains("hele euro's");
        assertThat(refused.one("[id='asks.0.amount']").attr("value")).isEqualTo("1,5 miljoen");
        assertThat(refused.one("[id='asks.1.fromYear-error']").text()).contains("vier cijfers");
        assertThat(refused.one("[id='asks.1.text']").text()).contains("Een tweede vraag");
        assertThat(officer.get("/messages/" + form.get("id")).status()).isEqualTo(404);
    }

    @Test
    void namesTheFieldOfEvidenceWithoutASource() {
        Map<String, String> form = message(Ids.next().toString());
        form.put("evidence.0.text", "3.000 woningen wachten");
        HtmlPage refused = officer.post("/messages", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.one("[id='evidence.0.source-error']").text()).isNotBlank();
    }

    @Test
    void isStoredOnceHoweverOftenTheFormIsSent() {
        Map<String, String> form = message(Ids.next().toString());
        form.put("title", "Eén keer, hoe vaak ook verstuurd");
        officer.post("/messages", form);
        HtmlPage again = officer.post("/messages", form);

        assertThat(again.address()).isEqualTo("/messages/" + form.get("id"));
        assertThat(officer.get("/messages").texts("tbody th a")).containsOnlyOnce("Eén keer, hoe vaak ook verstuurd");
    }

    @Test
    void showsTheSecondOfTwoWritersWhatTheFirstWroteAndKeepsBoth() {
        String path = "/messages/" + drafted();
        signIn(other, People.colleague());
        Map<String, String> mine = remembered(officer.get(path + "/wording"));
        Map<String, String> theirs = remembered(other.get(path + "/wording"));
        theirs.put("text", "Wat de collega ervan maakte.");
        theirs.put("change", "EDITORIAL");
        other.post(path + "/wording", theirs);
        mine.put("text", "Wat ik ervan maakte.");
        mine.put("asks.0.text", "En een vraag erbij");
        mine.put("change", "SUBSTANTIVE");
        HtmlPage conflict = officer.post(path + "/wording", mine);

        assertThat(conflict.status()).isEqualTo(422);
        assertThat(conflict.one("#conflict").text()).contains("Wat de collega ervan maakte.");
        assertThat(conflict.one("#text").text()).contains("Wat ik ervan maakte.");
        assertThat(conflict.one("[id='asks.0.text']").text()).contains("En een vraag erbij");
        Map<String, String> meant = remembered(conflict);
        meant.put("change", "SUBSTANTIVE");
        assertThat(officer.post(path + "/wording", meant).address()).isEqualTo(path);
        assertThat(officer.get(path + "/versions/3").text()).contains("Wat ik ervan maakte.", "En een vraag erbij");
        assertThat(officer.get(path + "/versions/2").text()).contains("Wat de collega ervan maakte.");
    }

    @Test
    void isSharedWithARegionFromTheAlignmentOn() {
        Map<String, String> form = message(Ids.next().toString());
        form.put("scope", "JOINT");
        form.put("visibility", "SHARED");
        form.put("sharedWith", "Organisation:" + People.ACHTERHOEK);
        officer.post("/messages", form);
        String path = "/messages/" + form.get("id");
        signIn(other, People.partner());
        assertThat(other.get(path).status()).isEqualTo(404);

        officer.post(path + "/state", Map.of("version", "1", "state", "IN_ALIGNMENT"));
        HtmlPage seen = other.get(path);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.document().select("form[method=post][action^='" + path + "'], a[href$='/edit']"))
                .isEmpty();
        assertThat(other.post(path + "/wording", Map.of("version", "2", "text", "Anders", "change", "EDITORIAL"))
                        .status())
                .isNotEqualTo(200);
        assertThat(officer.get(path).text()).doesNotContain("Anders");
    }

    @Test
    void goesToNoStateThatDoesNotFollow() {
        String path = "/messages/" + drafted();
        HtmlPage refused = officer.post(path + "/state", Map.of("version", "1", "state", "ACHIEVED"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(officer.get(path).one(".heading").text()).contains("Concept");
    }

    @Test
    void showsWhatCameOfItAndKeepsWhatWasTypedUntilItIsRight() {
        Map<String, String> form = message(Ids.next().toString());
        form.put("asks.0.text", "Geld voor het net");
        officer.post("/messages", form);
        String path = "/messages/" + form.get("id");
        HtmlPage page = officer.get(path + "/outcomes/new");
        Map<String, String> outcome = new HashMap<>();
        outcome.put("id", Ids.next().toString());
        outcome.put("ask", page.one("#ask option").val());
        outcome.put("result", "PARTLY");
        outcome.put("amount", "2.500.000");
        outcome.put("source", "Kamerbrief van 16 september");
        HtmlPage refused = officer.post(path + "/outcomes", outcome);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.one("#decision-error").text()).contains("besluit");
        assertThat(refused.one("#amount").val()).isEqualTo("2.500.000");

        outcome.put("decision", "Amendement 12");
        assertThat(officer.post(path + "/outcomes", outcome).address()).isEqualTo(path);
        assertThat(officer.get(path).one(".outcome").text())
                .contains("Gedeeltelijk gehonoreerd", "2.500.000", "Amendement 12", "Kamerbrief van 16 september");
        officer.post(path + "/outcomes/" + outcome.get("id") + "/withdrawal", Map.of());
        assertThat(officer.get(path).document().select(".outcome")).isEmpty();
    }

    @Test
    void asksWhetherAnAmountUnlikeTheAskIsRight() {
        Map<String, String> form = message(Ids.next().toString());
        form.put("asks.0.text", "Geld voor het net");
        form.put("asks.0.amount", "12.500.000");
        form.put("asks.0.structural", "STRUCTURAL");
        officer.post("/messages", form);
        String path = "/messages/" + form.get("id");
        Map<String, String> outcome = new HashMap<>();
        outcome.put("id", Ids.next().toString());
        outcome.put(
                "ask", officer.get(path + "/outcomes/new").one("#ask option").val());
        outcome.put("result", "HONOURED");
        outcome.put("amount", "1");
        outcome.put("decision", "Amendement 12");
        HtmlPage unsourced = officer.post(path + "/outcomes", outcome);
        assertThat(unsourced.one("#source-error").text()).contains("wat ervan kwam");
        outcome.put("source", "Kamerbrief van 16 september");
        HtmlPage refused = officer.post(path + "/outcomes", outcome);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.one("#amount-error").text()).contains("12.500.000");
        outcome.put(
                "acceptedWarnings", refused.one("input[name=acceptedWarnings]").val());
        assertThat(officer.post(path + "/outcomes", outcome).address()).isEqualTo(path);
    }

    @Test
    void showsHowTheGroupsOfParliamentVoted() {
        officer.post(
                "/organisations",
                Map.of(
                        "id",
                        Ids.next().toString(),
                        "name",
                        "Fractie van de middenweg",
                        "kind",
                        "PARLIAMENTARY_GROUP",
                        "notADuplicate",
                        "true"));
        String path = "/messages/" + drafted();
        HtmlPage page = officer.get(path + "/papers/new");
        Map<String, String> paper = new HashMap<>();
        paper.put("id", Ids.next().toString());
        paper.put("kind", "MOTION");
        paper.put("subject", "Voorrang op het net");
        paper.put(page.document().select("select[name^='vote.']").getFirst().attr("name"), "FOR");
        paper.put("address", "kamerstuk");
        HtmlPage refused = officer.post(path + "/papers", paper);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.one("#subject").val()).isEqualTo("Voorrang op het net");
        assertThat(refused.document().select("select[name^='vote.'] option[value=FOR][selected]"))
                .hasSize(1);

        paper.put("address", "https://example.org/motie");
        assertThat(officer.post(path + "/papers", paper).address()).isEqualTo(path);
        assertThat(officer.get(path).one("[aria-labelledby=parliament]").text())
                .contains("Motie: Voorrang op het net", "Voor: ");
        Map<String, String> changed = remembered(officer.get(path + "/papers/" + paper.get("id") + "/edit"));
        changed.put("status", "Aangenomen");
        assertThat(officer.post(path + "/papers", changed).address()).isEqualTo(path);
        assertThat(officer.get(path).one("[aria-labelledby=parliament]").text()).contains("Aangenomen", "Voor: ");
        officer.post(path + "/papers/" + paper.get("id") + "/withdrawal", Map.of());
        assertThat(officer.get(path).one("[aria-labelledby=parliament]").text()).doesNotContain("Voorrang op het net");
    }

    @Test
    void comesBackAfterItWasWithdrawn() {
        String id = drafted();
        officer.post("/messages/" + id + "/withdrawal", Map.of("version", "1"));
        assertThat(officer.get("/messages").document().select("tbody a[href$='" + id + "']"))
                .isEmpty();
        officer.post("/messages/" + id + "/restoration", Map.of("version", "2"));
        assertThat(officer.get("/messages").document().select("tbody a[href$='" + id + "']"))
                .hasSize(1);
    }

    private String drafted() {
        String id = Ids.next().toString();
        officer.post("/messages", message(id));
        return id;
    }

    private static Map<String, String> message(String id) {
        Map<String, String> form = new HashMap<>();
        form.put("id", id);
        form.put("title", "Ruimte op het net");
        form.put("text", "Het net zit vol.");
        form.put("scope", "OWN");
        form.put("budgetYear", "2027");
        form.put("visibility", "TEAM");
        return form;
    }

    /** What a browser would send of the form of a page. */
    private static Map<String, String> remembered(HtmlPage page) {
        Map<String, String> form = new HashMap<>();
        page.document()
                .select("form.form input[type=hidden]")
                .forEach(field -> form.put(field.attr("name"), field.val()));
        page.document()
                .select("form.form input[type=text]")
                .forEach(field -> form.put(field.attr("name"), field.val()));
        page.document().select("form.form textarea").forEach(field -> form.put(field.attr("name"), field.val()));
        page.document()
                .select("form.form option[selected]")
                .forEach(option ->
                        form.put(requireNonNull(option.closest("select")).attr("name"), option.val()));
        return form;
    }

    private static void signIn(HtmlClient client, Viewer who) {
        client.post("/sign-in", Map.of("user", who.userId().toString(), "return", "/search"));
    }
}
