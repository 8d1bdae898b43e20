package nl.noaber.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;

/** The pages of a lobby message in a browser, by keyboard where the form has one way through. */
record MessagePages(Page page) {

    private static final Pattern MESSAGE = Pattern.compile(".*/messages/[0-9a-f-]{36}");

    /** Drafts a joint message with one ask for a budget year, and puts it to others; gives the path of its page. */
    String draftJoint(String title, String text, String ask, String year) {
        page.navigate("/messages/new");
        page.keyboard().type(title);
        page.keyboard().press("Tab");
        page.keyboard().type(text);
        page.locator("[name='asks.0.text']").fill(ask);
        page.selectOption("[name=scope]", "JOINT");
        page.locator("[name=budgetYear]").fill(year);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page).hasURL(MESSAGE);
        String path = page.url().replaceFirst(".*(/messages/.*)", "$1");
        move(path, "IN_ALIGNMENT", "In afstemming");
        return path;
    }

    void move(String path, String state, String words) {
        page.navigate(path);
        page.locator("form:has(input[name=state][value=" + state + "]) button").press("Enter");
        assertThat(page.locator(".heading .badge").first()).hasText(words);
    }

    /** Asks every region that is offered, and mails the one that is named. */
    void askAll(String path, String mailed, String email) {
        page.navigate(path + "/sign-offs/new");
        assertThat(page.locator("#organisations")).containsText("Wie u vraagt, ziet deze boodschap");
        page.locator("input[name=organisations]").all().forEach(Locator::check);
        page.locator(".ask-region")
                .filter(new Locator.FilterOptions().setHasText(mailed))
                .locator("input[type=email]")
                .fill(email);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".flash")).containsText("om akkoord gevraagd");
    }

    void reword(String path, String text, String change) {
        page.navigate(path + "/wording");
        page.keyboard().press("Tab");
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        page.locator("input[name=change][value=" + change + "]").focus();
        page.keyboard().press("Space");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".flash")).containsText("nieuwe versie");
    }

    void openProposal(String path) {
        page.navigate(path + "/sign-offs");
        page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText("Voorstel"))
                .locator("th a")
                .press("Enter");
        assertThat(page.locator(".timeline")).isVisible();
    }

    /** Takes the newest proposal over, as another wording of what is said. */
    void takeOver(String path) {
        openProposal(path);
        Locator newest = page.locator(".timeline > li").first();
        newest.locator("select[name=change]").selectOption("EDITORIAL");
        newest.locator("button:has-text('Voorstel overnemen')").press("Enter");
        assertThat(page.locator(".flash")).containsText("overgenomen");
    }

    /** Records on behalf of everybody whose answer does not hold that they agree. */
    void recordTheRest(String path) {
        page.navigate(path);
        Locator left = page.locator("[aria-labelledby=sign-offs] li:not(:has(.sign-off-mark-agreed)) a");
        left.all().stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .toList()
                .forEach(this::record);
        page.navigate(path);
    }

    private void record(String signOff) {
        page.navigate(signOff);
        answer("AGREED", "EXECUTIVE");
        page.locator("#receivedBy").fill("Bestuurlijk overleg");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".flash")).containsText("opgeslagen");
    }

    void answer(String position, String level) {
        page.locator("input[name=position][value=" + position + "]").check();
        page.locator("input[name=level][value=" + level + "]").check();
    }

    /** Books that the one ask was honoured, and that the one delivery led to it. */
    void bookHonoured(String path, String decision) {
        page.navigate(path + "/outcomes/new");
        page.selectOption("[name=ask]", new SelectOption().setIndex(0));
        page.locator("input[name=result][value=HONOURED]").check();
        page.locator("[name=decision]").fill(decision);
        page.locator("[name=source]").fill("Kamerbrief van 16 september");
        page.locator("input[name=led]").check();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".outcome")).containsText(decision);
    }
}
