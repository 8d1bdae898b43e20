package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Who may not save is told so before typing: every page with a form is opened by every role. Which those are the pages say
 * themselves, and {@link EveryPageTest} sees to it that all are there.
 */
@NoaberTest
@TestInstance(Lifecycle.PER_CLASS)
class FormsForTheTeamTest {

    private static final List<String> READERS = List.of("partner", "board", "auditor");

    /** What everybody has a form on: signing in and out, one's own account and calendars, what is there for everybody to try. */
    private static final String OWN =
            "/(sign-in|sign-off|account|calendars|first-administrator|style|divisions/[^/]+/answers|messages/[^/]+/sign-offs/[^n]).*";

    private final HtmlClient client;

    FormsForTheTeamTest(HtmlClient client) {
        this.client = client;
    }

    @BeforeAll
    void fill(LivedInWorld world) {
        world.load();
    }

    @Test
    void areOpenedByNobodyElse() {
        Set<String> forms = formsOf("admin");
        assertThat(forms).hasSizeGreaterThan(20).anyMatch(path -> path.matches("/commitments/[^/]+/edit"));

        Map<String, String> open = new TreeMap<>();
        for (String reader : READERS) {
            as(reader);
            forms.forEach(path -> {
                HtmlPage page = client.get(path);
                if (hasForm(page) || page.status() == 422 || page.status() >= 500) {
                    open.put(
                            reader + " " + path,
                            page.status() + " " + page.document().select("main form.form"));
                }
            });
        }
        assertThat(open).isEmpty();
    }

    /** A page that is only a form is known by its address: it is about doing something, not about a record. */
    @Test
    void sayWhoCanDoIt() {
        Set<String> forms = formsOf("admin");
        Set<String> only = PageRow.ALL.stream()
                .filter(row -> row.route().matches("/(?!administration|disclosure).*[^}]"))
                .map(PageRow::path)
                .filter(forms::contains)
                .collect(Collectors.toSet());
        assertThat(only).hasSizeGreaterThan(18).anyMatch(path -> path.endsWith("/wording"));

        for (String reader : READERS) {
            as(reader);
            assertThat(only).allSatisfy(path -> {
                String slashed = path.replaceFirst("(?=\\?|$)", "/");
                assertThat(client.get(slashed).status())
                        .as(reader + " " + slashed)
                        .isEqualTo(403);
                HtmlPage page = client.get(path);
                assertThat(page.status()).as(reader + " " + path).isEqualTo(403);
                assertThat(page.one("h1").text()).isEqualTo("U kunt dit lezen, maar niet vastleggen of wijzigen");
                assertThat(page.text()).contains("contacten", "boodschappen", "opgaven");
            });
        }
    }

    private Set<String> formsOf(String user) {
        as(user);
        return Stream.concat(PageRow.ALL.stream(), PageRow.forAdministrators().stream())
                .map(PageRow::path)
                .filter(path -> !path.matches(OWN))
                .filter(path -> hasForm(client.get(path)))
                .collect(Collectors.toSet());
    }

    private static boolean hasForm(HtmlPage page) {
        return !page.document().select("main form.form[method=post]").isEmpty();
    }

    private void as(String user) {
        client.post("/sign-in", Map.of("user", Ids.named("user/" + user).toString(), "return", "/"));
    }
}
