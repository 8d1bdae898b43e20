package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
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

/** A project is planned, estimated and paid for; amounts are shown as they were read before they are stored. */
@NoaberTest
class CofinancingTest {

    private static final String ALMELO = "Organisation:" + Ids.named("organisation/municipality/almelo");

    private final Browser browser;
    private final Visitors visitors;
    private final HtmlClient officer;
    private final HtmlClient other;

    CofinancingTest(Browser browser, Visitors visitors, HtmlClient officer, HtmlClient other, Worlds worlds) {
        this.browser = browser;
        this.visitors = visitors;
        this.officer = officer;
        this.other = other;
        worlds.load();
        signIn(officer, People.staff());
    }

    @Test
    void isPlannedEstimatedAndPaidForInABrowser() {
        Page page = visitors.desk(People.staff());
        page.navigate("/projects/new");
        page.keyboard().type("Warmtenet langs het kanaal");
        page.locator("#challenge").selectOption("Challenge:" + Ids.named("challenge/npvr/4"));
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Warmtenet langs het kanaal");
        PlaywrightAssertions.assertThat(page.locator("#estimates ~ .empty")).containsText("Nog niet geraamd");

        page.locator("a[href$='/estimates/new']").first().click();
        page.locator("#source").fill("Raming van het projectteam");
        page.locator("[id='amounts.2027.ONE_OFF']").fill("€ 1,25 mln");
        page.locator("[id='amounts.2028.STRUCTURAL']").fill("100.000");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("#echo")).containsText("€ 1.250.000");
        PlaywrightAssertions.assertThat(page.locator("#echo")).containsText("€ 1.250.000 eenmalig");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("nieuwe versie");
        PlaywrightAssertions.assertThat(page.locator("main"))
                .containsText("Er ontbreekt € 1.250.000 van de € 1.250.000; zeker is € 0.");
        assertThat(page.locator("svg.funding-picture .bar-cost").count()).isEqualTo(2);
        page.context().close();
    }

    @Test
    void showsTheGapByTheStatesOfWhatIsGiven() {
        String path = estimated("1.000.000");
        given(path, "COMMITTED", "400.000,00", "400000.00");
        given(path, "PLEDGED", "300.000,00", "300000.00");
        given(path, "REQUESTED", "200.000,00", "200000.00");
        given(path, "REFUSED", "50.000,00", "50000.00");
        HtmlPage project = officer.get(path);

        assertThat(project.text().replace('\u00a0', ' '))
                .contains("Er ontbreekt € 600.000 van de € 1.000.000; zeker is € 400.000.")
                .contains("Komt wat waarschijnlijk is (€ 300.000), dan ontbreekt nog € 300.000.")
                .contains("Komt ook wat gehoopt wordt (€ 200.000), dan ontbreekt nog € 100.000.")
                .contains("Bijdragen (4)");
        assertThat(project.document().select(".bar-sure, .bar-likely, .bar-hoped"))
                .hasSize(6);
        assertThat(officer.get("/organisations/" + ALMELO.substring(13) + "/contributions")
                        .text())
                .contains("Gevraagd en nog niet beantwoord", "€ 200.000");
    }

    @Test
    void storesNoAmountThatWasNotShown() {
        String path = planned();
        Map<String, String> form = estimate("1250000.5");
        HtmlPage shown = officer.post(path + "/estimates", form);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.one("#echo").text()).contains("€ 1.250.000,50");
        assertThat(officer.get(path).text()).contains("Nog niet geraamd");

        Map<String, String> other = estimate("12500005");
        other.put("shown", shown.one("input[name=shown]").attr("value"));
        assertThat(officer.post(path + "/estimates", other).one("#echo").text()).contains("€ 12.500.005");
        form.put("shown", shown.one("input[name=shown]").attr("value"));
        assertThat(officer.post(path + "/estimates", form).address()).isEqualTo(path);
        assertThat(officer.get(path).text()).contains("Versie 1: € 1.250.000,50");
    }

    @Test
    void keepsWhatWasTypedBesideAnAmountThatIsNone() {
        String path = planned();
        Map<String, String> form = estimate("1.2500,00");
        form.put("rates.0.fromYear", "2028");
        form.put("rates.0.percent", "twee");
        HtmlPage refused = officer.post(path + "/estimates", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.one("[id='amounts.2027.ONE_OFF-error']").text()).contains("geen bedrag");
        assertThat(refused.one("[id='amounts.2027.ONE_OFF']").attr("value")).isEqualTo("1.2500,00");
        assertThat(refused.one("[id='rates.0.percent-error']").text()).contains("percentage");
        Map<String, String> negative = estimate("-5");
        assertThat(officer.post(path + "/estimates", negative)
                        .one("[id='amounts.2027.ONE_OFF-error']")
                        .text())
                .contains("niet negatief");
        assertThat(officer.post(path + "/estimates", estimate("12345678901234567"))
                        .one("[id='amounts.2027.ONE_OFF-error']")
                        .text())
                .contains("te hoog");
        assertThat(officer.post(path + "/estimates", estimate(""))
                        .one("#errors")
                        .text())
                .contains("ten minste een bedrag");
    }

    @Test
    void warnsOnceOfMoreThanItCosts() {
        String path = estimated("1.000");
        Map<String, String> form = contribution("IDEA", "2.000", "2000.00");
        HtmlPage warned = officer.post(path + "/contributions", form);
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.one("#errors").text()).contains("2.000");
        assertThat(warned.one("form.form button[type=submit]").text()).isEqualTo("Toch opslaan");
        form.put("acceptedWarnings", warned.one("input[name=acceptedWarnings]").attr("value"));
        assertThat(officer.post(path + "/contributions", form).address()).isEqualTo(path);
    }

    @Test
    void takesAContributionFurtherOnlyWithWhatThatNeeds() {
        String path = estimated("1.000");
        Map<String, String> form = contribution("REQUESTED", "100", "100.00");
        officer.post(path + "/contributions", form);
        String given = "/contributions/" + form.get("id");
        HtmlPage refused = officer.post(given + "/steps", Map.of("version", "1", "state", "COMMITTED"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.one("#document-error").text()).isNotBlank();
        officer.post(given + "/steps", Map.of("version", "1", "state", "COMMITTED", "document", "D/26/1"));
        assertThat(officer.get(given).text()).contains("Vastgelegd", "D/26/1", "Gevraagd");
        assertThat(officer.post(path + "/withdrawal", Map.of("version", "2")).text())
                .contains("vastgelegd of betaald");
    }

    @Test
    void isTakenAlongAsFilesOfWhatTheViewerMaySee() {
        String path = estimated("1.000.000");
        given(path, "COMMITTED", "400.000,00", "400000.00");
        given(path, "REQUESTED", "200.000,00", "200000.00");
        String id = path.substring("/projects/".length());
        String contributions = "/exports/contributions.csv?project=Project:" + id;
        assertThat(officer.get(path).document().select("a[href*='/exports/contributions.xlsx?project=']"))
                .hasSize(1);
        assertThat(file(officer, contributions))
                .hasSize(3)
                .anyMatch(line -> line.contains(";Vastgelegd;Zeker;2027;;400000.00;;"))
                .anyMatch(line -> line.contains(";Gevraagd;Gehoopt;2027;;200000.00;;"));
        assertThat(file(officer, "/exports/funding-parts.csv?by=PROJECT"))
                .contains("Project " + id + ";;;;;;;1000000.00;400000.00;0.00;200000.00;600000.00;0.00;;;;;;");
        assertThat(file(officer, "/exports/projects.csv"))
                .anyMatch(
                        line -> line.contains("Project " + id) && line.endsWith(";1000000.00;400000.00;600000.00;;;"));
        assertThat(file(officer, "/exports/funding.csv?from=2027&until=2027")).hasSize(2);

        signIn(other, People.partner());
        assertThat(file(other, contributions)).hasSize(1);
        assertThat(file(other, "/exports/funding-parts.csv?by=PROJECT")).noneMatch(line -> line.contains(id));
    }

    @Test
    void showsTheSecondOfTwoWritersWhatTheFirstWrote() {
        String path = planned();
        signIn(other, People.colleague());
        Map<String, String> mine = remembered(officer.get(path + "/edit"));
        Map<String, String> theirs = remembered(other.get(path + "/edit"));
        theirs.put("phase", "REALISATION");
        other.post(path, theirs);
        mine.put("phase", "EXPLORATION");
        mine.put("title", "Wat ik ervan maakte");
        HtmlPage conflict = officer.post(path, mine);
        assertThat(conflict.status()).isEqualTo(422);
        assertThat(conflict.one("#conflict").text()).contains("Uitvoering", "Verkenning");
        assertThat(conflict.one("#title").attr("value")).isEqualTo("Wat ik ervan maakte");
    }

    private static List<String> file(HtmlClient client, String address) {
        return client.send(client.request(address)).body().lines().toList();
    }

    private String estimated(String amount) {
        String path = planned();
        Map<String, String> form = estimate(amount);
        form.put(
                "shown",
                officer.post(path + "/estimates", form).one("input[name=shown]").attr("value"));
        officer.post(path + "/estimates", form);
        return path;
    }

    private String planned() {
        Map<String, String> form = new HashMap<>();
        form.put("id", Ids.next().toString());
        form.put("title", "Project " + form.get("id"));
        form.put("challenge", "Challenge:" + Ids.named("challenge/npvr/4"));
        form.put("firstYear", "2027");
        form.put("lastYear", "2028");
        form.put("phase", "INITIATIVE");
        form.put("state", "PROPOSED");
        form.put("visibility", "TEAM");
        assertThat(officer.post("/projects", form).address()).isEqualTo("/projects/" + form.get("id"));
        return "/projects/" + form.get("id");
    }

    private static Map<String, String> estimate(String amount) {
        Map<String, String> form = new HashMap<>();
        form.put("version", "1");
        form.put("priceLevel", "2027");
        form.put("source", "Raming");
        form.put("amounts.2027.ONE_OFF", amount);
        return form;
    }

    private void given(String path, String state, String typed, String amount) {
        assertThat(officer.post(path + "/contributions", contribution(state, typed, amount))
                        .address())
                .isEqualTo(path);
    }

    private static Map<String, String> contribution(String state, String typed, String amount) {
        Map<String, String> form = new HashMap<>();
        form.put("id", Ids.next().toString());
        form.put("party", ALMELO);
        form.put("form", "CASH");
        form.put("state", state);
        form.put("document", "D/26/754157");
        form.put("amounts.2027.ONE_OFF", typed);
        form.put("shown", "2027ONE_OFF" + amount);
        return form;
    }

    private static void signIn(HtmlClient client, Viewer viewer) {
        client.post("/sign-in", Map.of("user", viewer.userId().toString(), "return", "/search"));
    }

    private static Map<String, String> remembered(HtmlPage page) {
        Map<String, String> form = new HashMap<>();
        page.document()
                .select("form.form input[type=hidden], form.form input[type=text]")
                .forEach(field -> form.put(field.attr("name"), field.attr("value")));
        page.document()
                .select("form.form select")
                .forEach(field -> form.put(
                        field.attr("name"), field.select("option[selected]").attr("value")));
        form.put("description", page.one("#description").text());
        return form;
    }
}
