package nl.noaber.agenda;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.agenda.Recording.Conflicting;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.agenda.Recording.Refused;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.ReferenceData;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.stakeholders.NewOrganisation;
import nl.noaber.stakeholders.NewPost;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostLevel;
import nl.noaber.stakeholders.Posts;
import nl.noaber.testkit.People;

/** A small world for the tests: the registers, and short ways to bodies. */
@Singleton
final class World {

    static final GovernanceBodyId BO_ROS = new GovernanceBodyId(Ids.named("governance-body/bo-ros"));

    private final GovernanceBodies bodies;
    private final Organisations organisations;
    private final Posts posts;
    private final List<ReferenceData> registers;
    private final List<Scenario> scenarios;

    World(
            GovernanceBodies bodies,
            Organisations organisations,
            Posts posts,
            List<ReferenceData> registers,
            List<Scenario> scenarios) {
        this.bodies = bodies;
        this.organisations = organisations;
        this.posts = posts;
        this.registers = registers;
        this.scenarios = scenarios;
    }

    /** The registers; once for each class of tests. */
    void load() {
        registers.forEach(register -> register.load(Viewer.system("test")));
    }

    /** Has the papers for this body come ten working days before, and what comes before them earlier. */
    void rule(GovernanceBodyId id) {
        GovernanceBody body = bodies.byId(People.staff(), id).orElseThrow();
        done(bodies.update(
                People.staff(),
                id,
                body.version(),
                deadlines(
                        new DeadlineRule(DeadlineKind.PREPARATION, 4, DeadlineUnit.WEEKS),
                        new DeadlineRule(DeadlineKind.CONCEPT, 3, DeadlineUnit.WEEKS),
                        new DeadlineRule(DeadlineKind.FINAL_PAPERS, 10, DeadlineUnit.WORKING_DAYS))));
    }

    void loadScenario() {
        scenarios.forEach(scenario -> scenario.load(Viewer.system("test")));
    }

    Organisation organisation(String name) {
        return organisation(OrganisationDetails.of(OrganisationKind.GOVERNANCE_BODY, name));
    }

    Organisation organisation(OrganisationDetails details) {
        return stored(organisations.register(
                People.staff(), new NewOrganisation(new OrganisationId(Ids.next()), details, true)));
    }

    Post post(Organisation at, String name) {
        return stored(posts.establish(People.staff(), NewPost.of(at.id(), name, PostLevel.EXECUTIVE)));
    }

    private static <T> T stored(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T record)) {
            return record;
        }
        throw new AssertionError("not stored: " + outcome);
    }

    GovernanceBody body(String name) {
        return done(bodies.establish(People.staff(), fresh(organisation(name), BodyLevel.REGION)));
    }

    static NewGovernanceBody fresh(Organisation organisation, BodyLevel level) {
        return new NewGovernanceBody(
                new GovernanceBodyId(Ids.next()), organisation.id(), GovernanceBodyDetails.on(level));
    }

    static GovernanceBodyChange rhythm(BodyRhythm rhythm) {
        return new GovernanceBodyChange(Patch.kept(), Patch.set(rhythm), Patch.kept(), Patch.kept(), Patch.kept());
    }

    static GovernanceBodyChange deadlines(DeadlineRule... rules) {
        return new GovernanceBodyChange(
                Patch.kept(), Patch.kept(), Patch.kept(), Patch.set(List.of(rules)), Patch.kept());
    }

    static GovernanceBodyChange members(Post... members) {
        return new GovernanceBodyChange(
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.set(Stream.of(members).map(Post::id).collect(Collectors.toSet())));
    }

    static <T> T done(Recording<T> recording) {
        if (recording instanceof Recorded<T>(T record)) {
            return record;
        }
        throw new AssertionError("not recorded: " + recording);
    }

    static <T> Conflicting<T> conflicting(Recording<T> recording) {
        if (recording instanceof Conflicting<T> conflict) {
            return conflict;
        }
        throw new AssertionError("no conflict: " + recording);
    }

    /** The problems of a refusal, as {@code CODE field}. */
    static <T> List<String> problems(Recording<T> recording) {
        if (recording instanceof Refused<T>(var problems)) {
            return problems.stream()
                    .map(problem -> (problem.code() + " " + problem.field()).strip())
                    .toList();
        }
        throw new AssertionError("not refused: " + recording);
    }
}
