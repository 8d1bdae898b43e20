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
        page.locator("#note").focus();
        page.keyboard().type("BZK ziet ruimte voor de zwanenhalsvariant.");
        page.keyboard().press("Tab");
        page.keyboard().type("BZK stuurt het tijdpad 1 december 2026");
        page.keyboard().press("Control+Enter");

        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Voortzetting van het NPVR");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("BZK stuurt het tijdpad");
        assertThat(browser.accessibilityFindings(page)).isEmpty();

        page.keyboard().press("/");
        page.keyboard().type("zwanenhals");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".hits")).containsText("Voortzetting van het NPVR");
    }

    private void typeAndChoose(String text) {
        page.locator("#theirs").focus();
        page.keyboard().type(text);
        page.locator("[role=option]").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
    }
}
