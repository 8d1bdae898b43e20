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

/** Hengelo collects and pays for the making of the ROS; its book is kept to the cent. */
@NoaberTest
class CashierTest {

    private static final String ROS = "/cashiers/" + Ids.named("cashier-mandate/ros-process");
    private static final String ALMELO = "Organisation:" + Ids.named("organisation/municipality/almelo");
    private static final String BORNE = "Organisation:" + Ids.named("organisation/municipality/borne");

    private static final String SAVE = "form.form button[type=submit].utrecht-button--primary-action";

    private final Browser browser;
    private final Visitors visitors;
    private final HtmlClient officer;
    private final HtmlClient other;

    CashierTest(Browser browser, Visitors visitors, HtmlClient officer, HtmlClient other, Worlds worlds) {
        this.browser = browser;
        this.visitors = visitors;
        this.officer = officer;
        this.other = other;
        worlds.load();
        signIn(officer, People.staff());
    }

    @Test
    void isKeptByKeyboardFromWhatWasAskedToWhatRemains() {
        Page page = visitors.desk(People.staff());
        page.navigate(ROS);
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("D/25/754155");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Nog niets geboekt");
        PlaywrightAssertions.assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("gemeente Almelo")))
                .containsText("102.000,00");

        page.navigate(ROS + "/lines/new?sort=RECEIPT&party=" + ALMELO);
        page.locator("#takenOn").fill("2026-01-15");
        page.locator("#amount").fill("102 duizend");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("#echo")).containsText("102.000,00");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        page.locator(SAVE).click();
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("De boeking is opgeslagen");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Alles betaald");

        page.navigate(ROS + "/lines/new?sort=EXPENSE");
        page.locator("#takenOn").fill("2026-02-01");
        page.locator("#amount").fill("1.999,99");
        page.locator("#description").fill("Bureau, eerste fase");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("#echo")).containsText("1.999,99");
        page.locator(SAVE).click();
        PlaywrightAssertions.assertThat(page.locator("dl.facts")).containsText("100.000,01");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        page.locator("a[href*='/steps/new?state=PAID']").click();
        assertThat(page.locator("input[name=state][value=PAID]").isChecked()).isTrue();
        page.context().close();
    }

    @Test
    void warnsOnceOfMoreThanWasAskedAndOutsideTheMandate() {
        String path = appointed();
        Map<String, String> form = receipt(BORNE, "2024-12-31", "10,00", "10.00");
        HtmlPage warned = officer.post(path + "/lines", form);
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.one("#takenOn-error").text()).contains("buiten het mandaat");
        assertThat(warned.one("#amount-error").text()).contains("gevraagd");
        assertThat(warned.one("form.form button[type=submit]").text()).isEqualTo("Toch opslaan");
        assertThat(warned.document().select("input[name=acceptedWarnings]").eachAttr("value"))
                .containsExactly("OUTSIDE_MANDATE", "ABOVE_ASKED");
        assertThat(warned.one("#amount").attr("value")).isEqualTo("10,00");
    }

    @Test
    void refusesAmountsThatAreNoneNegativeOrTooHigh() {
        String path = appointed();
        for (Map.Entry<String, String> wrong : Map.of(
                        "1.2500,00", "geen bedrag", "-5", "niet negatief", "12345678901234567", "te hoog")
                .entrySet()) {
            HtmlPage refused =
                    officer.post(path + "/lines", receipt(BORNE, "2026-01-02", wrong.getKey(), "12345678901234567.00"));
            assertThat(refused.status()).as(wrong.getKey()).isEqualTo(422);
            assertThat(refused.one("#amount-error").text()).contains(wrong.getValue());
            assertThat(refused.one("#amount").attr("value")).isEqualTo(wrong.getKey());
        }
    }

    @Test
    void correctsALineAndTakesItOut() {
        String path = appointed();
        Map<String, String> form = receipt(BORNE, "2026-01-02", "10,00", "10.00");
        HtmlPage warned = officer.post(path + "/lines", form);
        assertThat(warned.status()).isEqualTo(422);
        form.put("acceptedWarnings", "ABOVE_ASKED");
        assertThat(officer.post(path + "/lines", form).address()).isEqualTo(path);

        String line = path + "/lines/" + form.get("id");
        Map<String, String> corrected = receipt(BORNE, "2026-01-02", "12,50", "12.50");
        corrected.put("version", "2");
        corrected.put("acceptedWarnings", "ABOVE_ASKED");
        HtmlPage page = officer.post(line, corrected);
        assertThat(page.text()).contains("12,50", "10,00");
        assertThat(officer.post(line + "/withdrawal", Map.of("version", "2")).status())
                .isEqualTo(422);
        assertThat(officer.post(line + "/withdrawal", Map.of("version", "3")).text())
                .contains("1 boeking is vervallen", "Nog niets geboekt");
        assertThat(officer.post(line + "/restoration", Map.of("version", "4")).text())
                .doesNotContain("Nog niets geboekt");
        List<String> file = officer.send(
                        officer.request("/exports/cashier-lines.csv?mandate=CashierMandate:" + path.substring(10)))
                .body()
                .lines()
                .toList();
        assertThat(file).hasSize(2);
        assertThat(file.get(1)).contains("Ontvangst", "Borne", ";12.50;");
    }

    @Test
    void isForTheCashierToReadAndForNobodyWhoHasNoPartInIt() {
        String path = appointed();
        signIn(other, People.partner());
        HtmlPage seen = other.get(path);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.document().select("main form, main a[href*='/lines/']")).isEmpty();
        assertThat(other.get(ROS).status()).isEqualTo(404);
        assertThat(other.get(path + "/lines/new").status()).isEqualTo(403);
        assertThat(other.send(other.request("/exports/cashier-lines.csv?mandate=CashierMandate:" + ROS.substring(10)))
                        .status())
                .isEqualTo(404);
    }

    /** Of the partner's own organisation, for the division of the ROS. */
    private String appointed() {
        Map<String, String> form = new HashMap<>();
        form.put("id", Ids.next().toString());
        form.put("cashier", "Organisation:" + People.ACHTERHOEK);
        form.put("subject", "CostDivision:" + Ids.named("cost-division/ros-process"));
        form.put("document", "D/26/1");
        form.put("validFrom", "2025-01-01");
        form.put("validUntil", "2026-12-31");
        assertThat(officer.post("/cashiers", form).address()).isEqualTo("/cashiers/" + form.get("id"));
        return "/cashiers/" + form.get("id");
    }

    private static Map<String, String> receipt(String party, String day, String typed, String shown) {
        Map<String, String> form = new HashMap<>();
        form.put("id", Ids.next().toString());
        form.put("sort", "RECEIPT");
        form.put("party", party);
        form.put("takenOn", day);
        form.put("amount", typed);
        form.put("shown", shown);
        return form;
    }

    private static void signIn(HtmlClient client, Viewer viewer) {
        client.post("/sign-in", Map.of("user", viewer.userId().toString(), "return", "/search"));
    }
}
