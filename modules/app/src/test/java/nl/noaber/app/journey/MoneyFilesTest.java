package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.app.Worlds;
import nl.noaber.cofinancing.FundingOpportunities;
import nl.noaber.cofinancing.FundingOpportunityDetails;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.cofinancing.FundingSchemeId;
import nl.noaber.cofinancing.NewFundingOpportunity;
import nl.noaber.cofinancing.NewProject;
import nl.noaber.cofinancing.ProjectDetails;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Projects;
import nl.noaber.cofinancing.Recording;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.HttpAnswer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** Every table of money can be taken along, of what the viewer may see, and nothing that is not there. */
@NoaberTest
class MoneyFilesTest {

    private static final String ROS = Ids.named("cost-division/ros-process").toString();
    private static final String CASHIER =
            Ids.named("cashier-mandate/ros-process").toString();
    private static final String ALMELO =
            Ids.named("organisation/municipality/almelo").toString();
    private static final ChallengeId CHALLENGE = new ChallengeId(Ids.named("challenge/npvr/12"));

    private final FundingOpportunities opportunities;
    private final Projects projects;
    private final HtmlClient officer;
    private final HtmlClient other;

    MoneyFilesTest(
            FundingOpportunities opportunities,
            Projects projects,
            HtmlClient officer,
            HtmlClient other,
            Worlds worlds) {
        this.opportunities = opportunities;
        this.projects = projects;
        this.officer = officer;
        this.other = other;
        worlds.load();
        signIn(officer, People.staff());
        signIn(other, People.partner());
    }

    @Test
    void givesDivisionsAndCashiers() {
        assertThat(offered("/divisions", "divisions"))
                .anyMatch(line -> line.startsWith("Kosten van het opstellen van de Ruimtelijke Ontwikkelstrategie"));
        assertThat(offered("/cashiers", "cashiers")).anyMatch(line -> line.contains("Hengelo;"));
        assertThat(offered("/cashiers/" + CASHIER, "cashier-parties"))
                .anyMatch(line -> line.startsWith("gemeente Almelo;102000.00;"));
        assertThat(offered("/organisations/" + ALMELO + "/contributions", "funding"))
                .anyMatch(line -> line.startsWith("2025;") && line.contains(";102000.00;"));
        assertThat(file(other, "/exports/funding.csv?party=Organisation:" + ALMELO))
                .hasSize(1);
        assertThat(file(other, "/exports/divisions.csv")).hasSize(1);
        assertThat(file(other, "/exports/cashiers.csv")).hasSize(1);
    }

    @Test
    void givesWhatOpportunitiesCouldDoForProjectsFromBothSides() {
        ProjectId project = new ProjectId(Ids.next());
        done(projects.plan(
                People.staff(), new NewProject(project, ProjectDetails.of("Zoekt geld", CHALLENGE, 2026, 2029))));
        FundingOpportunityId opportunity = new FundingOpportunityId(Ids.next());
        done(opportunities.record(
                People.staff(), new NewFundingOpportunity(opportunity, serving("Heeft geld")), Set.of()));
        assertThat(offered("/opportunities/" + opportunity.value(), "matches"))
                .anyMatch(line -> line.startsWith("Zoekt geld;2026;2029;"));
        assertThat(offered("/projects/" + project.value(), "served"))
                .anyMatch(line -> line.startsWith("Heeft geld;Gezien;Regio Deal;"));
        assertThat(offered("/opportunities", "opportunities")).anyMatch(line -> line.startsWith("Heeft geld;Gezien;"));
        assertThat(status(other, "/exports/matches.csv?opportunity=FundingOpportunity:" + opportunity.value()))
                .isEqualTo(404);
        assertThat(status(other, "/exports/served.csv?project=Project:" + project.value()))
                .isEqualTo(404);
    }

    @Test
    void saysOfWhatIsNotThereThatItIsNot() {
        String nobody = Ids.next().toString();
        Stream.of(
                        "/exports/cashier-lines.csv?mandate=CashierMandate:" + nobody,
                        "/exports/cashier-parties.xlsx?mandate=CashierMandate:" + nobody,
                        "/exports/division-parts.csv?division=CostDivision:" + nobody + "&number=1",
                        "/exports/division-parts.csv?division=CostDivision:" + ROS + "&number=9",
                        "/exports/division-comparison.csv?division=CostDivision:" + nobody + "&from=1&to=2",
                        "/exports/division-comparison.csv?division=CostDivision:" + ROS + "&from=1&to=9",
                        "/exports/estimates.csv?project=Project:" + nobody,
                        "/exports/matches.xlsx?opportunity=FundingOpportunity:" + nobody,
                        "/exports/served.csv?project=Project:" + nobody,
                        "/divisions/" + ROS + "/comparison?from=1&to=9")
                .forEach(address ->
                        assertThat(status(officer, address)).as(address).isEqualTo(404));
    }

    /** The file behind the link of a page; as a spreadsheet it is there too. */
    private List<String> offered(String page, String list) {
        HtmlPage shown = officer.get(page);
        String link = shown.one("a[href^='/exports/" + list + ".csv']").attr("href");
        assertThat(officer.send(officer.request(link.replace(".csv", ".xlsx"))).body())
                .startsWith("PK");
        return file(officer, link);
    }

    private static FundingOpportunityDetails serving(String title) {
        return new FundingOpportunityDetails(
                title,
                null,
                new FundingSchemeId(Ids.named("funding-scheme/regio-deal")),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                Set.of(CHALLENGE),
                null,
                null,
                null,
                null,
                Visibility.TEAM,
                Set.of());
    }

    private static <T> void done(Recording<T> recording) {
        assertThat(recording).isInstanceOf(Recording.Recorded.class);
    }

    private static List<String> file(HtmlClient client, String address) {
        HttpAnswer answer = client.send(client.request(address));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().lines().toList();
    }

    private static int status(HtmlClient client, String address) {
        return client.send(client.request(address)).status();
    }

    private static void signIn(HtmlClient client, Viewer viewer) {
        client.post("/sign-in", Map.of("user", viewer.userId().toString()));
    }
}
