package nl.noaber.app.journey;

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

/** A contribution is put on the agenda of the meeting that decides it, decided there, and found from both sides. */
@NoaberTest
class DecidedMoneyTest {

    private static final String BODY = "GovernanceBody:" + Ids.named("governance-body/twente-board");
    private static final String ALMELO = "Organisation:" + Ids.named("organisation/municipality/almelo");
    private static final String SAVE = "form.form button[type=submit].utrecht-button--primary-action";

    private final Browser browser;
    private final Visitors visitors;
    private final HtmlClient officer;
    private final HtmlClient reader;

    DecidedMoneyTest(Browser browser, Visitors visitors, HtmlClient officer, HtmlClient reader, Worlds worlds) {
        this.browser = browser;
        this.visitors = visitors;
        this.officer = officer;
        this.reader = reader;
        worlds.load();
        signIn(officer, People.staff());
    }

    @Test
    void isPutOnTheAgendaAndDecidedInABrowser() {
        meeting("Besluit over de warmtebron", "1 juni 2026", "TEAM");
        String given = given("Warmtebron");
        Page page = visitors.desk(People.staff());
        page.navigate(given);
        page.getByText("Zet op een agenda").click();
        PlaywrightAssertions.assertThat(page.locator("#contributions input[type=checkbox]"))
                .isChecked();
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("#meeting-error")).containsText("Kies de vergadering");
        PlaywrightAssertions.assertThat(page.locator("#title-error")).hasCount(0);
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        page.locator("#meeting").pressSequentially("warmtebron");
        page.locator("[role=option]").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.locator(SAVE).click();
        PlaywrightAssertions.assertThat(page.locator("#title-error")).containsText("Schrijf waar");
        page.locator("#title").fill("Bijdrage aan de warmtebron");
        page.locator("[id='documents.0.title']").fill("Voorstel");
        page.locator("[id='documents.0.reference']").fill("d 26 754157");
        page.locator(SAVE).click();
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("is toegevoegd");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("D/26/754157");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Almelo, Warmtebron");
        assertThat(browser.accessibilityFindings(page)).isEmpty();

        decide(page);
        page.locator("main a[href='" + given + "']").click();
        PlaywrightAssertions.assertThat(page.locator("#agenda-items ~ ul"))
                .containsText("Overeenkomstig voorstel, 1 juni 2026");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        page.context().close();
    }

    private void decide(Page page) {
        page.getByText("Besluit vastleggen").click();
        assertThat(page.locator("#decidedOn").inputValue()).isEqualTo("2026-06-01");
        page.locator("#text").fill("De raad stelt het bedrag beschikbaar.");
        page.locator("#inFavour").fill("twaalf");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("#inFavour-error")).containsText("heel getal");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        page.locator("#inFavour").fill("12");
        page.locator("#against").fill("3");
        page.locator(SAVE).click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("12 voor, 3 tegen, 0 onthouden");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
    }

    @Test
    void isSeenFromTheContributionByWhoSeesTheMeetingAlone() {
        String meeting = meeting("Besloten overleg", "1 juni 2026", "PUBLIC");
        String given = given("Gezien geld", "PUBLIC", "PLEDGED");
        put(meeting, "Van het team", given, "true");
        put(meeting, "Voor iedereen", given, "false");
        assertThat(officer.get(given).text()).contains("Van het team", "Voor iedereen");
        signIn(reader, People.board());
        assertThat(reader.get(given).text())
                .contains("Voor iedereen")
                .doesNotContain("Van het team")
                .doesNotContain("Zet op een agenda");
        assertThat(reader.get("/meetings/" + meeting).text())
                .contains("Voor iedereen")
                .doesNotContain("Van het team")
                .doesNotContain("Omhoog");
    }

    @Test
    void tellsTheSecondOfTwoWhatChangedAndKeepsWhatWasTyped() {
        String meeting = meeting("Met zijn tweeën", "10 september 2026", "TEAM");
        String item = put(meeting, "Eerst", given("Samen geld"), "true");
        HtmlPage form = officer.get(item + "/edit");
        Map<String, String> mine = fields(form);
        mine.put("title", "Van mij");
        Map<String, String> theirs = fields(form);
        theirs.put("title", "Van een ander");
        assertThat(officer.post(item, theirs).status()).isEqualTo(200);

        HtmlPage conflict = officer.post(item, mine);

        assertThat(conflict.status()).isEqualTo(422);
        assertThat(conflict.one("#conflict").text()).contains("Onderwerp", "Van een ander", "Van mij");
        assertThat(officer.post(item, fields(conflict)).status()).isEqualTo(200);
        assertThat(officer.get(item).text()).contains("Van mij");
    }

    @Test
    void goesOnAtALaterMeetingAndCanStandElsewhereOnItsAgenda() {
        String now = meeting("Nu aan de beurt", "22 juni 2026", "TEAM");
        String later = meeting("Later aan de beurt", "10 september 2026", "TEAM");
        String first = put(now, "Eerste punt", given("Door te schuiven"), "true");
        String second = put(now, "Tweede punt", given("Te verplaatsen"), "true");
        assertThat(officer.post(second + "/place", Map.of("after", "")).text()).contains("De volgorde is opgeslagen");
        assertThat(officer.get("/meetings/" + now)
                        .document()
                        .select("#agenda ~ ol a")
                        .eachText())
                .containsExactly("Tweede punt", "Eerste punt");

        HtmlPage form = officer.get(first + "/carry-over");
        Map<String, String> sent = fields(form);
        HtmlPage missing = officer.post(first + "/carry-over", sent);
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text()).contains("Kies de vergadering");
        sent.put("meeting", "Meeting:" + later);
        HtmlPage carried = officer.post(first + "/carry-over", sent);
        assertThat(carried.address()).isNotEqualTo(first).startsWith("/agenda-items/");
        assertThat(carried.text()).contains("Hier gaat het verder", "Doorgeschoven van", "In voorbereiding");
        assertThat(officer.get(first).text()).contains("Doorgeschoven", "Doorgeschoven naar");
        assertThat(officer.get("/agenda-items").text()).contains("Eerste punt", "Later aan de beurt");
    }

    private String meeting(String name, String when, String visibility) {
        String id = Ids.next().toString();
        Map<String, String> form = new HashMap<>();
        form.put("id", id);
        form.put("body", BODY);
        form.put("name", name);
        form.put("when", when);
        form.put("visibility", visibility);
        form.put("acceptedWarnings", "DEADLINE_PASSED");
        assertThat(officer.post("/meetings", form).address()).isEqualTo("/meetings/" + id);
        return id;
    }

    private String given(String title) {
        return given(title, "TEAM", "REQUESTED");
    }

    private String given(String title, String visibility, String state) {
        String id = Ids.next().toString();
        Map<String, String> form = new HashMap<>();
        form.put("id", id);
        form.put("title", title);
        form.put("challenge", "Challenge:" + Ids.named("challenge/npvr/4"));
        form.put("firstYear", "2027");
        form.put("lastYear", "2028");
        form.put("phase", "INITIATIVE");
        form.put("state", "PROPOSED");
        form.put("visibility", visibility);
        assertThat(officer.post("/projects", form).address()).isEqualTo("/projects/" + id);
        Map<String, String> given = new HashMap<>();
        given.put("id", Ids.next().toString());
        given.put("party", ALMELO);
        given.put("form", "CASH");
        given.put("state", state);
        given.put("amounts.2027.ONE_OFF", "1.000");
        given.put("shown", "2027ONE_OFF1000.00");
        given.put("acceptedWarnings", "ABOVE_COST");
        assertThat(officer.post("/projects/" + id + "/contributions", given).address())
                .isEqualTo("/projects/" + id);
        return "/contributions/" + given.get("id");
    }

    private String put(String meeting, String title, String contribution, String teamOnly) {
        Map<String, String> form = new HashMap<>();
        form.put("id", Ids.next().toString());
        form.put("meeting", "Meeting:" + meeting);
        form.put("title", title);
        form.put("kind", "TO_DECIDE");
        form.put("state", "IDEA");
        form.put("teamOnly", teamOnly);
        form.put("owner", "User:" + People.staff().userId());
        form.put("contributions", "Contribution:" + contribution.substring("/contributions/".length()));
        String address = "/agenda-items/" + form.get("id");
        assertThat(officer.post("/agenda-items", form).address()).isEqualTo(address);
        return address;
    }

    private static Map<String, String> fields(HtmlPage page) {
        Map<String, String> fields = new HashMap<>();
        page.document()
                .select("form.form input[name], form.form textarea[name]")
                .forEach(field -> {
                    boolean choice = field.attr("type").equals("radio")
                            || field.attr("type").equals("checkbox");
                    if (!choice || field.hasAttr("checked")) {
                        fields.put(field.attr("name"), field.val());
                    }
                });
        page.document()
                .select("form.form select")
                .forEach(field -> fields.put(
                        field.attr("name"), field.select("option[selected]").val()));
        return fields;
    }

    private static void signIn(HtmlClient client, Viewer viewer) {
        client.post("/sign-in", Map.of("user", viewer.userId().toString(), "return", "/search"));
    }
}
