package nl.noaber.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whom a contact is confidential to, or shared with, is chosen and changed in the form, without a mouse. */
@NoaberTest
class ConfidentialContactTest {

    private final Visitors visitors;
    private final List<Page> opened = new ArrayList<>();

    ConfidentialContactTest(Visitors visitors, Worlds worlds) {
        this.visitors = visitors;
        worlds.load();
    }

    @AfterEach
    void close() {
        opened.forEach(page -> page.context().close());
    }

    @Test
    void isConfidentialToWhoIsNamedAndThenSharedWithAnOrganisation() {
        Page mine = desk(People.staff());
        ContactForm.open(mine).fill("subject", "Onder ons");
        assertThat(mine.locator("#visibility")).isVisible();
        assertThat(mine.locator("#confidentialTo")).isHidden();
        chooseByKeyboard(mine, "Vertrouwelijk", "confidentialTo", "Programmasecretaris");
        assertThat(mine.locator("h1")).hasText("Onder ons");
        assertThat(mine.locator(".heading .lock")).hasText("Vertrouwelijk");
        assertThat(mine.locator("main")).containsText("Programmasecretaris, Twente Board");
        String contact = mine.url();

        Assertions.assertEquals(200, status(People.colleague(), contact));
        Assertions.assertEquals(404, status(People.admin(), contact));
        Assertions.assertEquals(404, status(People.partner(), contact));

        mine.navigate(contact + "/edit");
        chooseByKeyboard(mine, "Gedeeld", "sharedWith", "Achterhoek");
        assertThat(mine.locator(".heading .lock")).hasText("Gedeeld");

        Assertions.assertEquals(200, status(People.admin(), contact));
        Assertions.assertEquals(200, status(People.partner(), contact));
        Assertions.assertEquals(404, status(People.board(), contact));
    }

    @Test
    void isConfidentialToAnybodyWhoMayComeInWithTheOrganisationShown() {
        Page mine = desk(People.staff());
        ContactForm.open(mine).fill("subject", "Onder ons, met de regio");
        mine.locator("#visibility").selectOption("CONFIDENTIAL");
        mine.locator("#confidentialTo").fill("Programmamanager, regio");
        assertThat(mine.locator("[role=option]").first()).containsText("Achterhoek · Partner");
        mine.locator("#confidentialTo").fill("Auditor");
        assertThat(mine.locator("[role=option]")).hasCount(0);
        mine.locator("#confidentialTo").fill("");
        chooseByKeyboard(mine, "Vertrouwelijk", "confidentialTo", "Programmamanager, regio");
        String contact = mine.url();

        Assertions.assertEquals(200, status(People.partner(), contact));
        Assertions.assertEquals(404, status(People.colleague(), contact));
        Assertions.assertEquals(404, status(People.board(), contact));
    }

    /** The choice is typed, as is the name; Control and Enter saves. */
    private static void chooseByKeyboard(Page page, String visibility, String field, String name) {
        page.locator("#visibility").focus();
        page.keyboard().type(visibility);
        page.locator("#" + field).focus();
        page.keyboard().type(name);
        page.locator("[role=option]").first().waitFor();
        goTo(page, name);
        page.keyboard().press("Enter");
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> !url.endsWith("/edit") && !url.contains("/new"));
    }

    /** Down the list to the suggestion that begins so. */
    private static void goTo(Page page, String name) {
        for (int options = page.locator("[role=option]").count(); options > 0; options--) {
            page.keyboard().press("ArrowDown");
            if (page.locator("[role=option][aria-selected=true]")
                    .innerText()
                    .strip()
                    .startsWith(name)) {
                return;
            }
        }
        throw new AssertionError("Nothing that begins with " + name + " was suggested");
    }

    private int status(Viewer who, String contact) {
        return Objects.requireNonNull(desk(who).navigate(contact)).status();
    }

    private Page desk(Viewer who) {
        Page page = visitors.desk(who);
        opened.add(page);
        return page;
    }
}
