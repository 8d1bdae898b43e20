package nl.noaber.app.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.noaber.testkit.Browser;

/**
 * Opens pages as somebody does and says what is wrong with them: another status, what axe-core finds, what sticks out,
 * what the console says, a word without a translation, a value without words. Its pictures are in {@code target/screenshots}, to be looked at.
 */
@Singleton
class PageLook {

    /** A key of a bundle that shows itself, because it has no words. */
    private static final Pattern KEY = Pattern.compile(
            "\\b(?:account|administration|agenda|audit|briefings|cashiers|challenges|cofinancing|commitments|contacts|coverage|disclosure|divisions|errors|history|merges|messages|openagenda|opportunities|posts|privacy|programmes|relations|reviews|search|shell|signoffs|signin|style|ties|today|users|words)"
                + "\\.[a-zA-Z][a-zA-Z.]+\\b");

    /** A value as programs write it, where a reader expects words: {@code PARTLY_KEPT}, {@code 2026-06-12T12:00:00Z}. */
    private static final Pattern RAW = Pattern.compile("\\b(?:[A-Z]+_[A-Z_]+|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d\\S*)");

    private final Browser browser;

    PageLook(Browser browser) {
        this.browser = browser;
    }

    /**
     * Opens each row in this page, and closes it.
     *
     * @param name who looks and on what, for the pictures
     */
    List<String> complaints(String name, Page page, List<PageRow> rows) {
        List<String> complaints = new ArrayList<>();
        List<String> console = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                console.add(message.text());
            }
        });
        page.onPageError(console::add);
        for (PageRow row : rows) {
            console.clear();
            List<String> found = new ArrayList<>(open(page, row, name));
            console.stream()
                    .filter(message -> row.status() == 200 || !message.contains("Failed to load resource"))
                    .forEach(found::add);
            found.forEach(complaint -> complaints.add(row.path() + " (" + name + "): " + complaint));
        }
        page.context().close();
        return complaints;
    }

    private List<String> open(Page page, PageRow row, String name) {
        List<String> found = new ArrayList<>();
        Response response = Objects.requireNonNull(page.navigate(row.path()));
        if (response.status() != row.status()) {
            found.add("status " + response.status());
        }
        String text = page.locator("body").innerText();
        KEY.matcher(text).results().forEach(key -> found.add(key.group()));
        if (!row.isForProgrammers()) {
            RAW.matcher(text).results().forEach(raw -> found.add(raw.group()));
        }
        if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))) {
            found.add("wider than its window");
        }
        // What had the focus may lie under the head, which axe takes for a small target.
        page.evaluate("scrollTo(0, 0)");
        found.addAll(browser.accessibilityFindings(page));
        browser.screenshot(page, row.name() + "-" + name);
        return found;
    }
}
