package nl.noaber.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.stakeholders.Validity;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GovernanceBodiesTest {

    private static final DeadlineRule PAPERS =
            new DeadlineRule(DeadlineKind.FINAL_PAPERS, 10, DeadlineUnit.WORKING_DAYS);
    private static final DeadlineRule CONCEPT = new DeadlineRule(DeadlineKind.CONCEPT, 3, DeadlineUnit.WEEKS);

    private final GovernanceBodies bodies;
    private final Organisations organisations;
    private final Merges merges;
    private final World world;
    private final Viewer staff = People.staff();

    GovernanceBodiesTest(GovernanceBodies bodies, Organisations organisations, Merges merges, World world) {
        this.bodies = bodies;
        this.organisations = organisations;
        this.merges = merges;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void knowsTheBodiesOfTheRegister() {
        assertThat(bodies.byId(staff, World.BO_ROS))
                .map(body -> body.details().level())
                .contains(BodyLevel.STATE_AND_REGION);
        Page<GovernanceBody> parliament =
                bodies.list(staff, BodyFilter.on(BodyLevel.PARLIAMENT), PageRequest.first(10));
        assertThat(parliament.nodes())
                .filteredOn(body -> body.details().recesses() == RecessCalendar.HOUSE_OF_REPRESENTATIVES)
                .hasSize(3);
        assertThat(bodies.count(staff, BodyFilter.on(BodyLevel.PARLIAMENT))).isEqualTo(4);
        assertThat(bodies.recesses(staff)).anySatisfy(recess -> {
            assertThat(recess.from()).isEqualTo(LocalDate.of(2023, 10, 13));
            assertThat(recess.until()).isEqualTo(LocalDate.of(2023, 10, 23));
        });
    }

    @Test
    void listsByNameInParts() {
        Page<GovernanceBody> first = bodies.list(staff, BodyFilter.ALL, PageRequest.first(5));
        Page<GovernanceBody> all = bodies.list(staff, BodyFilter.ALL, PageRequest.first(100));
        assertThat(all.nodes())
                .hasSizeGreaterThanOrEqualTo(21)
                .startsWith(first.nodes().toArray(GovernanceBody[]::new));
        List<String> names = all.nodes().stream()
                .map(body -> organisations
                        .byId(staff, body.organisationId())
                        .orElseThrow()
                        .name())
                .toList();
        assertThat(names).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void keepsWhatUsersChangedWhenTheRegisterIsLoadedAgain() {
        GovernanceBody boss = bodies.list(staff, BodyFilter.on(BodyLevel.REGION), PageRequest.first(50))
                .nodes()
                .getFirst();
        GovernanceBody changed =
                World.done(bodies.update(staff, boss.id(), boss.version(), World.rhythm(BodyRhythm.MONTHLY)));
        world.load();
        assertThat(bodies.byId(staff, boss.id())).contains(changed);
    }

    @Test
    void isStoredOnceHoweverOftenItIsSent() {
        NewGovernanceBody sent = World.fresh(world.organisation("Regiotafel"), BodyLevel.REGION);
        GovernanceBody stored = World.done(bodies.establish(staff, sent));
        assertThat(World.done(bodies.establish(staff, sent))).isEqualTo(stored);
        assertThat(World.problems(bodies.establish(
                        staff,
                        new NewGovernanceBody(
                                sent.id(), sent.organisation(), GovernanceBodyDetails.on(BodyLevel.STATE)))))
                .containsExactly("ID_IN_USE id");
        assertThat(World.problems(bodies.establish(
                        staff,
                        World.fresh(
                                organisations.byId(staff, sent.organisation()).orElseThrow(), BodyLevel.STATE))))
                .containsExactly("BODY_THERE_ALREADY organisation");
    }

    @Test
    void countsDeadlinesBackByItsOwnRules() {
        GovernanceBody body = world.body("Eigen regels");
        GovernanceBody ruled = World.done(bodies.update(staff, body.id(), 1, World.deadlines(PAPERS, CONCEPT)));
        assertThat(ruled.deadlinesBefore(LocalDate.of(2026, 9, 10), bodies.recesses(staff)))
                .extracting(Deadline::kind, Deadline::day)
                .containsExactly(
                        tuple(DeadlineKind.CONCEPT, LocalDate.of(2026, 8, 20)),
                        tuple(DeadlineKind.FINAL_PAPERS, LocalDate.of(2026, 8, 27)));
        assertThat(body.deadlinesBefore(LocalDate.of(2026, 9, 10), List.of())).isEmpty();
    }

    @Test
    void refusesDeadlinesThatCannotBe() {
        GovernanceBody body = world.body("Onmogelijke termijnen");
        DeadlineRule never = new DeadlineRule(DeadlineKind.CONCEPT, 0, DeadlineUnit.WEEKS);
        DeadlineRule endless = new DeadlineRule(DeadlineKind.PREPARATION, 53, DeadlineUnit.WEEKS);
        assertThat(World.problems(bodies.update(staff, body.id(), 1, World.deadlines(never, endless, PAPERS, PAPERS))))
                .containsExactly(
                        "DEADLINE_OUT_OF_BOUNDS deadlines.PREPARATION",
                        "DEADLINE_OUT_OF_BOUNDS deadlines.CONCEPT",
                        "DEADLINE_TWICE deadlines.FINAL_PAPERS");
        assertThat(bodies.byId(staff, body.id())).contains(body);
    }

    @Test
    void refusesDeadlinesInAWrongOrder() {
        GovernanceBody body = world.body("Termijnen door elkaar");
        DeadlineRule late = new DeadlineRule(DeadlineKind.CONCEPT, 1, DeadlineUnit.WEEKS);
        assertThat(World.problems(bodies.update(staff, body.id(), 1, World.deadlines(late, PAPERS))))
                .containsExactly("DEADLINES_IN_WRONG_ORDER deadlines.CONCEPT");
        DeadlineRule equal = new DeadlineRule(DeadlineKind.CONCEPT, 2, DeadlineUnit.WEEKS);
        World.done(bodies.update(staff, body.id(), 1, World.deadlines(equal, PAPERS)));
    }

    @Test
    void saysOfADeadlineThatRecessesAreNotKnown() {
        List<Recess> recesses = bodies.recesses(staff);
        GovernanceBody house =
                bodies.list(staff, BodyFilter.on(BodyLevel.PARLIAMENT), PageRequest.first(10)).nodes().stream()
                        .filter(body -> body.details().recesses() == RecessCalendar.HOUSE_OF_REPRESENTATIVES)
                        .findFirst()
                        .orElseThrow();
        GovernanceBody ruled =
                World.done(bodies.update(staff, house.id(), house.version(), World.deadlines(PAPERS, CONCEPT)));
        assertThat(ruled.deadlinesBefore(LocalDate.of(2026, 9, 10), recesses))
                .allMatch(deadline -> !deadline.recessesKnown());
        assertThat(ruled.deadlinesBefore(LocalDate.of(2023, 11, 23), recesses)).allMatch(Deadline::recessesKnown);
        // Of late January 2024 nobody knows, of the days before it is known.
        assertThat(ruled.deadlinesBefore(LocalDate.of(2024, 2, 1), recesses)).noneMatch(Deadline::recessesKnown);
        assertThat(World.done(bodies.update(staff, world.body("Zonder reces").id(), 1, World.deadlines(PAPERS)))
                        .deadlinesBefore(LocalDate.of(2026, 9, 10), recesses))
                .allMatch(Deadline::recessesKnown);
    }

    @Test
    void replacesAMemberByAnotherOfTheSameName() {
        GovernanceBody body = world.body("Naamgenoten");
        Post one = world.post(world.organisation("Gemeente met een naamgenoot"), "Wethouder");
        Post other = world.post(world.organisation("Gemeente met een naamgenoot"), "Wethouder");
        World.done(bodies.update(staff, body.id(), 1, World.members(one)));
        GovernanceBody replaced = World.done(bodies.update(staff, body.id(), 2, World.members(other)));
        assertThat(replaced.members()).containsExactly(other.id());
        assertThat(replaced.version()).isEqualTo(3);
        assertThat(bodies.byId(staff, body.id())).contains(replaced);
    }

    @Test
    void hasPostsAsMembers() {
        GovernanceBody body = world.body("Met leden");
        Organisation municipality = world.organisation("Gemeente van de leden");
        Post alderman = world.post(municipality, "Wethouder");
        Post mayor = world.post(municipality, "Burgemeester");
        GovernanceBody full = World.done(bodies.update(staff, body.id(), 1, World.members(alderman, mayor)));
        assertThat(full.members()).containsExactlyInAnyOrder(alderman.id(), mayor.id());
        GovernanceBody fewer = World.done(bodies.update(staff, body.id(), 2, World.members(mayor)));
        assertThat(bodies.byId(staff, body.id())).contains(fewer);
        assertThat(fewer.members()).containsExactly(mayor.id());
    }

    @Test
    void refusesAnOrganisationThatEndedOrIsNotThere() {
        Organisation ended =
                world.organisation(OrganisationDetails.builder(OrganisationKind.GOVERNANCE_BODY, "Opgeheven overleg")
                        .validity(new Validity(null, PartialDate.parse("2020").orElseThrow()))
                        .build());
        assertThat(World.problems(bodies.establish(staff, World.fresh(ended, BodyLevel.REGION))))
                .containsExactly("ORGANISATION_NOT_THERE organisation");
    }

    @Test
    void isTheBodyOfWhatItsOrganisationWasMergedInto() {
        Organisation keep = world.organisation("Overleg van nu");
        Organisation absorb = world.organisation("Overleg van toen");
        GovernanceBody body = World.done(bodies.establish(staff, World.fresh(absorb, BodyLevel.REGION)));
        merges.merge(staff, new MergeId(Ids.next()), SeenStakeholder.of(keep), SeenStakeholder.of(absorb));
        assertThat(bodies.ofOrganisations(staff, Set.of(keep.id()))).containsEntry(keep.id(), body);
        assertThat(World.problems(bodies.establish(staff, World.fresh(keep, BodyLevel.REGION))))
                .containsExactly("BODY_THERE_ALREADY organisation");
    }

    @Test
    void tellsTheSecondWhatTheFirstChangedAndPutsTheRestOnTop() {
        GovernanceBody body = world.body("Twee tegelijk");
        World.done(bodies.update(staff, body.id(), 1, World.rhythm(BodyRhythm.MONTHLY)));
        GovernanceBody both = World.done(bodies.update(People.colleague(), body.id(), 1, World.deadlines(PAPERS)));
        assertThat(both.details().rhythm()).isEqualTo(BodyRhythm.MONTHLY);
        assertThat(World.conflicting(bodies.update(People.colleague(), body.id(), 1, World.rhythm(BodyRhythm.YEARLY)))
                        .conflict()
                        .fields())
                .singleElement()
                .satisfies(field ->
                        assertThat(Objects.requireNonNull(field).field()).isEqualTo("rhythm"));
        assertThat(World.problems(bodies.update(staff, body.id(), 99, World.rhythm(BodyRhythm.YEARLY))))
                .containsExactly("VERSION_NOT_THERE expectedVersion");
    }

    @Test
    void isForEverybodyToReadAndForTheTeamToWrite() {
        GovernanceBody body = world.body("Van iedereen");
        for (Viewer other : List.of(People.partner(), People.board(), People.auditor())) {
            assertThat(bodies.byId(other, body.id())).contains(body);
            assertThat(World.problems(bodies.update(other, body.id(), 1, World.rhythm(BodyRhythm.YEARLY))))
                    .containsExactly("NOT_ALLOWED");
            assertThat(World.problems(
                            bodies.establish(other, World.fresh(world.organisation("Niet van u"), BodyLevel.REGION))))
                    .containsExactly("NOT_ALLOWED");
        }
    }
}
