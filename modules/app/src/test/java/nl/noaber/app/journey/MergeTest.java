package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.Browser;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member of the team finds two records of one organisation, merges them, and takes it back, without a mouse. */
@NoaberTest
class MergeTest {

    private final Browser browser;
    private final HtmlClient officer;
    private final Page page;

    MergeTest(Browser browser, HtmlClient officer, Worlds worlds) {
        this.browser = browser;
        this.officer = officer;
        this.page = browser.desk();
        worlds.load();
    }

    @BeforeEach
    void signIn() {
        page.setDefaultTimeout(15_000);
        officer.post("/sign-in", Map.of("user", Ids.named("user/staff").toString(), "return", "/"));
        page.navigate("/sign-in");
        page.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Adviseur public affairs"))
                .first()
                .click();
        page.waitForURL("**/");
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void findsMergesAndUndoesWithoutAMouse() {
        String kept = registered("Stichting Warmtenet Reutum", "WARM1");
        String gone = registered("Warmtenet Reutum B.V.", "WARM2");

        page.navigate("/relations");
        tabTo("Dubbelen");
        page.keyboard().press("Enter");
        page.waitForURL("**/relations/duplicates");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        tabTo("Stichting Warmtenet Reutum en Warmtenet Reutum B.V. vergelijken");
        page.keyboard().press("Enter");
        page.waitForURL("**/merges/new?**");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Er is nog niets gewijzigd");
        assertThat(browser.accessibilityFindings(page)).isEmpty();

        tabToField("choice-abbreviation");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("Samengevoegd");
        PlaywrightAssertions.assertThat(page.locator(".heading")).containsText("WARM2");

        page.navigate(gone);
        assertThat(page.url()).endsWith(kept);
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("hierin is opgegaan");

        tabTo("Geschiedenis");
        page.keyboard().press("Enter");
        page.waitForURL("**/history");
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        tabTo("Het samenvoegen van Warmtenet Reutum B.V. ongedaan maken");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".flash")).containsText("ongedaan gemaakt");
        PlaywrightAssertions.assertThat(page.locator(".heading")).containsText("WARM1");
        page.navigate(gone);
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Warmtenet Reutum B.V.");
    }

    private String registered(String name, String abbreviation) {
        HtmlPage made = officer.post(
                "/organisations",
                Map.of(
                        "id",
                        Ids.next().toString(),
                        "name",
                        name,
                        "kind",
                        "COMPANY",
                        "abbreviation",
                        abbreviation,
                        "notADuplicate",
                        "true"));
        return made.address();
    }

    /** Presses Tab until what has the focus is called so, as somebody does who has no mouse. */
    private void tabTo(String name) {
        tabUntil("(document.activeElement.ariaLabel ?? document.activeElement.textContent).trim().startsWith('" + name
                + "')");
    }

    private void tabToField(String name) {
        tabUntil("document.activeElement.name === '" + name + "'");
    }

    private void tabUntil(String found) {
        for (int presses = 0; presses < 80; presses++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(found))) {
                return;
            }
        }
        throw new AssertionError("80 times Tab on " + page.url() + " does not lead to what is " + found);
    }
}
