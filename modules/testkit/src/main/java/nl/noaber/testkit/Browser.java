package nl.noaber.testkit;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real browser, as an officer in Twente has it: Dutch, in Europe/Amsterdam. The first page starts it. Without Chromium
 * on the machine the test is skipped and says so; with {@code -Dnoaber.browser=required} it fails, and with
 * {@code none} no browser is started at all.
 */
@Singleton
public final class Browser {

    /** The rules of WCAG 2.2 are off unless they are named. */
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final TestServer server;
    private @Nullable Chromium chromium;

    Browser(TestServer server) {
        this.server = server;
    }

    /** A new visitor on a desk, 1440 pixels wide, without cookies. The caller closes the page's context. */
    public Page desk() {
        return chromium().visitor(server.at("/").toString(), 1440, 900);
    }

    /** A new visitor on a telephone, 390 pixels wide, without cookies. The caller closes the page's context. */
    public Page telephone() {
        return chromium().visitor(server.at("/").toString(), 390, 844);
    }

    /** What axe-core finds on the page by WCAG 2.2 AA and its good practices: nothing, on a good page. */
    public List<String> accessibilityFindings(Page page) {
        return new AxeBuilder(page)
                        .options(onlyViolations())
                        .withTags(WCAG)
                        // Without frames to look into, one script in the page is enough.
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Browser::finding)
                        .toList();
    }

    /** The same page as a telephone shows it, 390 pixels wide. */
    public void narrow(Page page) {
        page.setViewportSize(390, 844);
    }

    /** Back to a desk. */
    public void widen(Page page) {
        page.setViewportSize(1440, 900);
    }

    /** Keeps a picture of the whole page under {@code target/screenshots}, and says where. */
    public Path screenshot(Page page, String name) {
        Path file = Path.of("target", "screenshots", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    @PreDestroy
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private Chromium chromium() {
        Chromium running = chromium;
        if (running == null) {
            running = Chromium.launch();
            chromium = running;
        }
        return running;
    }

    /** What passes need not be told of each element. */
    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String finding(Rule rule) {
        List<String> where = rule.getNodes().stream()
                .map(node -> String.valueOf(node.getTarget()))
                .toList();
        return rule.getId() + ": " + rule.getHelp() + " " + where;
    }
}
