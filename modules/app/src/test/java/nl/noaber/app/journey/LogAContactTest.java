package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import nl.noaber.app.Worlds;
import nl.noaber.testkit.Browser;
import nl.noaber.testkit.NoaberTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A public-affairs officer logs a conversation with BZK about the NPVR without a mouse, and finds it back. */
@NoaberTest
class LogAContactTest {

    /** The parts of a date and a time, its button, and the fields between. */
    private static final int MOST_TABS = 12;

    private final Browser browser;
    private final Worlds worlds;
    private Page page;

    LogAContactTest(Browser browser, Worlds worlds) {
        this.browser = browser;
        this.worlds = worlds;
        this.page = browser.desk();
    }

    @BeforeEach
    void signIn() {
        worlds.load();
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
    void withoutAMouseAndFindsItBack() {
        page.keyboard().press("n");
        page.waitForURL("**/contacts/new*");
        typeAndChoose("BZK");
        page.keyboard().press("Tab");
        page.keyboard().type("Voortzetting van het NPVR");
        tabTo("note");
        page.keyboard().type("BZK ziet ruimte voor de zwanenhalsvariant.");
        page.keyboard().press("Tab");
        page.keyboard().type("BZK stuurt het tijdpad 1 december 2026");
        page.keyboard().press("Control+Enter");

        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Voortzetting van het NPVR");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("BZK stuurt het tijdpad");
        PlaywrightAssertions.assertThat(page.locator(".facts"))
                .containsText("Ministerie van Binnenlandse Zaken en Koninkrijksrelaties");
        assertThat(browser.accessibilityFindings(page)).isEmpty();

        page.keyboard().press("/");
        page.keyboard().type("zwanenhals");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".hits")).containsText("Voortzetting van het NPVR");
    }

    @Test
    void goesToAnOrganisationFromTheSearchFieldWithoutAMouse() {
        page.keyboard().press("/");
        page.keyboard().type("gemeente Hengelo");
        page.locator("[role=option]").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        page.waitForURL("**/organisations/*");
        PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Hengelo");
    }

    /** On from field to field, of which a moment has several parts. */
    private void tabTo(String field) {
        for (int pressed = 0; pressed < MOST_TABS; pressed++) {
            page.keyboard().press("Tab");
            if (field.equals(page.evaluate("document.activeElement.id"))) {
                return;
            }
        }
        throw new AssertionError("No way by keyboard to " + field);
    }

    private void typeAndChoose(String text) {
        page.locator("#theirs").focus();
        page.keyboard().type(text);
        page.locator("[role=option]").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
    }
}
