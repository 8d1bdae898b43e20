package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.Browser;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** Where a subject has to pass, and how long before the papers have to be there. */
@NoaberTest
class AgendaTest {

    private static final String VECHTSTROMEN = "Organisation:" + Ids.named("organisation/water-authority/vechtstromen");
    private static final String SAVE = "form.form button[type=submit].utrecht-button--primary-action";

    private final Browser browser;
    private final Visitors visitors;
    private final PageLook look;

    AgendaTest(Browser browser, Visitors visitors, PageLook look, Worlds worlds) {
        this.browser = browser;
        this.visitors = visitors;
        this.look = look;
        worlds.load();
    }

    @Test
    void isWholeOnADeskAndOnATelephone() {
        assertThat(Stream.of(
                                look.complaints("staff-desk", visitors.desk(People.staff()), AgendaRows.all()),
                                look.complaints("staff-phone", visitors.telephone(People.staff()), AgendaRows.all()),
                                look.complaints("board", visitors.desk(People.board()), AgendaRows.forReaders()),
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
}
