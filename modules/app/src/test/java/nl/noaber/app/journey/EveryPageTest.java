package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.testkit.Browser;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/**
 * Every page of the product with data in it, on a desk and on a telephone: axe-core finds nothing, nothing sticks out,
 * the console is silent, and every word has a translation. The pictures are in {@code target/screenshots}, to be looked
 * at. A page that is new belongs in {@link PageRow}.
 */
@NoaberTest
class EveryPageTest {

    /** A key of a bundle that shows itself, because it has no words. */
    private static final Pattern KEY = Pattern.compile(
            "\\b(?:account|administration|audit|challenges|commitments|contacts|errors|history|merges|posts|privacy|programmes|relations|reviews|search|shell|signin|style|ties|today|users|words)"
                + "\\.[a-zA-Z][a-zA-Z.]+\\b");

    private final Browser browser;
    private final Visitors visitors;
    private final LivedInWorld world;
    private final Router router;
    private final List<String> complaints = new ArrayList<>();

    EveryPageTest(Browser browser, Visitors visitors, LivedInWorld world, Router router) {
        this.browser = browser;
        this.visitors = visitors;
        this.world = world;
        this.router = router;
    }

    @Test
    void isVisitedHere() {
        Set<String> routes = router.uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .filter(route -> route.getDeclaringType().getName().startsWith("nl.noaber.web."))
                .map(route -> route.getUriMatchTemplate().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> rows = PageRow.ALL.stream().map(PageRow::route).collect(Collectors.toCollection(TreeSet::new));

        assertThat(routes)
                .isSubsetOf(
                        Stream.of(rows, PageRow.NO_PAGES).flatMap(Set::stream).toList())
                .containsAll(rows);
    }

    @Test
    void isWholeAndForEverybody() {
        world.load();
        visit("staff", visitors.desk(People.staff()), PageRow.ALL);
        visit("auditor", visitors.desk(People.auditor()), PageRow.forAuditors());
        visit("administrator", visitors.desk(People.admin()), PageRow.forAdministrators());
        visit("partner", visitors.desk(People.partner()), PageRow.forReaders());
        visit("board", visitors.telephone(People.board()), PageRow.forReaders());
        visit("english", visitors.english(visitors.desk(People.staff())), PageRow.inEnglish());

        assertThat(complaints).isEmpty();
    }

    private void visit(String name, Page page, List<PageRow> rows) {
        List<String> console = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                console.add(message.text());
            }
        });
        page.onPageError(console::add);
        for (PageRow row : rows) {
            console.clear();
            open(page, row, name);
            console.stream()
                    .filter(message -> row.status() == 200 || !message.contains("Failed to load resource"))
                    .forEach(message -> complain(row, name, message));
        }
        page.context().close();
    }

    /** The pages of who works here on a desk, and the same page as a telephone shows it. */
    private void open(Page page, PageRow row, String name) {
        boolean both = Set.of("staff", "auditor", "administrator").contains(name);
        if (both) {
            browser.widen(page);
        }
        Response response = Objects.requireNonNull(page.navigate(row.path()));
        if (response.status() != row.status()) {
            complain(row, name, "status " + response.status());
        }
        KEY.matcher(page.locator("body").innerText()).results().forEach(key -> complain(row, name, key.group()));
        look(page, row, both ? name + "-desk" : name);
        if (both) {
            browser.narrow(page);
            look(page, row, name + "-telephone");
        }
    }

    private void look(Page page, PageRow row, String name) {
        if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))) {
            complain(row, name, "wider than its window");
        }
        // What had the focus may lie under the head, which axe takes for a small target.
        page.evaluate("scrollTo(0, 0)");
        browser.accessibilityFindings(page).forEach(finding -> complain(row, name, finding));
        browser.screenshot(page, row.name() + "-" + name);
    }

    private void complain(PageRow row, String name, String complaint) {
        complaints.add(row.path() + " (" + name + "): " + complaint);
    }
}
