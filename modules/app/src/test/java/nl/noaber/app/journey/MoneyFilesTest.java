package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.app.Worlds;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionState;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.CostDivisions;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.FundingOpportunities;
import nl.noaber.cofinancing.FundingOpportunityDetails;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.cofinancing.FundingSchemeId;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewContribution;
import nl.noaber.cofinancing.NewCostDivision;
import nl.noaber.cofinancing.NewFundingOpportunity;
import nl.noaber.cofinancing.NewProject;
import nl.noaber.cofinancing.NewStep;
import nl.noaber.cofinancing.ProjectChange;
import nl.noaber.cofinancing.ProjectDetails;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.ProjectState;
import nl.noaber.cofinancing.Projects;
import nl.noaber.cofinancing.Recording;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.HttpAnswer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
    private final Contributions contributions;
    private final CostDivisions divisions;
    private final Downloads downloads;

    MoneyFilesTest(
            FundingOpportunities opportunities,
            Projects projects,
            HtmlClient officer,
            HtmlClient other,
            Contributions contributions,
            CostDivisions divisions,
            Downloads downloads,
            Worlds worlds) {
        this.contributions = contributions;
        this.divisions = divisions;
        this.downloads = downloads;
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
    void givesWhatWasAskedOfAnOpportunityAndTheSchemes() {
        ProjectId project = planned("Vraagt aan");
        FundingOpportunityId opportunity = new FundingOpportunityId(Ids.next());
        done(opportunities.record(
                People.staff(), new NewFundingOpportunity(opportunity, serving("Wordt gevraagd")), Set.of()));
        done(opportunities.ask(
                People.staff(),
                opportunity,
                1,
                project,
                List.of(
                        MoneyLine.of(2026, CostKind.ONE_OFF, "1000.50"),
                        MoneyLine.of(2027, CostKind.STRUCTURAL, "20.00")),
                Set.of()));
        assertThat(offered("/opportunities/" + opportunity.value(), "applications"))
                .containsSequence("Vraagt aan;2026;;1000.50;;;;", "Vraagt aan;2027;20.00;;;;;");
        String address = "/exports/applications.xlsx?opportunity=FundingOpportunity:" + opportunity.value();
        assertThat(sheet(address).getLast()).startsWith("Totaal", "", "20.00", "1000.50");
        assertThat(status(other, address)).isEqualTo(404);
        assertThat(offered("/opportunities/schemes", "schemes")).anyMatch(line -> line.startsWith("Regio Deal;"));
    }

    @Test
    void givesTheAmountsOfOneContribution() {
        Contribution given = given(
                planned("Krijgt geld"),
                MoneyLine.of(2026, CostKind.ONE_OFF, "10.25"),
                MoneyLine.of(2027, CostKind.ONE_OFF, "5.50"),
                MoneyLine.of(2027, CostKind.STRUCTURAL, "1.00"));
        assertThat(offered("/contributions/" + given.id().value(), "contribution-lines"))
                .contains("2026;Eenmalig;10.25", "2027;Eenmalig;5.50", "2027;Structureel;1.00");
        String address = "/exports/contribution-lines.xlsx?contribution=Contribution:"
                + given.id().value();
        assertThat(sheet(address)).contains(List.of("Eenmalig", "", "15.75"), List.of("Structureel", "", "1.00"));
        assertThat(status(other, address)).isEqualTo(404);
    }

    @Test
    void givesWhatADivisionDivides() {
        CostDivisionId id = new CostDivisionId(Ids.next());
        done(divisions.plan(
                People.staff(),
                new NewCostDivision(
                        id,
                        "Te verdelen",
                        null,
                        null,
                        Visibility.TEAM,
                        List.of(
                                MoneyLine.of(2026, CostKind.PROCESS, "102000.00"),
                                MoneyLine.of(2027, CostKind.PROCESS, "0.01")))));
        assertThat(offered("/divisions/" + id.value(), "division-lines")).contains("2026;Procesgeld;102000.00");
        String address = "/exports/division-lines.xlsx?division=CostDivision:" + id.value();
        assertThat(sheet(address)).contains(List.of("Procesgeld", "", "102000.01"));
        assertThat(status(other, address)).isEqualTo(404);
    }

    @Test
    void givesWhatMovedOneByOneAndTogether() {
        given(planned("Verschoof"), MoneyLine.of(2026, CostKind.PROCESS, "123.45"));
        assertThat(offered("/cofinancing/changes", "funding-changes"))
                .anyMatch(line -> line.startsWith("Bijdragen, procesgeld;Verschoof;gemeente Almelo;Nieuw;"));
        assertThat(offered("/cofinancing/changes", "funding-change-sums"))
                .anyMatch(line -> line.startsWith("Bijdragen, procesgeld;Nieuw;"));
    }

    @Test
    void countsNoStoppedProjectInTheTotalOfProjects() {
        ProjectId project = planned("Gestopt en niet geteld");
        given(project, MoneyLine.of(2026, CostKind.ONE_OFF, "77.00"));
        List<String> before = sheet("/exports/projects.xlsx").getLast();
        int version = projects.byId(People.staff(), project).orElseThrow().version();
        done(projects.update(People.staff(), project, version, stopped()));
        assertThat(offered("/projects", "projects"))
                .anyMatch(line -> line.startsWith("Gestopt en niet geteld;") && line.contains(";nee: gestopt;"));
        List<String> after = sheet("/exports/projects.xlsx").getLast();
        assertThat(after.getFirst()).isEqualTo("Totaal zonder gestopte projecten");
        List<String> headings = sheet("/exports/projects.xlsx").getFirst();
        int sure = headings.indexOf("Zeker eenmalig");
        assertThat(new BigDecimal(before.get(sure)).subtract(new BigDecimal(after.get(sure))))
                .isEqualByComparingTo("77.00");
    }

    private ProjectId planned(String title) {
        ProjectId project = new ProjectId(Ids.next());
        done(projects.plan(People.staff(), new NewProject(project, ProjectDetails.of(title, CHALLENGE, 2026, 2029))));
        return project;
    }

    private Contribution given(ProjectId project, MoneyLine... lines) {
        NewStep step = new NewStep(ContributionState.COMMITTED, null, null, "D/26/1", null);
        OrganisationId almelo = new OrganisationId(Ids.named("organisation/municipality/almelo"));
        NewContribution given = NewContribution.of(project, almelo, step, lines);
        done(contributions.record(People.staff(), given, Set.of("ABOVE_COST")));
        return contributions.byId(People.staff(), given.id()).orElseThrow();
    }

    @SuppressWarnings("NullAway")
    private static ProjectChange stopped() {
        return new ProjectChange(
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.set(ProjectState.STOPPED),
                Patch.kept(),
                Patch.kept());
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
                        "/exports/applications.csv?opportunity=FundingOpportunity:" + nobody,
                        "/exports/division-lines.csv?division=CostDivision:" + nobody,
                        "/exports/contribution-lines.xlsx?contribution=Contribution:" + nobody,
                        "/divisions/" + ROS + "/comparison?from=1&to=9")
                .forEach(address ->
                        assertThat(status(officer, address)).as(address).isEqualTo(404));
    }

    /** The file behind the link of a page; as a spreadsheet it is there too. */
    private List<String> offered(String page, String list) {
        HtmlPage shown = officer.get(page);
        String link = shown.one("a[href^='/exports/" + list + ".csv']").attr("href");
        List<String> lines = file(officer, link);
        List<List<String>> sheet = sheet(link.replace(".csv", ".xlsx"));
        assertThat(sheet).as(link).hasSizeGreaterThanOrEqualTo(lines.size());
        for (int row = 0; row < lines.size(); row++) {
            assertThat(plain(String.join(";", sheet.get(row)))).as(link).isEqualTo(plain(lines.get(row)));
        }
        return lines;
    }

    /** Without what ends a row, what only a line of text has to quote, and the cents of nothing. */
    private static String plain(String line) {
        return line.replace("\ufeff", "")
                .replace("\"", "")
                .replaceAll(";0\\.00(?=;|$)", ";0")
                .replaceAll(";+$", "");
    }

    /** The cells of a workbook, calculated: amounts to the cent. */
    private List<List<String>> sheet(String address) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(downloads.of(People.staff(), address).body()))) {
            XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
            List<List<String>> rows = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> rows.add(cells(row)));
            return rows;
        } catch (IOException broken) {
            throw new UncheckedIOException(address, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(address, stopped);
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
            Cell cell = row.getCell(column);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private static String text(Cell cell) {
        boolean number = cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA;
        if (!number) {
            return cell.toString();
        }
        if (DateUtil.isCellDateFormatted(cell)) {
            return cell.getLocalDateTimeCellValue().toLocalDate().toString();
        }
        BigDecimal value = new BigDecimal(cell.getNumericCellValue()).setScale(2, RoundingMode.HALF_UP);
        return cell.getCellStyle().getDataFormatString().contains("0.00")
                ? value.toPlainString()
                : value.stripTrailingZeros().toPlainString();
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
