package nl.noaber.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.Browser;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Eleven regions come to say one thing: one agrees when signed in, one with a reservation through the link in a mail; the
 * message is changed so that both are asked again, the wording that is proposed on top of that is taken over, and all agree.
 */
@NoaberTest
class AlignmentJourneyTest {

    private static final Pattern LINK = Pattern.compile("/sign-off\\?link=\\S+");
    private static final double TWO_SECONDS = 2_000;

    private final Browser browser;
    private final Visitors visitors;
    private final HtmlClient officer;

    AlignmentJourneyTest(Browser browser, Visitors visitors, HtmlClient officer, Worlds worlds) {
        this.browser = browser;
        this.visitors = visitors;
        this.officer = officer;
        worlds.load();
        officer.post("/sign-in", Map.of("user", People.staff().userId().toString(), "return", "/search"));
    }

    @Test
    void bringsElevenRegionsToOneWording() {
        String path = "/messages/" + aligned();
        Page staff = visitors.desk(People.staff());
        askAll(staff, path);
        Page matrix = visitors.desk(People.staff());
        matrix.navigate("/messages/matrix");
        Locator row = matrix.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Eén wording"));
        assertThat(row.locator("td .sign-off")).hasCount(11);

        agreeSignedIn(path);
        assertThat(row.locator("td").filter(new Locator.FilterOptions().setHasText("Akkoord")))
                .hasCount(1, new HasCountOptions().setTimeout(TWO_SECONDS));
        reserveThroughTheLink();
        assertThat(row).containsText("Voorbehoud", new ContainsTextOptions().setTimeout(TWO_SECONDS));
        Assertions.assertThat(browser.accessibilityFindings(matrix)).isEmpty();

        reword(path);
        assertThat(row.locator("td").filter(new Locator.FilterOptions().setHasText("Verlopen")))
                .hasCount(2);
        seesWhatAProposalWouldTakeAway(staff, path);
        proposeOnTopOfIt();
        takeOver(staff, path);
        recordAll(path);
        staff.navigate(path);
        assertThat(staff.locator("[aria-labelledby=sign-offs] .sign-off-mark-agreed"))
                .hasCount(11);
        staff.locator("button:has-text('Akkoord')").first().click();
        assertThat(staff.locator(".heading .badge")).hasText("Akkoord");
        onATelephone();
        List.of(staff, matrix).forEach(page -> page.context().close());
    }

    private String aligned() {
        Map<String, String> form = new HashMap<>();
        form.put("id", Ids.next().toString());
        form.put("title", "Eén wording");
        form.put("text", "De regio's gaan samen door.");
        form.put("scope", "JOINT");
        form.put("budgetYear", "2027");
        form.put("visibility", "TEAM");
        officer.post("/messages", form);
        officer.post("/messages/" + form.get("id") + "/state", Map.of("version", "1", "state", "IN_ALIGNMENT"));
        return form.getOrDefault("id", "");
    }

    private static void askAll(Page staff, String path) {
        staff.navigate(path + "/sign-offs/new");
        staff.locator("input[name=organisations]").all().forEach(Locator::check);
        staff.locator(".ask-region")
                .filter(new Locator.FilterOptions().setHasNotText("Achterhoek"))
                .first()
                .locator("input[type=email]")
                .fill("regio@example.org");
        staff.keyboard().press("Control+Enter");
        assertThat(staff.locator(".flash")).containsText("om akkoord gevraagd");
        assertThat(staff.locator("tbody .sign-off-mark-open")).hasCount(11);
    }

    private void agreeSignedIn(String path) {
        Page partner = visitors.desk(People.partner());
        partner.navigate("/");
        partner.locator("[aria-labelledby=sign-offs] a")
                .filter(new Locator.FilterOptions().setHasText("Eén wording"))
                .click();
        partner.locator("input[name=position][value=AGREED]").check();
        partner.locator("input[name=level][value=EXECUTIVE]").check();
        partner.keyboard().press("Control+Enter");
        assertThat(partner.locator(".flash")).containsText("opgeslagen");
        partner.navigate(path);
        assertThat(partner.locator("[aria-labelledby=sign-offs] li")).hasCount(1);
        partner.context().close();
    }

    private void reserveThroughTheLink() {
        String mail = officer.get("/messages/mail").text();
        Page region = visitors.desk();
        region.navigate(links(mail).getFirst());
        region.locator("input[name=position][value=AGREED_WITH_RESERVATION]").check();
        region.locator("input[name=level][value=CIVIL_SERVICE]").check();
        region.locator("#answeredBy").fill("Programmamanager van de regio");
        region.keyboard().press("Control+Enter");
        assertThat(region.locator("#reason-error")).isVisible();
        assertThat(region.locator("#answeredBy")).hasValue("Programmamanager van de regio");
        region.locator("#reason").fill("Noem ook de grens.");
        region.locator("#proposedText").fill("De regio's gaan samen door, ook over de grens.");
        Assertions.assertThat(browser.accessibilityFindings(region)).isEmpty();
        region.keyboard().press("Control+Enter");
        assertThat(region.locator("h1")).hasText("Uw antwoord is ontvangen");
        region.navigate(links(mail).getFirst());
        assertThat(region.locator("h1")).hasText("Deze link werkt niet (meer)");
        region.context().close();
    }

    private static List<String> links(String mail) {
        Matcher found = LINK.matcher(mail);
        return found.results().map(MatchResult::group).toList();
    }

    private void reword(String path) {
        Map<String, String> form = new HashMap<>();
        form.put("version", version(path));
        form.put("title", "Eén wording");
        form.put("text", "De regio's gaan nog tien jaar samen door.");
        form.put("change", "SUBSTANTIVE");
        officer.post(path + "/wording", form);
    }

    private String version(String path) {
        return officer.get(path)
                .one("form[action$='/withdrawal'] input[name=version]")
                .val();
    }

    /** The proposal is about the text of before: both are shown, and nothing is lost by pressing a button on an old page. */
    private void seesWhatAProposalWouldTakeAway(Page staff, String path) {
        openProposal(staff, path);
        assertThat(staff.locator(".timeline .panel")).containsText("nog tien jaar");
        assertThat(staff.locator("button:has-text('Voorstel toch overnemen')")).isVisible();
        Assertions.assertThat(browser.accessibilityFindings(staff)).isEmpty();
        browser.screenshot(staff, "proposal-overtaken");
        String action = staff.locator("form[action$='/wording']").getAttribute("action");
        Assertions.assertThat(officer.post(action, Map.of("version", version(path), "change", "EDITORIAL"))
                        .text())
                .contains("De kerntekst is gewijzigd sinds versie 1")
                .contains("nog tien jaar");
    }

    private static void openProposal(Page staff, String path) {
        staff.navigate(path + "/sign-offs");
        staff.locator("tr")
                .filter(new Locator.FilterOptions().setHasText("Voorstel"))
                .locator("th a")
                .click();
    }

    private void proposeOnTopOfIt() {
        Page region = visitors.desk();
        region.navigate(links(officer.get("/messages/mail").text()).getFirst());
        region.locator("input[name=position][value=AGREED_WITH_RESERVATION]").check();
        region.locator("input[name=level][value=CIVIL_SERVICE]").check();
        region.locator("#answeredBy").fill("Programmamanager van de regio");
        region.locator("#reason").fill("Noem ook de grens.");
        region.locator("#proposedText").fill("De regio's gaan nog tien jaar samen door, ook over de grens.");
        region.keyboard().press("Control+Enter");
        assertThat(region.locator("h1")).hasText("Uw antwoord is ontvangen");
        region.context().close();
    }

    private static void takeOver(Page staff, String path) {
        openProposal(staff, path);
        staff.locator("button:has-text('Voorstel overnemen')").click();
        assertThat(staff.locator(".flash")).containsText("overgenomen");
        staff.navigate(path);
        assertThat(staff.locator(".prose").first()).containsText("nog tien jaar samen door, ook over de grens");
    }

    private void recordAll(String path) {
        List<String> asked = officer.get(path)
                .document()
                .select("[aria-labelledby=sign-offs] li a")
                .eachAttr("href");
        Assertions.assertThat(asked).hasSize(11);
        for (String signOff : asked) {
            officer.post(
                    signOff + "/answers",
                    Map.of(
                            "number",
                            officer.get(signOff).one("input[name=number]").val(),
                            "position",
                            "AGREED",
                            "level",
                            "EXECUTIVE",
                            "receivedBy",
                            "Bestuurlijk overleg"));
        }
    }

    private void onATelephone() {
        Page telephone = visitors.telephone(People.staff());
        telephone.navigate("/messages/matrix");
        assertThat(telephone.locator(".matrix tbody tr").first()).containsText("Achterhoek");
        Assertions.assertThat(telephone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        Assertions.assertThat(browser.accessibilityFindings(telephone)).isEmpty();
        browser.screenshot(telephone, "matrix-telephone");
        telephone.context().close();
    }
}
