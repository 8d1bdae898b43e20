package nl.noaber.cofinancing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.cofinancing.Recording.Conflicting;
import nl.noaber.cofinancing.Recording.Recorded;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.reference.ReferenceData;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.NewOrganisation;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.testkit.People;

/** A small world for the tests: the registers, and short ways to projects and contributions. */
@Singleton
final class World {

    static final OrganisationId ACHTERHOEK = new OrganisationId(People.ACHTERHOEK);
    static final OrganisationId BZK = new OrganisationId(Ids.named("organisation/ministry/bzk"));
    static final OrganisationId ALMELO = new OrganisationId(Ids.named("organisation/municipality/almelo"));
    static final OrganisationId BORNE = new OrganisationId(Ids.named("organisation/municipality/borne"));

    static final List<OrganisationId> TWENTE = Stream.of(
                    "almelo",
                    "borne",
                    "dinkelland",
                    "enschede",
                    "haaksbergen",
                    "hellendoorn",
                    "hengelo",
                    "hof-van-twente",
                    "losser",
                    "oldenzaal",
                    "rijssen-holten",
                    "tubbergen",
                    "twenterand",
                    "wierden")
            .map(key -> party("municipality/" + key))
            .toList();
    static final List<OrganisationId> SEVENTEEN = Stream.concat(
                    Stream.of(BZK, party("province/overijssel"), party("water-authority/vechtstromen")),
                    TWENTE.stream())
            .toList();
    private final Projects projects;
    private final Contributions contributions;
    private final Organisations organisations;
    private final List<ReferenceData> registers;
    private final List<Scenario> scenarios;

    World(
            Projects projects,
            Contributions contributions,
            Organisations organisations,
            List<ReferenceData> registers,
            List<Scenario> scenarios) {
        this.projects = projects;
        this.contributions = contributions;
        this.organisations = organisations;
        this.registers = registers;
        this.scenarios = scenarios;
    }

    /** Everything below this module; once for each class of tests. */
    void load() {
        Viewer system = Viewer.system("test");
        registers.forEach(register -> register.load(system));
        scenarios.stream().filter(scenario -> !isOurs(scenario)).forEach(scenario -> scenario.load(system));
    }

    /** This module's own part of the demonstration. */
    void loadScenario() {
        scenarios.stream().filter(World::isOurs).forEach(scenario -> scenario.load(Viewer.system("test")));
    }

    private static boolean isOurs(Scenario scenario) {
        return scenario.getClass().getPackageName().startsWith("nl.noaber.cofinancing");
    }

    static OrganisationId party(String key) {
        return new OrganisationId(Ids.named("organisation/" + key));
    }

    static ChallengeId challenge(int number) {
        return new ChallengeId(Ids.named("challenge/npvr/" + number));
    }

    Organisation organisation(OrganisationDetails details) {
        if (organisations.register(People.staff(), new NewOrganisation(new OrganisationId(Ids.next()), details, true))
                instanceof Outcome.Done<Organisation>(Organisation organisation)) {
            return organisation;
        }
        throw new AssertionError("not registered");
    }

    Organisation municipality(String name) {
        return organisation(OrganisationDetails.of(OrganisationKind.MUNICIPALITY, name));
    }

    static ProjectDetails details(String title) {
        return ProjectDetails.of(title, challenge(4), 2026, 2029);
    }

    /** Of the team's, from 2026 to 2029. */
    Project planned(String title) {
        return planned(details(title));
    }

    Project planned(ProjectDetails details) {
        return done(projects.plan(People.staff(), NewProject.of(details)));
    }

    Project estimated(Project project, MoneyLine... lines) {
        return done(projects.estimate(People.staff(), project.id(), project.version(), estimate(lines)));
    }

    /** In prices of 2026, which stay as they are. */
    static NewCostEstimate estimate(MoneyLine... lines) {
        return new NewCostEstimate(2026, "Raming van het projectbureau", null, List.of(lines), List.of());
    }

    Contribution given(Project project, OrganisationId party, NewStep step, MoneyLine... lines) {
        return done(contributions.record(
                People.staff(), NewContribution.of(project.id(), party, step, lines), Set.of("ABOVE_COST")));
    }

    static NewStep to(ContributionState state) {
        return new NewStep(state, null, DecisionLevel.EXECUTIVE, "D/26/1", null);
    }

    static MoneyLine once(int year, String amount) {
        return MoneyLine.of(year, CostKind.ONE_OFF, amount);
    }

    static MoneyLine yearly(int year, String amount) {
        return MoneyLine.of(year, CostKind.STRUCTURAL, amount);
    }

    @SuppressWarnings("NullAway")
    static ProjectChange change(
            Patch<String> title,
            Patch<Integer> firstYear,
            Patch<Visibility> visibility,
            Patch<Set<OrganisationId>> with) {
        return new ProjectChange(
                title,
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                firstYear,
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                visibility,
                with);
    }

    @SuppressWarnings("NullAway")
    static ProjectChange state(ProjectState state) {
        return new ProjectChange(
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.set(state),
                Patch.kept(),
                Patch.kept());
    }

    static ProjectChange title(String title) {
        return change(Patch.set(title), Patch.kept(), Patch.kept(), Patch.kept());
    }

    @SuppressWarnings("NullAway")
    static ContributionChange lines(MoneyLine... lines) {
        return new ContributionChange(
                Patch.kept(), Patch.set(List.of(lines)), Patch.kept(), Patch.kept(), Patch.kept());
    }

    static <T> T done(Recording<T> recording) {
        if (recording instanceof Recorded<T>(T record)) {
            return record;
        }
        throw new AssertionError(recording);
    }

    static <T> Conflicting<T> conflicting(Recording<T> recording) {
        if (recording instanceof Conflicting<T> conflicting) {
            return conflicting;
        }
        throw new AssertionError(recording);
    }

    /** The problems of a refusal, as {@code CODE field}. */
    static <T> List<String> problems(Recording<T> recording) {
        if (recording instanceof Refused<T>(List<Problem> problems)) {
            return problems.stream()
                    .map(problem -> (problem.code() + " " + problem.field()).strip())
                    .toList();
        }
        throw new AssertionError(recording);
    }
}
