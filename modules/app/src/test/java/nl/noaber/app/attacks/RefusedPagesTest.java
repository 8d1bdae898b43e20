package nl.noaber.app.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.noaber.app.Worlds;
import nl.noaber.testkit.Browser;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** What somebody sees who is turned away behind an address from which too much was tried. */
@NoaberTest
class RefusedPagesTest {

    private static final List<String> BEHIND_LINKS =
            List.of("/sign-in/password?link=x", "/first-administrator?link=x", "/sign-off?link=x");

    private final Browser browser;
    private final HtmlClient guesser;
    private final TestClock clock;
    private final List<String> findings = new ArrayList<>();

    RefusedPagesTest(Browser browser, HtmlClient guesser, TestClock clock, Worlds worlds) {
        this.browser = browser;
        this.guesser = guesser;
        this.clock = clock;
        worlds.load();
    }

    @Test
    void areWholeOnADeskAndOnATelephone() {
        clock.advance(Duration.ofDays(3)); // no other test tried anything in this quarter of an hour
        Page page = browser.desk();
        for (String path : BEHIND_LINKS) {
            int tried = 0;
            while (guesser.get(path).status() != 429) {
                tried++;
            }
            assertThat(tried).as(path).isLessThanOrEqualTo(100);
            assertThat(Objects.requireNonNull(page.navigate(path)).status())
                    .as(path)
                    .isEqualTo(429);
            look(page, path.replaceAll("\\W+", "-"));
        }
        page.context().close();
        assertThat(findings).isEmpty();
    }

    private void look(Page page, String name) {
        see(page, "refused" + name + "-desk");
        browser.narrow(page);
        see(page, "refused" + name + "-telephone");
        browser.widen(page);
    }

    private void see(Page page, String name) {
        findings.addAll(browser.accessibilityFindings(page));
        if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))) {
            findings.add(name + " is wider than its window");
        }
        browser.screenshot(page, name);
    }
}
