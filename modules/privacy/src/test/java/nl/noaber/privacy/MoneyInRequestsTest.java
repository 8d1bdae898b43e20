package nl.noaber.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionForm;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ContributionState;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisions;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.DecisionLevel;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewContribution;
import nl.noaber.cofinancing.NewCostDivision;
import nl.noaber.cofinancing.NewProject;
import nl.noaber.cofinancing.NewStep;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectDetails;
import nl.noaber.cofinancing.Projects;
import nl.noaber.cofinancing.Recording;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.ReferenceData;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Money whose time is over is kept while it names somebody whose request is not answered. */
@NoaberTest
class MoneyInRequestsTest {

    private static final String PROJECTS = "WITHDRAWN_PROJECT";
    private static final String CONTRIBUTIONS = "ENDED_CONTRIBUTION";
    private static final String DIVISIONS = "WITHDRAWN_COST_DIVISION";
    private static final MoneyLine TEN = MoneyLine.of(2026, CostKind.ONE_OFF, "10.00");

    private final Retention retention;
    private final PrivacyRequests requests;
    private final Projects projects;
    private final Contributions contributions;
    private final CostDivisions divisions;
    private final Dossier dossier;
    private final Dump dump;
    private final Organisation ministry;

    MoneyInRequestsTest(
            Retention retention,
            PrivacyRequests requests,
            Projects projects,
            Contributions contributions,
            CostDivisions divisions,
            Registers registers,
            Dossier dossier,
            Dump dump) {
        this.retention = retention;
        this.requests = requests;
        this.projects = projects;
        this.contributions = contributions;
        this.divisions = divisions;
        this.dossier = dossier;
        this.dump = dump;
        dossier.users();
        registers.load();
        this.ministry = dossier.ministry("Ministerie van Geld", null);
    }

    /** The programmes and their challenges; tests are given single beans. */
    @Singleton
    record Registers(List<ReferenceData> all) {

        void load() {
            all.stream()
                    .filter(register -> register.getClass().getPackageName().startsWith("nl.noaber.programmes"))
                    .forEach(register -> register.load(Viewer.system("test")));
        }
    }

    @Test
    void isKeptWhileItNamesWhoAsked() {
        Person asking = dossier.person(PersonDetails.of(new PersonName("Xandrine", null, "Geldwoud"), "website"));
        Project naming = planned("Zelf", "Getrokken door Xandrine Geldwoud.");
        Project taking = planned("Met een bijdrage", null);
        Contribution refused = given(taking, "Na overleg met X. Geldwoud");
        Project about = planned("Zonder naam", "Over geldwouden in het algemeen.");
        Contribution plain = given(about, null);
        CostDivision loose = withdrawn("Verdeling door Xandrine Geldwoud");
        CostDivision other = withdrawn("Verdeling");
        List.of(naming, taking, about).forEach(this::withdraw);
        longAgo();
        List.of(PROJECTS, DIVISIONS).forEach(kind -> rule(kind, "WITHDRAWN"));
        rule(CONTRIBUTIONS, "CHANGED");
        assertThat(due(PROJECTS)).contains(id(naming), id(taking), id(about));
        assertThat(due(CONTRIBUTIONS)).contains(refused.id().value(), plain.id().value());
        assertThat(due(DIVISIONS)).contains(loose.id().value(), other.id().value());

        PrivacyRequest open = recorded(asking);

        assertThat(due(PROJECTS)).contains(id(about)).doesNotContain(id(naming), id(taking));
        assertThat(due(CONTRIBUTIONS))
                .contains(plain.id().value())
                .doesNotContain(refused.id().value());
        assertThat(due(DIVISIONS))
                .contains(other.id().value())
                .doesNotContain(loose.id().value());
        assertThat(held(PROJECTS)).isEqualTo(2);
        assertThat(held(CONTRIBUTIONS)).isEqualTo(1);
        assertThat(held(DIVISIONS)).isEqualTo(1);

        answered(open);
        assertThat(due(PROJECTS)).contains(id(naming), id(taking));
    }

    @Test
    void isAllKeptWhereThereIsMoreThanIsLookedAt() {
        Person asking = dossier.person(PersonDetails.of(new PersonName("Yolande", null, "Geldmeer"), "website"));
        Project about = planned("Iets anders", "Zonder iemand.");
        withdraw(about);
        longAgo();
        rule(PROJECTS, "WITHDRAWN");
        dump.run("""
            INSERT INTO cost_division (id, title, visibility, round, version, created_at, created_by, created_by_name,
                   updated_at)
            SELECT UNHEX(LEFT(SHA2(CONCAT(a.n, b.n, c.n, d.n), 256), 32)), 'Yolande Geldmeer', 'TEAM', 0, 1, NOW(), UNHEX(LEFT(SHA2('x', 256), 32)),
                   'Iemand', NOW()
              FROM (SELECT 0 AS n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4) a
              JOIN (SELECT 0 AS n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5
                     UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) b
              JOIN (SELECT 0 AS n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5
                     UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) c
              JOIN (SELECT 0 AS n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5
                     UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) d
            """);
        assertThat(due(PROJECTS)).contains(id(about));

        PrivacyRequest open = recorded(asking);
        assertThat(due(PROJECTS)).isEmpty();

        answered(open);
        dump.run("DELETE FROM cost_division WHERE title = 'Yolande Geldmeer'");
    }

    private static UUID id(Project project) {
        return project.id().value();
    }

    private Project planned(String title, @Nullable String description) {
        ProjectDetails plain = ProjectDetails.of(title, null, 2026, 2029);
        return done(projects.plan(
                People.staff(),
                NewProject.of(new ProjectDetails(
                        title,
                        description,
                        new ChallengeId(Ids.named("challenge/npvr/4")),
                        null,
                        null,
                        2026,
                        2029,
                        plain.phase(),
                        plain.state(),
                        plain.visibility(),
                        plain.sharedWith()))));
    }

    private Contribution given(Project project, @Nullable String conditions) {
        return done(contributions.record(
                People.staff(),
                new NewContribution(
                        new ContributionId(Ids.next()),
                        project.id(),
                        ministry.id(),
                        ContributionForm.CASH,
                        List.of(TEN),
                        conditions,
                        null,
                        NewStep.decided(ContributionState.REFUSED, DecisionLevel.EXECUTIVE, "D/26/1")),
                Set.of("ABOVE_COST")));
    }

    private CostDivision withdrawn(String title) {
        CostDivision division = done(divisions.plan(People.staff(), NewCostDivision.of(title, null, TEN)));
        return done(divisions.withdraw(People.staff(), division.id(), division.version()));
    }

    private void withdraw(Project project) {
        Project now = projects.byId(People.staff(), project.id()).orElseThrow();
        done(projects.withdraw(People.staff(), now.id(), now.version()));
    }

    private void longAgo() {
        dump.run("UPDATE project SET withdrawn_at = '2015-01-01' WHERE withdrawn_at IS NOT NULL");
        dump.run("UPDATE cost_division SET withdrawn_at = '2015-01-01' WHERE withdrawn_at IS NOT NULL");
        dump.run("UPDATE contribution SET updated_at = '2015-01-01'");
    }

    private static <T> T done(Recording<T> recording) {
        if (recording instanceof Recording.Recorded<T>(T record)) {
            return record;
        }
        throw new AssertionError(recording);
    }

    private void rule(String kind, String event) {
        int version = retention.rules(People.admin()).stream()
                .filter(rule -> rule.kind().equals(kind))
                .map(RetentionRule::version)
                .findFirst()
                .orElse(0);
        Dossier.done(retention.set(People.admin(), new RetentionRule(kind, event, 60, "Selectielijst", version)));
    }

    private List<UUID> due(String kind) {
        return retention.due(People.admin(), kind).orElseThrow().records().stream()
                .map(each -> each.record().id())
                .toList();
    }

    private int held(String kind) {
        return retention.due(People.admin(), kind).orElseThrow().held().getOrDefault("PRIVACY_REQUEST", 0);
    }

    private PrivacyRequest recorded(Person person) {
        PrivacyRequestId id = new PrivacyRequestId(Ids.next());
        return Dossier.done(requests.record(
                People.admin(), new NewPrivacyRequest(id, PrivacyRequestKind.ACCESS, person.id(), null, "Per brief")));
    }

    private void answered(PrivacyRequest request) {
        dump.run("UPDATE privacy_request SET answered_on = '2026-01-01', open = FALSE WHERE id = UNHEX('"
                + request.id().value().toString().replace("-", "") + "')");
    }
}
