package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.personal.RetainedRecords.Term;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Withdrawn projects and contributions that came to nothing go when their time is over; the administration does not. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetainedMoneyTest {

    private static final LocalDate LATER = LocalDate.of(2090, 1, 1);
    private static final Term PROJECTS = new Term("WITHDRAWN_PROJECT", "WITHDRAWN", LATER);
    private static final Term DIVISIONS = new Term("WITHDRAWN_COST_DIVISION", "WITHDRAWN", LATER);
    private static final Term CONTRIBUTIONS = new Term("ENDED_CONTRIBUTION", "CHANGED", LATER);

    private final World world;
    private final Projects projects;
    private final Contributions contributions;
    private final CostDivisions divisions;
    private final RetainedRecords retained;
    private final SearchIndex search;
    private final Transactions transactions;
    private final Database database;

    RetainedMoneyTest(
            World world,
            Projects projects,
            Contributions contributions,
            CostDivisions divisions,
            Retained retained,
            SearchIndex search,
            Transactions transactions,
            Database database) {
        this.world = world;
        this.projects = projects;
        this.contributions = contributions;
        this.divisions = divisions;
        this.retained = retained.of(PROJECTS.kind());
        this.search = search;
        this.transactions = transactions;
        this.database = database;
    }

    /** Tests are given single beans. */
    @Singleton
    record Retained(List<RetainedRecords> all) {

        RetainedRecords of(String kind) {
            return all.stream()
                    .filter(module -> module.events().containsKey(kind))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void removesAWithdrawnProjectWithAllThatHangsOnIt() {
        Project project = world.estimated(world.planned("Zzvoorbijzz"), World.once(2026, "1000.00"));
        Contribution given =
                world.given(project, World.ALMELO, World.to(ContributionState.PLEDGED), World.once(2026, "400.00"));
        World.done(contributions.update(
                People.staff(), given.id(), given.version(), World.lines(World.once(2026, "410.00")), Set.of()));
        CostDivision division = World.done(divisions.plan(
                People.staff(), NewCostDivision.of("Zzverdeeldzz", project.id(), World.once(2026, "10.00"))));
        withdrawn(project);
        Project kept = world.planned("Zzblijftzz");
        assertThat(due(PROJECTS))
                .contains(project.id().value())
                .doesNotContain(kept.id().value());
        assertThat(due(new Term(PROJECTS.kind(), PROJECTS.event(), LocalDate.of(2000, 1, 1))))
                .isEmpty();

        assertThat(removed(PROJECTS, project.id().value(), kept.id().value())).isEqualTo(1);

        assertThat(projects.byId(People.admin(), project.id())).isEmpty();
        assertThat(projects.byId(People.admin(), kept.id())).isPresent();
        assertThat(contributions.byId(People.admin(), given.id())).isEmpty();
        assertThat(divisions.byId(People.admin(), division.id())).isEmpty();
        assertThat(rowsOf(project)).isZero();
        assertThat(linesWith("zzvoorbijzz") + linesWith("zzverdeeldzz")).isZero();
        assertThat(search.search(People.admin(), "zzvoorbijzz", Set.of(SearchType.PROJECT), true, PageRequest.first(5))
                        .nodes())
                .isEmpty();
    }

    @Test
    void keepsWhereMoneyWasCommittedForSevenYearsAfterTheYearOfTheLastStep() {
        Project project = world.planned("Ooit toegezegd");
        Contribution given =
                world.given(project, World.ALMELO, World.to(ContributionState.COMMITTED), World.once(2026, "400.00"));
        World.done(contributions.move(
                People.staff(), given.id(), given.version(), World.to(ContributionState.WITHDRAWN), Set.of()));
        withdrawn(project);

        assertThat(due(PROJECTS)).doesNotContain(project.id().value());
        assertThat(due(CONTRIBUTIONS)).doesNotContain(given.id().value());
        assertThat(retained.held(PROJECTS, 100)).containsEntry("MONEY_COMMITTED", 1);
        assertThat(retained.held(CONTRIBUTIONS, 100)).containsEntry("MONEY_COMMITTED", 1);
        assertThat(removed(PROJECTS, project.id().value())).isZero();
        assertThat(removed(CONTRIBUTIONS, given.id().value())).isZero();

        transactions.retrying(() -> database.sql(
                        "UPDATE contribution_step SET recorded_at = '2015-06-01' WHERE contribution_id = :id")
                .bind("id", given.id())
                .update());
        assertThat(due(PROJECTS)).contains(project.id().value());
        assertThat(removed(CONTRIBUTIONS, given.id().value())).isEqualTo(1);
        assertThat(removed(PROJECTS, project.id().value())).isEqualTo(1);
    }

    @Test
    void removesWhatWasRefusedAndLeavesWhatIsAsked() {
        Project project = world.planned("Gevraagd");
        Contribution asked =
                world.given(project, World.ALMELO, World.to(ContributionState.REQUESTED), World.once(2026, "4.00"));
        Contribution refused =
                world.given(project, World.BORNE, World.to(ContributionState.REFUSED), World.once(2026, "5.00"));

        assertThat(due(CONTRIBUTIONS))
                .contains(refused.id().value())
                .doesNotContain(asked.id().value());
        assertThat(removed(CONTRIBUTIONS, asked.id().value(), refused.id().value()))
                .isEqualTo(1);
        assertThat(contributions.byId(People.staff(), asked.id())).isPresent();
        assertThat(contributions.byId(People.staff(), refused.id())).isEmpty();
    }

    @Test
    void removesWithdrawnDivisionsOfNoProjectAndOfOneThatLives() {
        Project project = world.planned("Blijft");
        CostDivision loose = divided("Zzloszz", null);
        CostDivision ofProject = divided("Zzbijprojectzz", project.id());
        CostDivision kept = divided("Zzgehoudenzz", project.id());
        List.of(loose, ofProject)
                .forEach(division -> World.done(divisions.withdraw(People.staff(), division.id(), division.version())));
        assertThat(retained.due(People.admin(), DIVISIONS, 100))
                .filteredOn(due -> due.record().equals(RecordRef.of(CostDivision.TYPE, loose.id())))
                .singleElement()
                .extracting(due -> due.title())
                .isEqualTo("Zzloszz");
        assertThat(due(DIVISIONS))
                .contains(ofProject.id().value())
                .doesNotContain(kept.id().value());
        assertThat(due(new Term(DIVISIONS.kind(), DIVISIONS.event(), LocalDate.of(2000, 1, 1))))
                .isEmpty();

        assertThat(removed(
                        DIVISIONS,
                        loose.id().value(),
                        ofProject.id().value(),
                        kept.id().value()))
                .isEqualTo(2);

        assertThat(divisions.byIds(People.admin(), Set.of(loose.id(), ofProject.id(), kept.id())))
                .containsOnlyKeys(kept.id());
        assertThat(projects.byId(People.admin(), project.id())).isPresent();
        assertThat(linesWith("zzloszz") + linesWith("zzbijprojectzz")).isZero();
        assertThat(linesWith("zzgehoudenzz")).isPositive();
    }

    private CostDivision divided(String title, @Nullable ProjectId project) {
        return World.done(
                divisions.plan(People.staff(), NewCostDivision.of(title, project, World.once(2026, "10.00"))));
    }

    /** What points at them is removed with them, or has to keep them: {@code RetainedMoney}, {@code RemovingMoney}. */
    @Test
    void leavesNothingBehindThatPointsAtWhatIsRemoved() {
        assertThat(database.sql("""
            SELECT DISTINCT LOWER(table_name) AS name
              FROM information_schema.key_column_usage
             WHERE table_schema = DATABASE()
               AND LOWER(referenced_table_name) IN ('project', 'contribution', 'cost_division', 'cost_estimate')
             ORDER BY name
            """).list(row -> row.text("name")))
                .containsExactly(
                        "ask_aim",
                        "cashier_mandate",
                        "contribution",
                        "contribution_line",
                        "contribution_past_expiry",
                        "contribution_past_line",
                        "contribution_step",
                        "cost_division",
                        "cost_division_answer",
                        "cost_division_line",
                        "cost_division_proposal",
                        "cost_estimate",
                        "cost_estimate_line",
                        "cost_estimate_rate",
                        "funding_application",
                        "funding_surplus",
                        "funding_tally",
                        "project_absence",
                        "project_audience");
    }

    private void withdrawn(Project project) {
        Project now = projects.byId(People.staff(), project.id()).orElseThrow();
        World.done(projects.withdraw(People.staff(), now.id(), now.version()));
    }

    private List<UUID> due(Term term) {
        return retained.due(People.admin(), term, 100).stream()
                .map(due -> due.record().id())
                .toList();
    }

    private int removed(Term term, UUID... ids) {
        RecordRef because = new RecordRef("RetentionProof", Ids.next());
        return transactions.retrying(() -> retained.remove(People.admin(), term, List.of(ids), because));
    }

    private long rowsOf(Project project) {
        return database.sql("""
            SELECT COUNT(*)
              FROM (SELECT project_id FROM cost_estimate
                     UNION ALL SELECT project_id FROM contribution
                     UNION ALL SELECT project_id FROM cost_division
                     UNION ALL SELECT project_id FROM funding_tally) rest
             WHERE rest.project_id = :id
            """).bind("id", project.id()).count();
    }

    private long linesWith(String word) {
        return database.sql("SELECT COUNT(*) FROM change_log WHERE LOWER(fields) LIKE CONCAT('%', :word, '%')")
                .bind("word", word)
                .count();
    }
}
