package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.Browser;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** The strategy has to be at one table in September to reach the other in November. */
@NoaberTest
class RouteTest {

    private static final String ROS = "/routes/" + Ids.named("agenda-route/ros");
    private static final String BO_ROS = "/meetings/" + Ids.named("meeting/bo-ros-2026-09");
    private static final String SAVE = "form.form button[type=submit].utrecht-button--primary-action";

    private final Browser browser;
    private final Visitors visitors;
    private final HtmlClient officer;

    RouteTest(Browser browser, Visitors visitors, HtmlClient officer, Worlds worlds) {
        this.browser = browser;
        this.visitors = visitors;
        this.officer = officer;
        worlds.load();
        officer.post("/sign-in", Map.of("user", People.staff().userId().toString(), "return", "/search"));
    }

    @Test
    void saysWhatSlipsWhenAMeetingMovesAndHasAllBackWhenItMovesBack() {
        Page page = visitors.desk(People.staff());
        page.navigate("/routes");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Definitieve versie");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        page.locator("main a[href='" + ROS + "']").click();
        List<String> before =
                page.locator("section[aria-labelledby=steps] tbody tr").allInnerTexts();
        assertThat(before).hasSize(7);

        asksWhatSlips(page, before);
        movesItToOctober(page);
        page.navigate(BO_ROS + "/edit");
        page.locator("#when").fill("september 2026");
        page.locator(SAVE).click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("september 2026");
        page.getByText("Routes langs deze vergadering").click();
        page.locator("main a[href='" + ROS + "']").click();
        assertThat(page.locator("section[aria-labelledby=steps] tbody tr").allInnerTexts())
                .isEqualTo(before);
        page.context().close();
    }

    private void asksWhatSlips(Page page, List<String> before) {
        page.locator("#meeting").selectOption("Meeting:" + Ids.named("meeting/bo-ros-2026-09"));
        page.locator("#when").fill("31 september 2026");
        page.locator("section[aria-labelledby=what-if] button[type=submit]").click();
        PlaywrightAssertions.assertThat(page.locator("#when-error")).containsText("bestaat niet");
        page.locator("#when").fill("2 oktober 2026");
        page.locator("section[aria-labelledby=what-if] button[type=submit]").click();
        PlaywrightAssertions.assertThat(page.locator("#consequence"))
                .containsText(
                        "BO ROS verschuift naar 2 oktober 2026: BO-MIRT wordt niet gehaald, eerstvolgende november"
                                + " 2027");
        assertThat(page.locator("section[aria-labelledby=steps] tbody tr").allInnerTexts())
                .isEqualTo(before);
        assertThat(browser.accessibilityFindings(page)).isEmpty();
    }

    private void movesItToOctober(Page page) {
        page.locator("#consequence a").click();
        assertThat(page.locator("#when").inputValue()).isEqualTo("2 oktober 2026");
        page.locator(SAVE).click();
        PlaywrightAssertions.assertThat(page.locator("#when-error")).containsText("BO-MIRT wordt niet gehaald");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        page.locator(SAVE).click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("2 oktober 2026");
        page.navigate(ROS);
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Niet gehaald");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("2 dagen te laat");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
    }

    @Test
    void isPlannedAndChangedAndKeepsWhatWasTyped() {
        Map<String, String> sent = fields(officer.get("/routes/new"));
        sent.put("title", "Van het scherm");
        sent.put("steps.0.title", "Eerst");
        sent.put("steps.0.time", "29 februari 2027");
        sent.put("steps.2.title", "Dan");
        sent.put("steps.2.time", "1 december 2026");
        sent.put("steps.2.follows", "1 + 4 weken");
        HtmlPage refused = officer.post("/routes", sent);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("bestaat niet");
        assertThat(refused.document().select("[name='steps.1.title']").val()).isEqualTo("Dan");
        Map<String, String> again = fields(refused);
        again.put("steps.0.time", "september 2026");
        again.put("steps.1.follows", "2");
        HtmlPage itself = officer.post("/routes", again);
        assertThat(itself.text()).contains("kan niet op zichzelf volgen");
        again.put("steps.1.follows", "1 + 4 weken");
        HtmlPage planned = officer.post("/routes", again);
        assertThat(planned.text()).contains("De route is gepland", "Na stap 1 + 4 weken", "3 november 2026");

        tellsTheSecondOfTwo(planned.address());
    }

    private void tellsTheSecondOfTwo(String address) {
        Map<String, String> mine = fields(officer.get(address + "/edit"));
        Map<String, String> theirs = new HashMap<>(mine);
        theirs.put("title", "Van een ander");
        mine.put("title", "Van mij");
        assertThat(officer.post(address, theirs).status()).isEqualTo(200);
        HtmlPage conflict = officer.post(address, mine);
        assertThat(conflict.status()).isEqualTo(422);
        assertThat(conflict.one("#conflict").text()).contains("Onderwerp", "Van een ander", "Van mij");
        assertThat(officer.post(address, fields(conflict)).text()).contains("De route is opgeslagen", "Van mij");
        HtmlPage gone = officer.post(address + "/withdrawal", Map.of("version", "3", "reason", "Niet meer nodig"));
        assertThat(gone.text()).contains("Ingetrokken", "Niet meer nodig");
        assertThat(officer.get("/routes").text()).doesNotContain("Van mij");
        assertThat(officer.get("/routes?withdrawn=yes").text()).contains("Van mij");
        assertThat(officer.post(address + "/restoration", Map.of("version", "4"))
                        .text())
                .contains("Hersteld");
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
}
