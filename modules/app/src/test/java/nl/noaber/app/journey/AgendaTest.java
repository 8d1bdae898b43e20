package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.Browser;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** Where a subject has to pass, and how long before the papers have to be there. */
@NoaberTest
class AgendaTest {

    private static final String ROS = "/bodies/" + Ids.named("governance-body/bo-ros");
    private static final String VECHTSTROMEN = "Organisation:" + Ids.named("organisation/water-authority/vechtstromen");
    private static final String SAVE = "form.form button[type=submit].utrecht-button--primary-action";

    private final Browser browser;
    private final Visitors visitors;
    private final PageLook look;
    private final HtmlClient officer;

    AgendaTest(Browser browser, Visitors visitors, PageLook look, HtmlClient officer, Worlds worlds) {
        this.browser = browser;
        this.visitors = visitors;
        this.look = look;
        this.officer = officer;
        worlds.load();
        officer.post("/sign-in", Map.of("user", id(People.staff()), "return", "/search"));
    }

    @Test
    void isWholeOnADeskAndOnATelephone() {
        assertThat(Stream.of(
                                look.complaints("staff-desk", visitors.desk(People.staff()), AgendaRows.all()),
                                look.complaints("staff-phone", visitors.telephone(People.staff()), AgendaRows.all()),
                                look.complaints("board", visitors.desk(People.board()), AgendaRows.forBoard()),
                                look.complaints("auditor", visitors.desk(People.auditor()), AgendaRows.forReaders()),
                                look.complaints(
                                        "english", visitors.english(visitors.desk(People.staff())), AgendaRows.all()))
                        .flatMap(List::stream))
                .isEmpty();
    }

    @Test
    void hasABodyWithItsOwnDeadlines() {
        Page page = visitors.desk(People.staff());
        page.navigate("/bodies/new?organisation=" + VECHTSTROMEN);
        page.locator("#level").selectOption("WATER_AUTHORITY");
        page.locator("[id='deadlines.FINAL_PAPERS']").fill("tien");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator(".field-error")).containsText("heel getal");
        assertThat(page.locator("[id='deadlines.FINAL_PAPERS']").inputValue()).isEqualTo("tien");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        page.locator("[id='deadlines.FINAL_PAPERS']").fill("10");
        page.locator(SAVE).click();
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("Het gremium is vastgelegd");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Definitieve stukken: 10 werkdagen ervoor");
        page.context().close();
    }

    @Test
    void tellsOfWhatAnotherChangedMeanwhileAndKeepsWhatWasTyped() {
        HtmlPage form = officer.get(ROS + "/edit");
        Map<String, String> sent = fields(form);
        sent.put("rhythm", "MONTHLY");
        Map<String, String> other = fields(form);
        other.put("rhythm", "QUARTERLY");
        other.put("deadlines.CONCEPT", "4");
        assertThat(officer.post(ROS, sent).status()).isEqualTo(200);

        HtmlPage conflict = officer.post(ROS, other);

        assertThat(conflict.status()).isEqualTo(422);
        assertThat(conflict.one("#conflict").text()).contains("Ritme", "Maandelijks", "Elk kwartaal");
        assertThat(conflict.document().select("[name='deadlines.CONCEPT']").val())
                .isEqualTo("4");
        HtmlPage again = officer.post(ROS, fields(conflict));
        assertThat(again.status()).as("%s", again.text()).isEqualTo(200);
        assertThat(officer.get(ROS).text()).contains("Elk kwartaal", "Concept: 4 weken ervoor");
    }

    @Test
    void movesAMeetingOnlyAfterItWasSaidThatADeadlineIsPast() {
        String mirt = "/bodies/" + Ids.named("governance-body/bo-mirt");
        Map<String, String> ruled = fields(officer.get(mirt + "/edit"));
        ruled.put("deadlines.FINAL_PAPERS", "10");
        assertThat(officer.post(mirt, ruled).status()).isEqualTo(200);
        Page page = visitors.desk(People.staff());
        page.navigate("/meetings/new?body=GovernanceBody:" + Ids.named("governance-body/bo-mirt"));
        page.locator("#when").fill("29 februari 2027");
        page.locator("#from").fill("tien uur");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("#when-error")).containsText("bestaat niet");
        PlaywrightAssertions.assertThat(page.locator("#from-error")).containsText("geen tijd");
        assertThat(page.locator("#when").inputValue()).isEqualTo("29 februari 2027");
        assertThat(browser.accessibilityFindings(page)).isEmpty();

        page.locator("#when").fill("najaar 2026");
        page.locator("#from").fill("");
        page.locator(SAVE).click();
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("De vergadering is gepland");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("najaar 2026");

        page.locator("a[href$='/edit']").click();
        page.locator("#when").fill("18 juni 2026");
        page.locator("#from").fill("9.30");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("#when-error")).containsText("al voorbij");
        page.locator(SAVE).click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("18 juni 2026, 09:30 uur");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Verplaatst");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        page.context().close();
    }

    @Test
    void withdrawsWhatWasEnteredByMistake() {
        Page page = visitors.desk(People.staff());
        page.navigate("/meetings/new?body=GovernanceBody:" + Ids.named("governance-body/boss"));
        page.locator("#when").fill("winter 2026");
        page.locator(SAVE).click();
        PlaywrightAssertions.assertThat(page.locator("#when-error")).containsText("winter 2026/2027");
        assertThat(page.locator("#when").inputValue()).isEqualTo("winter 2026/2027");
        page.locator(SAVE).click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("winter 2026/2027");
        String meeting = page.url();

        page.locator("a[href$='/withdrawal']").click();
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        page.locator("#reason").fill("Stond al in de agenda");
        page.locator(SAVE).click();
        PlaywrightAssertions.assertThat(page.locator(".withdrawn")).containsText("Stond al in de agenda");
        assertThat(page.url()).isEqualTo(meeting);
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        assertThat(officer.get("/meetings?withdrawn=1").text()).contains("winter 2026/2027");
        assertThat(officer.get("/meetings").text()).doesNotContain("winter 2026/2027");
        page.locator(".withdrawn button").click();
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("Hersteld");
        page.context().close();
    }

    @Test
    void acceptsOfOneDayWhatItDoesNotAcceptOfAnother() {
        String body = "GovernanceBody:" + Ids.named("governance-body/boss");
        Map<String, String> sent =
                new HashMap<>(Map.of("body", body, "when", "12 september 2026", "visibility", "TEAM"));
        HtmlPage warned = officer.post("/meetings", sent);
        assertThat(warned.one("#when-error").text()).contains("weekend");
        sent.putAll(fields(warned));
        sent.put("when", "13 september 2026");
        HtmlPage other = officer.post("/meetings", sent);
        assertThat(other.one("#when-error").text()).contains("weekend");
        assertThat(officer.post("/meetings", fields(other)).text()).contains("13 september 2026");
    }

    private static Map<String, String> fields(HtmlPage page) {
        Map<String, String> fields = new HashMap<>();
        page.document().select("form.form input[name]").forEach(field -> fields.put(field.attr("name"), field.val()));
        page.document()
                .select("form.form select")
                .forEach(field -> fields.put(
                        field.attr("name"), field.select("option[selected]").val()));
        return fields;
    }

    private static String id(Viewer viewer) {
        return viewer.userId().toString();
    }
}
