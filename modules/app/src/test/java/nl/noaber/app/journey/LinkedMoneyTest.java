package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
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

/** Money hangs together with what is asked and with who was spoken to; and what it costs is taken along. */
@NoaberTest
class LinkedMoneyTest {

    private static final String ALMELO = "Organisation:" + Ids.named("organisation/municipality/almelo");
    private static final String CHALLENGE = "Challenge:" + Ids.named("challenge/npvr/4");

    private final Browser browser;
    private final Visitors visitors;
    private final HtmlClient officer;
    private final HtmlClient other;

    LinkedMoneyTest(Browser browser, Visitors visitors, HtmlClient officer, HtmlClient other, Worlds worlds) {
        this.browser = browser;
        this.visitors = visitors;
        this.officer = officer;
        this.other = other;
        worlds.load();
        signIn(officer, People.staff());
    }

    @Test
    void aimsAnAskAtTheGapOfAProjectInABrowser() {
        String project = estimated("Warmtebuffer");
        String message = drafted("Geef ons warmte");
        Page page = visitors.desk(People.staff());
        page.navigate("/messages/" + message);
        page.getByText("Op een gat richten").click();
        page.locator("#challenge").selectOption(CHALLENGE);
        PlaywrightAssertions.assertThat(page.locator("#gap")).containsText("Het gat van de hele opgave");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        page.getByLabel("Warmtebuffer (2027–2028)").check();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Richten").setExact(true))
                .press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("op het gat gericht");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Gericht op het gat van het project");
        assertThat(browser.accessibilityFindings(page)).isEmpty();

        page.locator("main a[href='" + project + "']").click();
        PlaywrightAssertions.assertThat(page.locator("#asked ~ ul"))
                .containsText("Gevraagd in boodschap Geef ons warmte");
        PlaywrightAssertions.assertThat(page.locator("#asked ~ ul"))
                .containsText("Gevraagd is € 400.000 eenmalig, voor 2027 tot en met 2028.");
        PlaywrightAssertions.assertThat(page.locator("#asked ~ ul"))
                .containsText("ontbreekt € 1.000.000. Komt het, dan ontbreekt nog € 600.000.");
        assertThat(browser.accessibilityFindings(page)).isEmpty();

        page.navigate("/messages/" + message);
        page.getByText("Niet meer hierop richten").click();
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("niet meer op gericht");
        page.navigate(project);
        PlaywrightAssertions.assertThat(page.locator("#asked")).hasCount(0);
        page.context().close();
    }

    @Test
    void choosesTheContactInWhichItWasPledgedInABrowser() {
        String contact = contact("Toegezegd aan tafel", "TEAM");
        String given = given(estimated("Waterbuffer"), "PLEDGED");
        Page page = visitors.desk(People.staff());
        page.navigate(given);
        page.getByText("Contact koppelen").click();
        PlaywrightAssertions.assertThat(page.locator("#contactMoment")).containsText("Toegezegd aan tafel");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        Locator choice = page.locator("input[value='ContactMoment:" + contact + "']");
        choice.check();
        page.locator("#q").fill("tafel");
        PlaywrightAssertions.assertThat(page.locator("#contactMoment legend")).hasText("Gevonden contacten");
        PlaywrightAssertions.assertThat(choice).isChecked();
        choice.click();
        page.locator("#results button[type=submit]").press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("gekoppeld");
        PlaywrightAssertions.assertThat(page.locator("#contacts ~ ul")).containsText("Toegezegd aan tafel");
        assertThat(browser.accessibilityFindings(page)).isEmpty();

        page.locator("#contacts ~ ul a").click();
        PlaywrightAssertions.assertThat(page.locator("#contributions ~ ul")).containsText("Waterbuffer");
        PlaywrightAssertions.assertThat(page.locator("#contributions ~ ul")).containsText("hier: Toegezegd");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        page.context().close();
    }

    @Test
    void saysWhatToDoWhereNothingWasChosen() {
        String given = given(estimated("Niets gekozen"), "IDEA");
        HtmlPage noContact = officer.post(given + "/contacts", Map.of("step", "1"));
        assertThat(noContact.status()).isEqualTo(422);
        assertThat(noContact.one("#errors").text()).contains("Kies een contact");
        HtmlPage noParty = officer.post(
                estimated("Van niemand") + "/contributions",
                Map.of("form", "CASH", "state", "IDEA", "amounts.2027.ONE_OFF", "1.000"));
        assertThat(noParty.status()).isEqualTo(422);
        assertThat(noParty.one("#errors").text()).contains("Kies welke partij bijdraagt");
        String message = drafted("Nergens op gericht");
        HtmlPage noGap = officer.post("/messages/" + message + "/aims", Map.of("challenge", CHALLENGE));
        assertThat(noGap.status()).isEqualTo(422);
        assertThat(noGap.one("#errors").text()).contains("Kies op welk project");
        HtmlPage unknown =
                officer.post(given + "/contacts", Map.of("contactMoment", "ContactMoment:" + Ids.next(), "step", "1"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text()).contains("bestaat niet (meer)");
    }

    @Test
    void doesNotBetrayAContactInConfidence() {
        String secret = contact("In vertrouwen besproken", "CONFIDENTIAL");
        String given = given(estimated("Vertrouwd"), "PLEDGED");
        officer.post(given + "/contacts", Map.of("contactMoment", "ContactMoment:" + secret, "step", "1"));
        assertThat(officer.get(given).text()).contains("In vertrouwen besproken");
        signIn(other, People.colleague());
        assertThat(other.get(given).text())
                .contains("Nog geen contact gekoppeld")
                .doesNotContain("In vertrouwen besproken")
                .doesNotContain("Gekoppeld contact");
    }

    @Test
    void takesAlongAllEstimatesOfWhatItCosts() {
        String path = estimated("Geraamd");
        Map<String, String> again = estimate("2", "1.200.000");
        again.put("rates.0.fromYear", "2027");
        again.put("rates.0.percent", "2,5");
        store(path + "/estimates", again);
        String id = path.substring("/projects/".length());
        String address = "/exports/estimates.csv?project=Project:" + id;
        assertThat(officer.get(path).document().select("a[href*='/exports/estimates.xlsx?project=']"))
                .hasSize(1);
        assertThat(file(officer, address))
                .hasSize(3)
                .anyMatch(line ->
                        line.startsWith("2;Geldt nu;") && line.endsWith(";2027;1.025;;1200000.00;;;1230000.00;"))
                .anyMatch(line ->
                        line.startsWith("1;Eerdere raming;") && line.endsWith(";2027;1.0;;1000000.00;;;1000000.00;"));
        assertThat(officer.send(officer.request("/exports/estimates.xlsx?project=Project:" + id))
                        .body())
                .startsWith("PK");
        signIn(other, People.partner());
        assertThat(other.send(other.request(address)).status()).isEqualTo(404);
    }

    @Test
    void offersNoEmptyFileOfWhatIsGivenToAWithdrawnProject() {
        String path = estimated("Trekt zich terug");
        given(path, "IDEA");
        assertThat(exports(path)).hasSize(1);
        assertThat(officer.post(path + "/withdrawal", Map.of("version", "2")).status())
                .isEqualTo(200);
        assertThat(officer.get(path).text()).contains("Bijdragen (1)");
        assertThat(exports(path)).isEmpty();
    }

    private List<?> exports(String path) {
        return officer.get(path).document().select("a[href*='/exports/contributions.xlsx']");
    }

    private static List<String> file(HtmlClient client, String address) {
        return client.send(client.request(address)).body().lines().toList();
    }

    private String estimated(String title) {
        String id = Ids.next().toString();
        Map<String, String> form = new HashMap<>();
        form.put("id", id);
        form.put("title", title);
        form.put("challenge", CHALLENGE);
        form.put("firstYear", "2027");
        form.put("lastYear", "2028");
        form.put("phase", "INITIATIVE");
        form.put("state", "PROPOSED");
        form.put("visibility", "TEAM");
        assertThat(officer.post("/projects", form).address()).isEqualTo("/projects/" + id);
        store("/projects/" + id + "/estimates", estimate("1", "1.000.000"));
        return "/projects/" + id;
    }

    /** Once shown, it is stored. */
    private void store(String address, Map<String, String> form) {
        form.put("shown", officer.post(address, form).one("input[name=shown]").attr("value"));
        assertThat(officer.post(address, form).address()).isNotEqualTo(address);
    }

    private static Map<String, String> estimate(String version, String amount) {
        Map<String, String> form = new HashMap<>();
        form.put("version", version);
        form.put("priceLevel", "2026");
        form.put("source", "Raming");
        form.put("amounts.2027.ONE_OFF", amount);
        return form;
    }

    private String given(String project, String state) {
        Map<String, String> form = new HashMap<>();
        form.put("id", Ids.next().toString());
        form.put("party", ALMELO);
        form.put("form", "CASH");
        form.put("state", state);
        form.put("amounts.2027.ONE_OFF", "1.000");
        form.put("shown", "2027ONE_OFF1000.00");
        assertThat(officer.post(project + "/contributions", form).address()).isEqualTo(project);
        return "/contributions/" + form.get("id");
    }

    private String drafted(String title) {
        Map<String, String> form = new HashMap<>();
        form.put("id", Ids.next().toString());
        form.put("title", title);
        form.put("text", "Tekst");
        form.put("scope", "OWN");
        form.put("visibility", "TEAM");
        form.put("asks.0.text", "Betaal mee");
        form.put("asks.0.amount", "400.000");
        form.put("asks.0.structural", "ONE_OFF");
        assertThat(officer.post("/messages", form).address()).isEqualTo("/messages/" + form.get("id"));
        return String.valueOf(form.get("id"));
    }

    private String contact(String subject, String visibility) {
        Map<String, String> form = new HashMap<>();
        form.put("id", Ids.next().toString());
        form.put("subject", subject);
        form.put("channel", "MEETING");
        form.put("status", "HELD");
        form.put("startsAt", "2026-06-10T10:00");
        form.put("theirs", ALMELO);
        form.put("visibility", visibility);
        assertThat(officer.post("/contacts", form).address()).isEqualTo("/contacts/" + form.get("id"));
        return String.valueOf(form.get("id"));
    }

    private static void signIn(HtmlClient client, Viewer viewer) {
        client.post("/sign-in", Map.of("user", viewer.userId().toString(), "return", "/search"));
    }
}
