package nl.noaber.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@NoaberTest
class BrowserTest {

    @Test
    void typesAndSeesAndFindsNothingWrongWithAGoodPage(Browser browser) {
        try (Page page = browser.desk()) {
            page.navigate("/notes");
            page.getByLabel("Tekst").fill("Grüße, Łódź, Gerkesklooster 🐄");
            page.keyboard().press("Enter");
            page.waitForSelector("li");
            assertThat(page.locator("li").allTextContents()).containsExactly("Grüße, Łódź, Gerkesklooster 🐄");
            assertThat(browser.accessibilityFindings(page)).isEmpty();
            assertThat(browser.screenshot(page, "notes")).isNotEmptyFile();
        }
    }

    @Test
    void namesWhatIsWrongWithABadPage(Browser browser) {
        try (Page page = browser.telephone()) {
            page.navigate("/bad");
            assertThat(page.viewportSize().width).isEqualTo(390);
            assertThat(browser.accessibilityFindings(page))
                    .singleElement()
                    .asString()
                    .startsWith("image-alt:");
        }
    }
}
