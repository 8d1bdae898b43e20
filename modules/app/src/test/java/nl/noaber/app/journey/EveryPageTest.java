package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Every page of the product with data in it, on a desk: nothing is wrong with it, for whoever may see it. A page that is
 * new belongs in {@link PageRow}.
 */
@NoaberTest
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageTest {

    private final PageLook look;
    private final Visitors visitors;

    EveryPageTest(PageLook look, Visitors visitors) {
        this.look = look;
        this.visitors = visitors;
    }

    @BeforeAll
    void fill(LivedInWorld world) {
        world.load();
    }

    @Test
    void isVisitedHere(Router router) {
        Set<String> routes = router.uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .filter(route -> route.getDeclaringType().getName().startsWith("nl.noaber.web."))
                .map(route -> route.getUriMatchTemplate().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> rows = Stream.of(PageRow.ALL, PageRow.HIDDEN)
                .flatMap(List::stream)
                .map(PageRow::route)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(routes)
                .isSubsetOf(Stream.of(rows, PageRow.NO_PAGES, BriefingRows.FILES)
                        .flatMap(Set::stream)
                        .toList())
                .containsAll(rows);
    }

    @Test
    void isWholeAndForEverybody(LivedInWorld world) {
        assertThat(Stream.of(
                                look.complaints("staff-desk", visitors.desk(People.staff()), PageRow.ALL),
                                look.complaints("auditor-desk", visitors.desk(People.auditor()), PageRow.forAuditors()),
                                look.complaints(
                                        "administrator-desk",
                                        visitors.desk(People.admin()),
                                        PageRow.forAdministrators()),
                                look.complaints(
                                        "visitor-desk", visitors.desk(), PageRow.forVisitors(world.signOffLink())),
                                look.complaints("partner", visitors.desk(People.partner()), PageRow.forReaders()),
                                look.complaints("partner", visitors.desk(People.partner()), AgendaRows.forReaders()),
                                look.complaints(
                                        "english",
                                        visitors.english(visitors.desk(People.staff())),
                                        PageRow.inEnglish()))
                        .flatMap(List::stream))
                .isEmpty();
    }

    @Test
    void isNotThereForWhomItIsNotMeant() {
        Page page = visitors.desk(People.staff());

        assertThat(PageRow.HIDDEN)
                .allSatisfy(row -> assertThat(page.request().get(row.path()).status())
                        .as(row.path())
                        .isEqualTo(row.status()));
        page.context().close();
    }
}
