package nl.noaber.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import nl.noaber.app.Worlds;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.disclosure.DisclosureScope;
import nl.noaber.disclosure.NewDisclosureFile;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.Browser;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A file for a request under the Woo that was answered. */
@NoaberTest
class FinishedFileTest {

    private final Visitors visitors;
    private final Browser browser;
    private final DisclosureFiles files;

    FinishedFileTest(Visitors visitors, Browser browser, DisclosureFiles files, Worlds worlds) {
        this.visitors = visitors;
        this.browser = browser;
        this.files = files;
        worlds.load();
    }

    @Test
    void saysWhoFinishedItAndIsTakenUpAgain() {
        DisclosureFileId id = new DisclosureFileId(Ids.next());
        LocalDate day = LocalDate.of(1999, 1, 1);
        DisclosureScope scope = new DisclosureScope(null, null, null, day, day);
        files.open(People.staff(), new NewDisclosureFile(id, "Beantwoord verzoek", "Z/26/7", null, scope));
        files.workNow();
        Page page = visitors.desk(People.staff());
        page.navigate("/disclosure/" + id.value());

        press(page, "Afronden");
        assertThat(page.locator("main")).containsText("Het dossier is afgerond.");
        assertThat(page.locator("main")).containsText("mag weg zodra de eigen bewaartermijn voorbij is");
        assertThat(page.locator(".facts")).containsText("Afgerond");
        assertThat(page.locator(".facts")).containsText(People.staff().name());
        assertThat(page.locator("main")).not().containsText("Stukken maken");
        looked(page);

        press(page, "Weer in behandeling nemen");
        assertThat(page.locator("main")).containsText("Het dossier is weer in behandeling");
        page.context().close();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void looked(Page page) {
        Assertions.assertThat(browser.accessibilityFindings(page)).isEmpty();
        browser.screenshot(page, "file-finished-desk");
        browser.narrow(page);
        Assertions.assertThat(browser.accessibilityFindings(page)).isEmpty();
        browser.screenshot(page, "file-finished-telephone");
        browser.widen(page);
    }
}
