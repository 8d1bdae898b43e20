package nl.noaber.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.noaber.testkit.Browser;
import nl.noaber.testkit.NoaberTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class BrowserTest {

    private final Browser browser;
    private final Visit site;
    private final List<String> complaints = new ArrayList<>();
    private final List<Page> opened = new ArrayList<>();

    BrowserTest(Browser browser, Visit site) {
        this.browser = browser;
        this.site = site;
    }

    @AfterEach
    void close() {
        opened.forEach(page -> page.context().close());
        assertThat(complaints).isEmpty();
    }

    @Test
    void givesAxeNothingToFind() {
        for (String path : List.of("/style", "/style/refused", "/nergens", "/sign-in")) {
            Page desk = onDesk(path);
            browser.screenshot(desk, "desk" + path.replace('/', '-'));
            toTheTop(desk);
            assertThat(browser.accessibilityFindings(desk)).as(path).isEmpty();
            Page telephone = onTelephone(path);
            browser.screenshot(telephone, "telephone" + path.replace('/', '-'));
            toTheTop(telephone);
            assertThat(browser.accessibilityFindings(telephone)).as(path).isEmpty();
        }
        complaints.removeIf(complaint -> complaint.contains("404"));
    }

    @Test
    void fitsATelephone() {
        Page page = onTelephone("/style/refused");

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        page.getByText("Menu", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".menu-content .navigation a").first().isVisible())
                .isTrue();
        browser.screenshot(page, "telephone-menu");
    }

    @Test
    void answersToKeys() {
        Page page = onDesk("/style");

        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("search");
        page.keyboard().press("Escape");
        page.keyboard().press("n");
        page.waitForURL("**/contacts/new**");
        complaints.removeIf(complaint -> complaint.contains("404"));
    }

    @Test
    void choosesAndRemovesByKeyboard() {
        Page page = onDesk("/style");

        page.focus("#style-who");
        page.keyboard().type("en");
        page.waitForSelector(".tokens .options [role=option]");
        page.keyboard().press("Enter");
        assertThat(page.locator("input[name=style-who]").last().getAttribute("value"))
                .isEqualTo("Organisation:Enschede");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enschede weghalen"))
                .click();
        assertThat(page.locator("input[name=style-who]").count()).isEqualTo(2);
        assertThat(page.locator("#announcements").textContent()).isEqualTo("Enschede weggehaald");
    }

    @Test
    void keepsADraftUntilItIsSaved() {
        Page page = onDesk("/style");
        page.fill("#style-note", "halverwege");
        page.focus("#style-who");
        page.keyboard().type("hen");
        page.waitForSelector(".tokens .options [role=option]");
        page.keyboard().press("Enter");

        page.reload();
        assertThat(page.inputValue("#style-note")).isEqualTo("halverwege");
        assertThat(page.locator(".token").last().textContent()).contains("Hengelo");
        assertThat(page.locator(".draft-notice").isVisible()).isTrue();

        page.focus("#style-note");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/style?sent=*");
        assertThat(page.locator(".flash").textContent()).contains("Opgeslagen");
        page.navigate(site.origin() + "/style");
        assertThat(page.inputValue("#style-note")).isEmpty();
    }

    @Test
    void sendsOnceWhatWasSavedOffline() {
        Page page = onDesk("/style");
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request.postData());
            }
        });

        page.evaluate("async () => { await navigator.serviceWorker.ready; }");
        page.context().setOffline(true);
        page.fill("#style-text", "in de trein");
        page.keyboard().press("Control+Enter");
        page.getByText("Wachten op verbinding: 1").waitFor();
        assertThat(sent).isEmpty();
        assertThat(page.inputValue("#style-text")).isEmpty();

        page.context().setOffline(false);
        page.getByText("Wat u offline hebt ingevuld, is opgeslagen").waitFor();
        page.reload();
        page.waitForLoadState();
        assertThat(sent).hasSize(1).first().asString().contains("in+de+trein");
    }

    @Test
    void opensTheContactFormWithoutALineUnderAnIdOfItsOwn() {
        Page page = onDesk("/style");
        page.evaluate("async () => { await navigator.serviceWorker.ready; }");
        page.navigate(site.origin() + "/contacts/new");
        String first = page.inputValue("main form input[name=id]");

        page.context().setOffline(true);
        page.navigate(site.origin() + "/contacts/new");
        assertThat(page.locator("main form[data-offline=true]").count()).isEqualTo(1);
        assertThat(page.inputValue("main form input[name=id]"))
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
                .isNotEqualTo(first);
    }

    @Test
    void worksWithoutScripts() {
        Page desk = browser.desk();
        opened.add(desk);
        BrowserContext plain = Objects.requireNonNull(desk.context().browser())
                .newContext(new NewContextOptions().setBaseURL(site.origin()).setJavaScriptEnabled(false));
        Page page = open(plain.newPage(), "/style");

        assertThat(page.locator(".token input:checked").count()).isEqualTo(2);
        page.fill("#filter-q", "spoor");
        page.click(".filters button");
        assertThat(page.url()).contains("q=spoor");
        page.click(".form-do button");
        assertThat(page.locator(".flash").textContent()).contains("Opgeslagen");
    }

    /** What lies under the head, after the focus went elsewhere, axe takes for a small target. */
    private static void toTheTop(Page page) {
        page.evaluate("scrollTo(0, 0)");
    }

    private Page onDesk(String path) {
        return open(browser.desk(), path);
    }

    private Page onTelephone(String path) {
        return open(browser.telephone(), path);
    }

    private Page open(Page page, String path) {
        opened.add(page);
        BrowserContext context = page.context();
        context.addCookies(List.of(new Cookie("test-viewer", "staff").setUrl(site.origin())));
        page.onConsoleMessage(message -> {
            boolean isOffline = message.text().matches(".*net::ERR_(INTERNET_DISCONNECTED|FAILED).*");
            if (message.type().equals("error") && !isOffline) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(path);
        return page;
    }
}
