package nl.noaber.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.app.Worlds;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed, in type-ahead fields and in tabs beside each other: it leads somewhere, and it is not lost. */
@NoaberTest
class TypingTest {

    private final Visitors visitors;
    private final Worlds worlds;
    private final List<BrowserContext> opened = new ArrayList<>();

    TypingTest(Visitors visitors, Worlds worlds) {
        this.visitors = visitors;
        this.worlds = worlds;
    }

    @BeforeEach
    void load() {
        worlds.load();
    }

    @AfterEach
    void close() {
        opened.forEach(BrowserContext::close);
    }

    @Test
    void challengesWhatWasTypedAndNotChosen() {
        Page page = desk();
        ContactForm form = ContactForm.open(page).fill("subject", "Niet gekozen");
        page.fill("#challenges", "4");
        page.locator("#challenges").press("Control+Enter");

        assertThat(page.locator("#errors")).containsText("U typte “4” maar koos niets");
        assertThat(form.value("challenges")).isEqualTo("4");
        assertThat(form.value("subject")).isEqualTo("Niet gekozen");
        form.fill("challenges", "").send();
        assertThat(page.locator("h1")).hasText("Niet gekozen");
    }

    @Test
    void sendsWhatIsTypedInAHeaderAndInNoAddress() {
        Page page = desk();
        ContactForm.open(page);

        Request asked = page.waitForRequest(
                request -> request.headers().containsKey("noaber-typed"), () -> page.fill("#theirs", "Overijssel"));

        assertThat(asked.headerValue("noaber-typed")).isEqualTo("Overijssel");
        assertThat(asked.url()).doesNotContain("Overijssel");
    }

    @Test
    void keepsADraftOfWhoseSessionEnded() {
        Page page = desk();
        ContactForm.open(page).fill("subject", "Concept van vandaag");
        String session = drafts(page);
        page.context().clearCookies();

        page.fill("#theirs", "Overijssel");
        assertThat(page.locator(".field .signed-out")).containsText("Uw sessie is afgelopen");
        assertThat(page.locator(".signed-out a")).hasAttribute("href", "/sign-in?return=/signed-in");
        page.navigate("/sign-in");

        assertThat(session).contains("Concept van vandaag");
        assertThat(drafts(page)).contains("Concept van vandaag");
    }

    @Test
    void storesTwoContactsFromTwoTabs() {
        Page one = desk();
        ContactForm first = ContactForm.open(one).fill("subject", "Tabblad een");
        drafts(one);
        Page two = one.context().newPage();
        ContactForm second = ContactForm.open(two);
        assertThat(second.value("subject")).isEqualTo("Tabblad een");
        assertThat(second.id()).isNotEqualTo(first.id());

        first.send();
        assertThat(one.locator("h1")).hasText("Tabblad een");
        second.fill("subject", "Tabblad twee").send();
        assertThat(two.locator("h1")).hasText("Tabblad twee");
    }

    @Test
    void leavesTheDraftOfTheOtherTabAlone() {
        Page one = desk();
        ContactForm.open(one);
        Page two = one.context().newPage();
        ContactForm.open(two);
        one.fill("#subject", "Alleen hier");
        assertThat(drafts(one)).contains("Alleen hier");

        two.navigate("/contacts");

        assertThat(drafts(two)).contains("Alleen hier");
    }

    /** What this device keeps, once it has had the time to. */
    private static String drafts(Page page) {
        page.waitForFunction("() => Object.keys(localStorage).length > 0");
        return String.valueOf(page.evaluate("() => JSON.stringify(localStorage)"));
    }

    private Page desk() {
        Page page = visitors.desk(People.staff());
        opened.add(page.context());
        return page;
    }
}
