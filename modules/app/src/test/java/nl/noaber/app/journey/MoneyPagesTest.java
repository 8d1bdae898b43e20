package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.noaber.app.Worlds;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionChange;
import nl.noaber.cofinancing.ContributionState;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewContribution;
import nl.noaber.cofinancing.NewCostEstimate;
import nl.noaber.cofinancing.NewProject;
import nl.noaber.cofinancing.NewStep;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectDetails;
import nl.noaber.cofinancing.Projects;
import nl.noaber.cofinancing.Recording;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.Browser;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From the picture to all of its parts, and from a figure to what it is made of. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyPagesTest {

    private static final ChallengeId CHALLENGE = new ChallengeId(Ids.named("challenge/npvr/9"));
    private static final ChallengeId OTHER = new ChallengeId(Ids.named("challenge/npvr/10"));
    private static final OrganisationId BORNE = new OrganisationId(Ids.named("organisation/municipality/borne"));
    private static final String PICTURE = "/cofinancing?challenge=Challenge:" + CHALLENGE.value();
    private static final int MANY = 53;

    private final Projects projects;
    private final Contributions contributions;
    private final HtmlClient officer;
    private final HtmlClient board;
    private final Browser browser;
    private final Visitors visitors;

    MoneyPagesTest(
            Projects projects,
            Contributions contributions,
            HtmlClient officer,
            HtmlClient board,
            Browser browser,
            Visitors visitors) {
        this.browser = browser;
        this.visitors = visitors;
        this.projects = projects;
        this.contributions = contributions;
        this.officer = officer;
        this.board = board;
    }

    @BeforeAll
    void plant(Worlds worlds) {
        worlds.load();
        IntStream.range(0, MANY).forEach(this::planted);
        doubtful();
        signIn(officer, People.staff());
        signIn(board, People.board());
    }

    @Test
    void goesOnToAllPartsOfAChallengeAndBack() {
        HtmlPage first = officer.get(PICTURE + "&by=PROJECT");
        assertThat(parts(first)).hasSize(50).contains("Deel 52").doesNotContain("Deel 2");
        assertThat(first.document().select("a[rel=prev]")).isEmpty();
        assertThat(first.text()).contains("1 tot en met 50 van 53, het grootste gat eerst.");
        HtmlPage second = officer.get(first.one("a[rel=next]").attr("href"));
        assertThat(parts(second)).containsExactly("Deel 2", "Deel 1", "Deel 0");
        assertThat(second.text()).contains("51 tot en met 53 van 53, het grootste gat eerst.");
        assertThat(second.document().select("a[rel=next]")).isEmpty();
        assertThat(parts(officer.get(second.one("a[rel=prev]").attr("href")))).isEqualTo(parts(first));
        assertThat(parts(officer.get(PICTURE + "&by=PROJECT&after=niets"))).isEqualTo(parts(first));
        assertThat(second.document().select("a[href^='/cofinancing'][href*='from=2026']"))
                .noneMatch(link -> link.attr("href").contains("after"));
    }

    @Test
    void leadsFromEachFigureToContributionsThatAddUpToIt() {
        for (HtmlClient viewer : List.of(officer, board)) {
            for (String by : List.of("PROJECT", "PARTY", "CHALLENGE", "PROGRAMME")) {
                HtmlPage picture = viewer.get(PICTURE + "&by=" + by);
                List<Element> figures = picture.document().select("a[href^='/contributions?']");
                assertThat(figures).as(by).hasSizeGreaterThan(4);
                figures.stream()
                        .limit(12)
                        .forEach(link -> assertThat(sum(viewer, link.attr("href")))
                                .as(link.attr("href"))
                                .isEqualByComparingTo(euros(link.text())));
            }
        }
    }

    /** The project of the scenario is of a programme as a whole. */
    @Test
    void leadsToTheMoneyThatBelongsToNoChallengeAsWell() {
        List<Element> figures = officer.get("/cofinancing?by=CHALLENGE")
                .document()
                .select("a[href^='/contributions?'][href*='withoutChallenge=1']");

        assertThat(figures).isNotEmpty();
        figures.forEach(link -> assertThat(sum(officer, link.attr("href")))
                .as(link.attr("href"))
                .isEqualByComparingTo(euros(link.text())));
        assertThat(officer.get("/cofinancing?withoutChallenge=1").text())
                .contains("Ruimtelijke Ontwikkelstrategie")
                .doesNotContain("Zonder opgave");
    }

    @Test
    void takesAlongWhatAFigureIsMadeOf() {
        String figure = "/contributions?challenge=Challenge:" + CHALLENGE.value() + "&certainty=LIKELY&from=2027";
        HtmlPage list = officer.get(figure);
        String file = list.one("a[href^='/exports/contributions.csv']").attr("href");
        List<String> lines =
                officer.send(officer.request(file)).body().lines().skip(1).toList();
        assertThat(lines).hasSize(MANY).allMatch(line -> line.contains(";Toegezegd;Waarschijnlijk;2027;"));
        assertThat(board.get(figure).one(".results-count").text()).startsWith("27 ");
    }

    @Test
    void saysOfAWindowThatIsKnownByItsMonthUntilWhichDayItCounts() {
        FundingOpportunityId id = new FundingOpportunityId(Ids.next());
        officer.post(
                "/opportunities",
                Map.of(
                        "id", id.value().toString(),
                        "title", "Sluit in een maand",
                        "scheme", "FundingScheme:" + Ids.named("funding-scheme/regio-deal"),
                        "closes", "juli 2026",
                        "visibility", "TEAM"));
        assertThat(officer.get("/opportunities/" + id.value()).text())
                .contains("Sluit in juli 2026 geteld tot en met 31 juli 2026");
        assertThat(officer.get("/opportunities").one("[aria-labelledby=soon]").text())
                .doesNotContain("Sluit in een maand");
    }

    @Test
    void tellsInWordsAndInThePictureWhatHangsOnAConditionThatFailed() {
        Page page = visitors.desk(People.staff());
        page.navigate("/cofinancing?challenge=Challenge:" + OTHER.value() + "&by=PROJECT");
        PlaywrightAssertions.assertThat(page.locator("[aria-labelledby='kind-ONE_OFF']"))
                .containsText("€ 40,40 hangt aan een voorwaarde die niet is vervuld.");
        assertThat(page.locator("svg.funding-picture .bar-doubtful").count()).isPositive();
        looked(page, "picture");
        page.locator("[aria-labelledby='kind-ONE_OFF'] > p a[href*='doubtful=1']")
                .click();
        PlaywrightAssertions.assertThat(page.locator("#results")).containsText("€ 40,40");
        PlaywrightAssertions.assertThat(page.locator("#results")).containsText("Voorwaarde niet vervuld");
        looked(page, "figure");
        page.locator("#certainty").selectOption("SURE");
        PlaywrightAssertions.assertThat(page.locator("#results")).containsText("Geen bijdragen in dit bedrag");
        page.context().close();
    }

    /** At both widths, with nothing that keeps anybody from reading it. */
    private void looked(Page page, String name) {
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        browser.screenshot(page, "money-" + name + "-desk");
        browser.narrow(page);
        assertThat(browser.accessibilityFindings(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        browser.screenshot(page, "money-" + name + "-telephone");
        browser.widen(page);
    }

    /** All pages of the list of a figure. */
    private static BigDecimal sum(HtmlClient viewer, String address) {
        BigDecimal sum = BigDecimal.ZERO;
        HtmlPage page = viewer.get(address);
        while (true) {
            sum = page.document().select("td[data-label=Bedrag] .part").stream()
                    .map(part -> euros(part.ownText()))
                    .reduce(sum, BigDecimal::add);
            List<Element> next = page.document().select("a[rel=next]");
            if (next.isEmpty()) {
                return sum;
            }
            page = viewer.get(next.getFirst().attr("href"));
        }
    }

    private static BigDecimal euros(String text) {
        String digits = text.replaceAll("[^0-9,]", "").replace(',', '.');
        return new BigDecimal(digits);
    }

    /** Each has a row for each kind of money. */
    private static List<String> parts(HtmlPage page) {
        return page.document().select("#parts ~ .table-frame tbody th a[href^='/projects/']").stream()
                .map(Element::text)
                .distinct()
                .toList();
    }

    /** Each lacks more than the one before; half of them the board sees. */
    private void planted(int number) {
        Project project = done(projects.plan(
                People.staff(),
                NewProject.of(ProjectDetails.of("Deel " + number, CHALLENGE, 2026, 2029)
                        .seenBy(number % 2 == 0 ? Visibility.BOARD : Visibility.TEAM))));
        done(projects.estimate(
                People.staff(),
                project.id(),
                1,
                new NewCostEstimate(
                        2026,
                        "Raming",
                        null,
                        List.of(MoneyLine.of(2026, CostKind.ONE_OFF, String.valueOf(1000 + number))),
                        List.of())));
        given(project, ContributionState.COMMITTED, MoneyLine.of(2026, CostKind.ONE_OFF, "100.25"));
        given(
                project,
                ContributionState.PLEDGED,
                MoneyLine.of(2026, CostKind.ONE_OFF, "10.10"),
                MoneyLine.of(2027, CostKind.ONE_OFF, "5.05"));
        given(project, ContributionState.IDEA, MoneyLine.of(2027, CostKind.STRUCTURAL, "3.00"));
    }

    /** Of one project that lacks most. */
    private void doubtful() {
        Project project = done(
                projects.plan(People.staff(), NewProject.of(ProjectDetails.of("Onder voorwaarde", OTHER, 2026, 2029))));
        Contribution given = given(project, ContributionState.PLEDGED, MoneyLine.of(2026, CostKind.ONE_OFF, "40.40"));
        ContributionChange change = new ContributionChange(
                Patch.kept(), Patch.kept(), Patch.set("Als de provincie meedoet"), Patch.set(true), Patch.kept());
        done(contributions.update(People.staff(), given.id(), given.version(), change, Set.of("ABOVE_COST")));
    }

    private Contribution given(Project project, ContributionState state, MoneyLine... lines) {
        return done(contributions.record(
                People.staff(),
                NewContribution.of(project.id(), BORNE, new NewStep(state, null, null, "D/26/1", null), lines),
                Set.of("ABOVE_COST")));
    }

    private static <T> T done(Recording<T> recording) {
        if (recording instanceof Recording.Recorded<T>(T record)) {
            return record;
        }
        throw new AssertionError(recording);
    }

    private static void signIn(HtmlClient client, Viewer viewer) {
        client.post("/sign-in", Map.of("user", viewer.userId().toString()));
    }
}
