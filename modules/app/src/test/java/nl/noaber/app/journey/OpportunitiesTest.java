package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.util.HashMap;
import java.util.List;
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

/** Money is found for a project: the gap is seen, an opportunity matched, moved through its stages, awarded and booked. */
@NoaberTest
class OpportunitiesTest {

    private static final String ALMELO = "Organisation:" + Ids.named("organisation/municipality/almelo");
    private static final String CHALLENGE = "Challenge:" + Ids.named("challenge/npvr/4");
    private static final String REGIO_DEAL = "FundingScheme:" + Ids.named("funding-scheme/regio-deal");

    private final Browser browser;
    private final Visitors visitors;
    private final HtmlClient officer;
    private final HtmlClient other;

    OpportunitiesTest(Browser browser, Visitors visitors, HtmlClient officer, HtmlClient other, Worlds worlds) {
        this.browser = browser;
        this.visitors = visitors;
        this.officer = officer;
        this.other = other;
        worlds.load();
        signIn(officer, People.staff());
    }

    @Test
    void closesTheGapOfAProjectInABrowser() {
        String project = funded();
        Page page = visitors.desk(People.staff());
        page.navigate(project);
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Er ontbreekt € 600.000 van de € 1.000.000");
        PlaywrightAssertions.assertThat(missing(page, "2027")).hasText("€ 400.000");
        PlaywrightAssertions.assertThat(missing(page, "2028")).hasText("€ 200.000");

        String opportunity = recorded(page);
        offeredTo(page, project);
        askedFor(page, project);
        throughItsStages(page, opportunity.substring("/opportunities/".length()));
        awarded(page, opportunity);
        page.navigate(project);
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("De hele € 1.000.000 is zeker");
        PlaywrightAssertions.assertThat(missing(page, "2027")).hasText("€ 0");
        PlaywrightAssertions.assertThat(missing(page, "2028")).hasText("€ 0");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Bijdragen (5)");
        page.context().close();
    }

    private static Locator missing(Page page, String year) {
        return page.locator("section[aria-labelledby=kind-ONE_OFF] tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("th", new Page.LocatorOptions().setHasText(year))))
                .locator("td")
                .last();
    }

    @Test
    void movesACardByPointerAsTheKeyboardDoes() {
        String key = recorded(Map.of("title", "Met de muis", "closes", "augustus 2026"))
                .substring("/opportunities/".length());
        Page page = visitors.desk(People.staff());
        page.navigate("/opportunities");
        Locator card = page.locator("[id='card-" + key + "']");
        drag(page, card, "REFUSED");
        PlaywrightAssertions.assertThat(page.locator("#pipeline-told"))
                .containsText("“Met de muis” kan niet naar Afgewezen. Van hier kan het naar: Beoordeeld");
        PlaywrightAssertions.assertThat(column(page, "SEEN").locator(card)).isVisible();
        assertThat(browser.accessibilityFindings(page)).isEmpty();

        drag(page, card, "PREPARING");
        page.waitForURL("**/opportunities?moved=" + key + "*");
        PlaywrightAssertions.assertThat(column(page, "PREPARING").locator("[id='card-" + key + "']"))
                .isVisible();
        PlaywrightAssertions.assertThat(page.locator("[id='stage-" + key + "']"))
                .isFocused();
        PlaywrightAssertions.assertThat(page.locator("#flash")).containsText("In voorbereiding");
        browser.screenshot(page, "pipeline-by-pointer");
        page.context().close();
    }

    @Test
    void tellsWhoDragsACardThatSomebodyElseMoved() {
        String path = recorded(Map.of("title", "Twee handen", "closes", "augustus 2026"));
        String key = path.substring("/opportunities/".length());
        Page page = visitors.desk(People.staff());
        page.navigate("/opportunities");
        signIn(other, People.colleague());
        other.post(path + "/steps", Map.of("version", "1", "stage", "LET_PASS", "from", "board"));
        drag(page, page.locator("[id='card-" + key + "']"), "PREPARING");
        PlaywrightAssertions.assertThat(page.locator("#conflict"))
                .containsText(People.colleague().name());
        PlaywrightAssertions.assertThat(page.locator("#conflict")).containsText("Laten lopen");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        assertThat(officer.get(path).text()).contains("Laten lopen");
        page.context().close();
    }

    /** By its title, with the moves of a real pointer. */
    private static void drag(Page page, Locator card, String stage) {
        Locator title = card.locator(".card-title");
        title.scrollIntoViewIfNeeded();
        title.hover();
        page.mouse().down();
        BoundingBox held = title.boundingBox();
        page.mouse().move(held.x + 8, held.y + 8);
        page.mouse().move(held.x + 16, held.y + 8);
        Locator column = column(page, stage).locator("h2");
        column.hover();
        column.hover();
        page.mouse().up();
    }

    private static Locator column(Page page, String stage) {
        return page.locator(".pipeline-stage[data-stage=" + stage + "]");
    }

    @Test
    void drawsWhenWindowsOpenAndCloseAndAreDecided() {
        recorded(Map.of(
                "title",
                "Venster",
                "opens",
                "september 2026",
                "closes",
                "15 november 2026",
                "decision",
                "februari 2027"));
        recorded(Map.of("title", "Zonder dagen"));
        Page page = visitors.desk(People.staff());
        page.navigate("/opportunities/windows");
        Locator calendar = page.locator("div.calendar svg");
        PlaywrightAssertions.assertThat(calendar).containsText("Venster");
        PlaywrightAssertions.assertThat(calendar).not().containsText("Zonder dagen");
        PlaywrightAssertions.assertThat(page.locator("table")).containsText("Zonder dagen");
        PlaywrightAssertions.assertThat(calendar.locator(".window-today")).hasCount(1);
        assertThat(calendar.locator(".window-known").count()).isPositive();
        assertThat(calendar.locator(".window-decision").count()).isPositive();
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        browser.screenshot(page, "windows-1440");
        browser.narrow(page);
        PlaywrightAssertions.assertThat(calendar).isHidden();
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        browser.screenshot(page, "windows-390");
        page.context().close();
    }

    private String recorded(Page page) {
        page.navigate("/opportunities/new");
        page.keyboard().type("Regio Deal voor warmte");
        page.locator("#scheme").selectOption(REGIO_DEAL);
        page.locator("#funder").fill("Binnenlandse Zaken");
        page.locator("[role=option]").first().waitFor();
        page.locator("#funder").press("ArrowDown");
        page.locator("#funder").press("Enter");
        page.locator("#closes").fill("september 2026");
        page.locator("#maximum").fill("€ 0,6 mln");
        page.locator("#highestShare").fill("60");
        page.locator("input[name=challenges][value='" + CHALLENGE + "']").check();
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("#echo")).containsText("€ 600.000");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Regio Deal voor warmte");
        return page.url().substring(page.url().indexOf("/opportunities/"));
    }

    private void offeredTo(Page page, String project) {
        page.navigate(project);
        Locator match = page.locator(".match").filter(new Locator.FilterOptions().setHasText("Regio Deal voor warmte"));
        PlaywrightAssertions.assertThat(match).containsText("Gezien");
        PlaywrightAssertions.assertThat(match).containsText("Sluit in september 2026");
        PlaywrightAssertions.assertThat(match)
                .containsText("Vult hoogstens € 600.000 van het gat; mogelijk is € 600.000.");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        browser.screenshot(page, "project-opportunities-1440");
        browser.narrow(page);
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        browser.screenshot(page, "project-opportunities-390");
        browser.widen(page);
        match.locator("a.utrecht-button").click();
        PlaywrightAssertions.assertThat(page.locator("[id='amounts.2027.ONE_OFF']"))
                .isVisible();
        page.navigate("/opportunities/" + opportunityKey(page));
    }

    private static String opportunityKey(Page page) {
        return page.url().replaceAll(".*/opportunities/([^/]+)/.*", "$1");
    }

    private static void askedFor(Page page, String project) {
        Locator match = page.locator(".match")
                .filter(new Locator.FilterOptions().setHasText("Project " + project.substring(10)));
        PlaywrightAssertions.assertThat(match)
                .containsText("Vult hoogstens € 600.000 van het gat; mogelijk is € 600.000.");
        match.locator("a.utrecht-button").press("Enter");
        page.locator("[id='amounts.2027.ONE_OFF']").fill("0,4 mln");
        page.locator("[id='amounts.2028.ONE_OFF']").fill("200.000");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("#echo")).containsText("€ 400.000");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("#flash"))
                .containsText("Vastgelegd wat voor dit project wordt gevraagd");
    }

    private void awarded(Page page, String opportunity) {
        page.navigate(opportunity + "/award/new");
        page.keyboard().type("D/26/88");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("#echo")).containsText("€ 400.000");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("#errors")).containsText("1.150.000");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("geboekt");
    }

    /** By keyboard alone: the focus stays on the card, and what happened is said. */
    private void throughItsStages(Page page, String key) {
        page.navigate("/opportunities");
        for (String stage : List.of("ASSESSED", "PREPARING", "APPLIED")) {
            Locator choice = page.locator("[id='stage-" + key + "']");
            choice.selectOption(stage);
            choice.focus();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/opportunities?moved=" + key + "*");
            PlaywrightAssertions.assertThat(
                            page.locator("section[aria-labelledby=stage-" + stage + "] [id='card-" + key + "']"))
                    .isVisible();
            PlaywrightAssertions.assertThat(page.locator("[id='stage-" + key + "']"))
                    .isFocused();
            PlaywrightAssertions.assertThat(page.locator("#flash")).containsText("De kans staat nu bij");
        }
        assertThat(browser.accessibilityFindings(page)).isEmpty();
    }

    @Test
    void tellsTheSecondOfTwoMoversWhereTheCardIs() {
        String path = recorded(Map.of("title", "Dezelfde kaart"));
        signIn(other, People.colleague());
        other.post(path + "/steps", Map.of("version", "1", "stage", "LET_PASS", "from", "board"));
        HtmlPage second = officer.post(path + "/steps", Map.of("version", "1", "stage", "PREPARING", "from", "board"));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.one("#conflict").text())
                .contains("Laten lopen", People.colleague().name());
    }

    @Test
    void warnsOnceOfApplyingTooLate() {
        Map<String, String> form = new HashMap<>(details("Gisteren gesloten"));
        form.put("closes", "14 juni 2026");
        HtmlPage warned = officer.post("/opportunities", form);
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.one("#closes-error").text()).contains("gesloten");
        form.put("acceptedWarnings", warned.one("input[name=acceptedWarnings]").attr("value"));
        HtmlPage page = officer.post("/opportunities", form);
        assertThat(page.text()).contains("Gesloten na 14 juni 2026");
        HtmlPage late = officer.post(page.address() + "/steps", Map.of("version", "1", "stage", "APPLIED"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.one("#stage-error").text()).contains("14 juni 2026");
        Map<String, String> again = new HashMap<>(Map.of("version", "1", "stage", "APPLIED"));
        again.put("acceptedWarnings", late.one("input[name=acceptedWarnings]").attr("value"));
        assertThat(officer.post(page.address() + "/steps", again).text()).contains("Aangevraagd");
    }

    @Test
    void keepsWhatWasTypedBesideWhatIsWrong() {
        Map<String, String> form = new HashMap<>(details("Fout"));
        form.put("maximum", "1.2500,00");
        form.put("highestShare", "veel");
        form.put("closes", "binnenkort");
        HtmlPage refused = officer.post("/opportunities", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.one("#maximum-error").text()).contains("geen bedrag");
        assertThat(refused.one("#highestShare-error").text()).contains("percentage");
        assertThat(refused.one("#closes").attr("value")).isEqualTo("binnenkort");
        Map<String, String> link = new HashMap<>(details("Link"));
        link.put("links", "javascript:alert(1)");
        HtmlPage dangerous = officer.post("/opportunities", link);
        assertThat(dangerous.one("#links-error").text()).contains("geen webadres");
        assertThat(dangerous.document().select("a[href^=javascript]")).isEmpty();
    }

    @Test
    void isTakenAlongAsAFileOfWhatTheViewerMaySee() {
        Map<String, String> form = new HashMap<>(details("In het bestand"));
        form.put("maximum", "1,5 mln");
        form.put("shown", "maximum1500000.00");
        form.put("visibility", "PUBLIC");
        form.put("chance", "40");
        recorded(form);
        assertThat(file(officer))
                .anyMatch(line -> line.startsWith("In het bestand;Gezien;Regio Deal;")
                        && line.contains(";1500000.00;")
                        && line.contains(";40;"));
        signIn(other, People.partner());
        assertThat(file(other)).anyMatch(line -> line.startsWith("In het bestand;") && !line.contains(";40;"));
    }

    private static List<String> file(HtmlClient client) {
        return client.send(client.request("/exports/opportunities.csv"))
                .body()
                .lines()
                .toList();
    }

    private String recorded(Map<String, String> more) {
        Map<String, String> form = new HashMap<>(details(""));
        form.putAll(more);
        HtmlPage page = officer.post("/opportunities", form);
        assertThat(page.status()).isEqualTo(200);
        return page.address();
    }

    private static Map<String, String> details(String title) {
        Map<String, String> form = new HashMap<>();
        form.put("id", Ids.next().toString());
        form.put("title", title);
        form.put("scheme", REGIO_DEAL);
        form.put("visibility", "TEAM");
        form.put("challenges", CHALLENGE);
        return form;
    }

    /** A project with its cost and four contributions in different states. */
    private String funded() {
        String id = Ids.next().toString();
        officer.post(
                "/projects",
                Map.of(
                        "id",
                        id,
                        "title",
                        "Project " + id,
                        "challenge",
                        CHALLENGE,
                        "firstYear",
                        "2027",
                        "lastYear",
                        "2029",
                        "phase",
                        "ELABORATION",
                        "state",
                        "ACTIVE",
                        "visibility",
                        "TEAM"));
        Map<String, String> estimate = new HashMap<>();
        estimate.put("version", "1");
        estimate.put("priceLevel", "2027");
        estimate.put("source", "Raming");
        estimate.put("amounts.2027.ONE_OFF", "800.000");
        estimate.put("amounts.2028.ONE_OFF", "200.000");
        estimate.put("shown", "2027ONE_OFF800000.00 2028ONE_OFF200000.00");
        officer.post("/projects/" + id + "/estimates", estimate);
        given(id, 2027, "COMMITTED", "400.000", "400000.00");
        given(id, 2028, "PLEDGED", "100.000", "100000.00");
        given(id, 2028, "REQUESTED", "50.000", "50000.00");
        given(id, 2027, "REFUSED", "50.000", "50000.00");
        return "/projects/" + id;
    }

    private void given(String project, int year, String state, String typed, String amount) {
        Map<String, String> form = new HashMap<>();
        form.put("id", Ids.next().toString());
        form.put("party", ALMELO);
        form.put("form", "CASH");
        form.put("state", state);
        form.put("document", "D/26/1");
        form.put("amounts." + year + ".ONE_OFF", typed);
        form.put("shown", year + "ONE_OFF" + amount);
        assertThat(officer.post("/projects/" + project + "/contributions", form).address())
                .isEqualTo("/projects/" + project);
    }

    private static void signIn(HtmlClient client, Viewer viewer) {
        client.post("/sign-in", Map.of("user", viewer.userId().toString()));
    }
}
