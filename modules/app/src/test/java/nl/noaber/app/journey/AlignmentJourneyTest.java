package nl.noaber.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.noaber.app.Worlds;
import nl.noaber.testkit.Browser;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Eleven regions come to say one thing: one agrees when signed in, one with a reservation through the link in a mail; the
 * message is changed so that both are asked again, the wording that is proposed on top of that is taken over, and all
 * agree. Then it is brought, is seen on the coverage map, and its outcome is booked. Somebody watches the alignment all
 * the while, from when there was nothing to see.
 */
@NoaberTest
class AlignmentJourneyTest {

    private static final String TITLE = "Eén wording";
    private static final String YEAR = "2033";
    private static final String MAILED = "Noard-Fryslân";
    private static final Pattern LINK = Pattern.compile("/sign-off\\?link=\\S+");
    private static final double TWO_SECONDS = 2_000;

    private final Browser browser;
    private final Visitors visitors;
    private final HtmlClient officer;
    private final MessagePages staff;
    private final Page matrix;
    private final Locator row;

    AlignmentJourneyTest(Browser browser, Visitors visitors, HtmlClient officer, Worlds worlds) {
        this.browser = browser;
        this.visitors = visitors;
        this.officer = officer;
        worlds.load();
        officer.post("/sign-in", Map.of("user", People.staff().userId().toString(), "return", "/search"));
        this.staff = new MessagePages(visitors.desk(People.staff()));
        this.matrix = visitors.desk(People.staff());
        this.row = matrix.locator("#matrix tbody tr").filter(new Locator.FilterOptions().setHasText(TITLE));
    }

    /** Filtered without a reload, to a year about which nobody was asked. */
    @BeforeEach
    void watch() {
        matrix.navigate("/messages/matrix");
        matrix.locator("[name=year]").fill(YEAR);
        matrix.keyboard().press("Enter");
        assertThat(matrix.locator("#matrix")).containsText("Nog niemand gevraagd");
    }

    @AfterEach
    void close() {
        List.of(staff.page(), matrix).forEach(page -> page.context().close());
    }

    @Test
    void bringsElevenRegionsToOneWordingAndThatWordingToTheMinistry() {
        String path = staff.draftJoint(TITLE, "De regio's gaan samen door.", "Zet het programma voort", YEAR);
        staff.askAll(path, MAILED, "regio@example.org");
        assertThat(row.locator("td .sign-off-mark-open")).hasCount(11, within());
        agreeSignedIn();
        assertThat(row.locator("td .sign-off-mark-agreed")).hasCount(1, within());
        reserveThroughTheLinkOnATelephone("De regio's gaan samen door, ook over de grens.");
        assertThat(row).containsText("Voorbehoud", told());
        Assertions.assertThat(browser.accessibilityFindings(matrix)).isEmpty();

        staff.reword(path, "De regio's gaan nog tien jaar samen door.", "SUBSTANTIVE");
        assertThat(row.locator("td .sign-off-mark-stale")).hasCount(2, within());
        seesWhatAProposalWouldTakeAway(path);
        reserveThroughTheLinkOnATelephone("De regio's gaan nog tien jaar samen door, ook over de grens.");
        staff.takeOver(path);
        assertThat(row.locator("th")).containsText("versie 3", told());
        agreeSignedIn();
        staff.recordTheRest(path);
        assertThat(row.locator("td .sign-off-mark-agreed")).hasCount(11, within());
        seesTheMatrixOnATelephone();

        staff.move(path, "AGREED", "Akkoord");
        assertThat(staff.page().locator("#readers"))
                .containsText("Alleen het team ziet dit, en wie om akkoord gevraagd is: ");
        assertThat(staff.page().locator("#readers")).containsText("Achterhoek");
        staff.move(path, "ACTIVE", "Actief");
        bring(path);
        isCovered();
        staff.bookHonoured(path, "Amendement 12");
        assertThat(staff.page().locator(".outcome")).containsText("Mede dankzij");
    }

    private static HasCountOptions within() {
        return new HasCountOptions().setTimeout(TWO_SECONDS);
    }

    private static ContainsTextOptions told() {
        return new ContainsTextOptions().setTimeout(TWO_SECONDS);
    }

    /** Once the words are those of a version that it did not answer yet. */
    private void agreeSignedIn() {
        Page partner = visitors.desk(People.partner());
        partner.navigate("/");
        partner.locator("[aria-labelledby=sign-offs] a")
                .filter(new Locator.FilterOptions().setHasText(TITLE))
                .press("Enter");
        new MessagePages(partner).answer("AGREED", "EXECUTIVE");
        partner.keyboard().press("Control+Enter");
        assertThat(partner.locator(".flash")).containsText("opgeslagen");
        partner.navigate("/messages/matrix?year=" + YEAR);
        assertThat(partner.locator("#matrix td .sign-off")).hasCount(1);
        partner.context().close();
    }

    private void reserveThroughTheLinkOnATelephone(String proposed) {
        String link = newestLink();
        Page region = visitors.telephone();
        region.navigate(link);
        new MessagePages(region).answer("AGREED_WITH_RESERVATION", "CIVIL_SERVICE");
        region.locator("#answeredBy").fill("Programmamanager van de regio");
        region.keyboard().press("Control+Enter");
        assertThat(region.locator("#reason-error")).isVisible();
        assertThat(region.locator("#answeredBy")).hasValue("Programmamanager van de regio");
        region.locator("#reason").fill("Noem ook de grens.");
        region.locator("#proposedText").fill(proposed);
        fits(region);
        browser.screenshot(region, "link-page-telephone");
        region.keyboard().press("Control+Enter");
        assertThat(region.locator("h1")).hasText("Uw antwoord is ontvangen");
        region.navigate(link);
        assertThat(region.locator("h1")).hasText("Deze link werkt niet (meer)");
        region.context().close();
    }

    private String newestLink() {
        return LINK.matcher(officer.get("/messages/mail").text())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    /** The proposal is about the text of before: both are shown, and nothing is lost by pressing a button on an old page. */
    private void seesWhatAProposalWouldTakeAway(String path) {
        staff.openProposal(path);
        Page page = staff.page();
        assertThat(page.locator(".timeline .panel")).containsText("nog tien jaar");
        assertThat(page.locator("button:has-text('Voorstel toch overnemen')")).isVisible();
        Assertions.assertThat(browser.accessibilityFindings(page)).isEmpty();
        browser.screenshot(page, "proposal-overtaken");
        browser.narrow(page);
        fits(page);
        browser.screenshot(page, "proposal-overtaken-telephone");
        browser.widen(page);
        String action = page.locator("form[action$='/wording']").getAttribute("action");
        String version =
                page.locator("form[action$='/wording'] input[name=version]").inputValue();
        Assertions.assertThat(officer.post(action, Map.of("version", version, "change", "EDITORIAL"))
                        .text())
                .contains("De kerntekst is gewijzigd sinds versie 1")
                .contains("nog tien jaar");
    }

    private void seesTheMatrixOnATelephone() {
        Page telephone = visitors.telephone(People.staff());
        telephone.navigate("/messages/matrix");
        assertThat(telephone.locator(".matrix tbody tr").first()).containsText("Achterhoek");
        fits(telephone);
        browser.screenshot(telephone, "matrix-telephone");
        telephone.context().close();
    }

    private void fits(Page page) {
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        Assertions.assertThat(browser.accessibilityFindings(page)).isEmpty();
    }

    /** In a talk with BZK, which supports it: in the version that all agreed with, so that nothing is asked. */
    private void bring(String path) {
        ContactForm.open(staff.page())
                .fill("subject", "Gesprek over één wording")
                .bring(path.replace("/messages/", "LobbyMessage:"), "SUPPORTS", "Daar doen wij aan mee.")
                .send();
        assertThat(staff.page().locator("h1")).hasText("Gesprek over één wording");
        assertThat(staff.page().locator("main")).containsText("Daar doen wij aan mee.");
        assertThat(staff.page().locator("main")).containsText("versie 3");
    }

    private void isCovered() {
        staff.page().navigate("/messages/coverage?year=" + YEAR);
        Locator covered =
                staff.page().locator(".coverage tbody tr").filter(new Locator.FilterOptions().setHasText(TITLE));
        assertThat(covered).containsText("steunt");
        assertThat(covered).containsText("1 keer");
        assertThat(covered).containsText("versie 3");
    }
}
