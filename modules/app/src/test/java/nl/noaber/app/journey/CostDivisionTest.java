package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.math.BigDecimal;
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

/** The cost of making the ROS is divided over its seventeen parties, who agree, and contribute. */
@NoaberTest
class CostDivisionTest {

    private static final String ROS = "/divisions/" + Ids.named("cost-division/ros-process");
    private static final String ALMELO =
            Ids.named("organisation/municipality/almelo").toString();
    private static final String BORNE =
            Ids.named("organisation/municipality/borne").toString();

    private final Browser browser;
    private final Visitors visitors;
    private final HtmlClient officer;
    private final HtmlClient other;

    CostDivisionTest(Browser browser, Visitors visitors, HtmlClient officer, HtmlClient other, Worlds worlds) {
        this.browser = browser;
        this.visitors = visitors;
        this.officer = officer;
        this.other = other;
        worlds.load();
        signIn(officer, People.staff());
    }

    @Test
    void isMadeChangedComparedSentAgreedToAndBookedOverSeventeenParties() {
        Page page = visitors.desk(People.staff());
        isToldWhatItCosts(page);
        isDividedEqually(page);
        isDividedWithAlmeloFixed(page);
        page.navigate(ROS + "/comparison?from=2&to=3");
        PlaywrightAssertions.assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Almelo")))
                .containsText("66.705,88");
        PlaywrightAssertions.assertThat(page.locator("tr.total")).containsText("€ 600.000,01");
        String file = page.locator("a[href*='division-comparison.csv']").getAttribute("href");
        assertThat(officer.send(officer.request(file)).body().lines())
                .anyMatch(line -> line.startsWith("gemeente Almelo;35294.") && line.contains(";102000.00;66705."));

        page.navigate(ROS + "/proposals/3/sendings/new");
        page.locator("#deadline").fill("2098-12-31");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("voorgelegd");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Geantwoord: 0 van de 17 partijen");
        page.navigate(ROS + "/answers?party=Organisation:" + ALMELO);
        page.locator("input[name=verdict][value=AGREED_WITH_REMARK]").check();
        page.locator("#remark").fill("Onder voorbehoud van de raad");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Geantwoord: 1 van de 17 partijen");
        othersAgree();

        page.navigate(ROS);
        page.locator("a[href$='/contributions/new']").click();
        page.locator("#document").fill("D/25/754157");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("#errors")).containsText("Almelo");
        page.locator("input[name^='already.'][value=IS_THE_PART]").check();
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("bijdragen aan het project geworden");
        page.locator("main dl.facts a[href^='/projects/']").click();
        PlaywrightAssertions.assertThat(page.locator("#contributions")).containsText("(17)");
        page.context().close();
    }

    private void isToldWhatItCosts(Page page) {
        page.navigate(ROS + "/edit");
        page.locator("[id='amounts.2025.PROCESS']").fill("300.000");
        page.locator("[id='amounts.2026.PROCESS']").fill("€ 300.000,01");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("#echo")).containsText("€ 600.000,01");
        page.locator("form.form button[type=submit].utrecht-button--primary-action")
                .click();
        PlaywrightAssertions.assertThat(page.locator("tr.total").first()).containsText("€ 600.000,01");
    }

    private void isDividedEqually(Page page) {
        page.locator("main a[href$='/proposals/new']").first().click();
        PlaywrightAssertions.assertThat(page.locator("#calculation")).containsText("17 partijen dragen samen");
        page.locator("input[name=key][value=EQUAL]").check();
        PlaywrightAssertions.assertThat(page.locator("#calculation")).containsText("€ 35.294,12");
        PlaywrightAssertions.assertThat(page.locator("#calculation")).containsText("Een cent meer dan de andere");
        page.locator("#name").fill("Gelijk");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("Het voorstel is opgeslagen");
    }

    /** What is typed is worked out at once; a percentage too many is told of where it stands. */
    private void isDividedWithAlmeloFixed(Page page) {
        page.navigate(ROS + "/proposals/new");
        page.locator("#name").fill("Almelo vast, de rest gelijk");
        page.locator("input[name=key][value=MIX]").check();
        page.locator("#remainder").selectOption("EQUAL");
        page.locator("#percent-" + ALMELO).fill("50,01");
        page.locator("#percent-" + BORNE).fill("50");
        PlaywrightAssertions.assertThat(page.locator("#calculation .field-error"))
                .containsText("samen 100,01");
        page.locator("#percent-" + ALMELO).fill("");
        page.locator("#percent-" + BORNE).fill("");
        page.locator("#amount-" + ALMELO).fill("102.000");
        PlaywrightAssertions.assertThat(page.locator("#calculation")).containsText("€ 31.125,00");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        browser.screenshot(page, "division-typing-desk");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("Het voorstel is opgeslagen");
    }

    private void othersAgree() {
        officer.get(ROS + "/answers").document().select("#party option").stream()
                .map(option -> option.attr("value"))
                .filter(party -> !party.endsWith(ALMELO))
                .forEach(party -> assertThat(officer.post(
                                        ROS + "/answers",
                                        Map.of("round", "1", "party", party, "verdict", "AGREED", "document", "D/25/1"))
                                .address())
                        .isEqualTo(ROS));
    }

    @Test
    void tellsOfPercentagesThatAreNotAHundredAtTheFieldAndKeepsWhatWasTyped() {
        String path = planned("1.000,00", "1000.00");
        Map<String, String> form = proposal("PERCENTAGE", ALMELO);
        form.put("percent-" + ALMELO, "100,01");
        HtmlPage calculated = officer.post(path + "/calculation", form);
        assertThat(calculated.status()).isEqualTo(200);
        assertThat(calculated.one(".field-error a").attr("href")).isEqualTo("#percent-" + ALMELO);
        form.put("percent-" + ALMELO, "99,99");
        HtmlPage refused = officer.post(path + "/proposals", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.one("#percent-" + ALMELO + "-error").text()).contains("samen 99,99");
        assertThat(refused.one("#percent-" + ALMELO).attr("value")).isEqualTo("99,99");
        assertThat(refused.one("#name").attr("value")).isEqualTo("Voorstel");

        form.put("percent-" + ALMELO, "veel");
        assertThat(officer.post(path + "/proposals", form)
                        .one("#percent-" + ALMELO + "-error")
                        .text())
                .contains("geen percentage");
        assertThat(officer.get(path).text()).contains("Nog geen voorstel");
    }

    @Test
    void refusesAmountsThatAreNoneNegativeOrTooHigh() {
        String path = planned("1.000,00", "1000.00");
        Map<String, String> form = proposal("FIXED", ALMELO);
        for (Map.Entry<String, String> wrong : Map.of(
                        "1.2500,00",
                        "geen bedrag",
                        "-5",
                        "niet negatief",
                        "12345678901234567",
                        "te hoog",
                        "1.000,01",
                        "hoger dan")
                .entrySet()) {
            form.put("amount-" + ALMELO, wrong.getKey());
            HtmlPage refused = officer.post(path + "/proposals", form);
            assertThat(refused.status()).as(wrong.getKey()).isEqualTo(422);
            assertThat(refused.one("#amount-" + ALMELO + "-error").text()).contains(wrong.getValue());
            assertThat(refused.one("#amount-" + ALMELO).attr("value")).isEqualTo(wrong.getKey());
        }
    }

    @Test
    void storesNoAmountThatWasNotShown() {
        String path = planned("1.000,00", "1000.00");
        Map<String, String> form = proposal("FIXED", ALMELO);
        form.put("amount-" + ALMELO, "1 duizend");
        HtmlPage shown = officer.post(path + "/proposals", form);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.one("#echo").text()).contains("nog niets opgeslagen");
        assertThat(shown.one("#calculation").text().replace('\u00a0', ' ')).contains("€ 1.000,00");
        assertThat(officer.get(path).text()).contains("Nog geen voorstel");
        form.put("shown", shown.one("input[name=shown]").attr("value"));
        assertThat(officer.post(path + "/proposals", form).address()).isEqualTo(path);
    }

    @Test
    void isForAPartyItsOwnPartWhichItAnswers() {
        String achterhoek = People.ACHTERHOEK.toString();
        String path = planned("1.000,00", "1000.00");
        propose(path, proposal("EQUAL", achterhoek));
        signIn(other, People.partner());
        assertThat(other.get(path).status()).isEqualTo(404);
        officer.post(path + "/proposals/1/sendings", Map.of("version", "2"));

        HtmlPage seen = other.get(path);
        assertThat(seen.document().select("main a[href$='/edit'], main a[href$='/sendings/new']"))
                .isEmpty();
        HtmlPage refused = other.post(path + "/answers", Map.of("round", "1", "verdict", "OBJECTS"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.one("#remark-error").text()).contains("waarom");
        assertThat(other.post(path + "/answers", Map.of("round", "1", "verdict", "OBJECTS", "remark", "Te veel"))
                        .text())
                .contains("Te veel", "Antwoord wijzigen");
        assertThat(officer.get(path).text()).contains("Geantwoord: 1 van de 1 partijen", "Bezwaar: 1");
        assertThat(officer.get(path + "/proposals/1/edit").text()).contains("vervallen de antwoorden (1)");
    }

    @Test
    void isWithdrawnAndRestored() {
        String path = planned("1.000,00", "1000.00");
        HtmlPage list = officer.post(path + "/withdrawal", Map.of("version", "1"));
        assertThat(list.one(".flash form").attr("action")).isEqualTo(path + "/restoration");
        assertThat(list.document().select("#results a[href='" + path + "']")).isEmpty();
        assertThat(officer.get("/divisions?withdrawn=1").document().select("#results a[href='" + path + "']"))
                .hasSize(1);
        assertThat(officer.get(path).text()).contains("Deze verdeling is ingetrokken");
        officer.post(path + "/restoration", Map.of("version", "2"));
        assertThat(officer.get(path).text()).doesNotContain("is ingetrokken:");
    }

    @Test
    void isTakenAlongAsAFileThatAddsUp() {
        String path = planned("1.000,01", "1000.01");
        propose(path, proposal("EQUAL", ALMELO));
        String file = officer.get(path).document().select("a[href*='division-parts.csv']").stream()
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow();
        List<String> lines = officer.send(officer.request(file)).body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).contains("Almelo", ";2027;;1000.01;;");
        assertThat(new BigDecimal(lines.get(1).split(";", -1)[6])).isEqualByComparingTo("1000.01");
        signIn(other, People.partner());
        assertThat(other.send(other.request(file)).status()).isEqualTo(404);
    }

    @Test
    void isMadeWithoutScripts() {
        String path = planned("1.000,00", "1000.00");
        propose(path, proposal("EQUAL", ALMELO));
        Page page = visitors.withoutScripts(People.staff());
        page.navigate(path + "/proposals/new");
        page.locator("#name").fill("Vast");
        page.locator("input[name=key][value=FIXED]").check();
        page.locator("#amount-" + ALMELO).fill("1.000");
        page.locator("form.form button[type=submit]").click();
        PlaywrightAssertions.assertThat(page.locator("#echo")).containsText("nog niets opgeslagen");
        page.locator("form.form button[type=submit]").click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Voorstel 2: Vast");
        page.context().close();
    }

    @Test
    void showsTheSecondOfTwoWritersThatTheFirstChangedIt() {
        String path = planned("1.000,00", "1000.00");
        propose(path, proposal("EQUAL", ALMELO));
        Map<String, String> mine = proposal("EQUAL", BORNE);
        mine.put("shown", "EQUAL - -");
        HtmlPage conflict = officer.post(path + "/proposals", mine);
        assertThat(conflict.status()).isEqualTo(422);
        assertThat(conflict.one("#conflict").text()).contains("Voorstel");
        assertThat(conflict.one("form.form input[name=version]").attr("value")).isEqualTo("2");
        assertThat(conflict.document().select("input[name=party]").eachAttr("value"))
                .containsExactly("Organisation:" + BORNE);
    }

    private void propose(String path, Map<String, String> form) {
        form.put("shown", form.get("key") + " - -");
        assertThat(officer.post(path + "/proposals", form).address()).isEqualTo(path);
    }

    private static Map<String, String> proposal(String key, String party) {
        Map<String, String> form = new HashMap<>();
        form.put("version", "1");
        form.put("name", "Voorstel");
        form.put("key", key);
        form.put("party", "Organisation:" + party);
        return form;
    }

    private String planned(String typed, String amount) {
        Map<String, String> form = new HashMap<>();
        form.put("id", Ids.next().toString());
        form.put("title", "Verdeling " + form.get("id"));
        form.put("visibility", "TEAM");
        form.put("amounts.2027.ONE_OFF", typed);
        form.put("shown", "2027ONE_OFF" + amount);
        assertThat(officer.post("/divisions", form).address()).isEqualTo("/divisions/" + form.get("id"));
        return "/divisions/" + form.get("id");
    }

    private static void signIn(HtmlClient client, Viewer viewer) {
        client.post("/sign-in", Map.of("user", viewer.userId().toString(), "return", "/search"));
    }
}
