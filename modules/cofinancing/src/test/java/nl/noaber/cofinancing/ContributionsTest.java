package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.stakeholders.Merge;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.stakeholders.Validity;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContributionsTest {

    private final Contributions contributions;
    private final Projects projects;
    private final Merges merges;
    private final World world;
    private final Viewer staff = People.staff();

    ContributionsTest(Contributions contributions, Projects projects, Merges merges, World world) {
        this.contributions = contributions;
        this.projects = projects;
        this.merges = merges;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void goesFromIdeaToPaidAndKeepsEachStep() {
        Project project = world.planned("Stappen");
        Contribution idea =
                world.given(project, World.ALMELO, NewStep.to(ContributionState.IDEA), World.once(2026, "10.00"));
        assertThat(idea.certainty()).isEqualTo(FundingCertainty.HOPED);
        Contribution asked = moved(idea, NewStep.to(ContributionState.REQUESTED));
        assertThat(World.problems(
                        contributions.move(staff, asked.id(), 2, NewStep.to(ContributionState.COMMITTED), Set.of())))
                .containsExactly("DOCUMENT_MISSING document");
        Contribution committed = moved(
                asked,
                new NewStep(
                        ContributionState.COMMITTED,
                        LocalDate.of(2026, 1, 13),
                        DecisionLevel.COUNCIL,
                        "D/26/12",
                        null));
        Contribution paid = moved(committed, NewStep.to(ContributionState.PAID));
        assertThat(paid.certainty()).isEqualTo(FundingCertainty.SURE);
        assertThat(World.done(contributions.move(staff, paid.id(), 1, NewStep.to(ContributionState.PAID), Set.of())))
                .isEqualTo(paid);
        NewStep elsewhere = new NewStep(ContributionState.PAID, null, null, "D/26/99", null);
        assertThat(World.conflicting(
                        contributions.move(People.colleague(), paid.id(), committed.version(), elsewhere, Set.of())))
                .isNotNull();
        assertThat(World.problems(
                        contributions.move(People.colleague(), paid.id(), paid.version(), elsewhere, Set.of())))
                .containsExactly("NO_SUCH_STEP state");
        List<ContributionStep> steps = steps(staff, paid);
        assertThat(steps).extracting(ContributionStep::number).containsExactly(4, 3, 2, 1);
        assertThat(steps.get(1).document()).isEqualTo("D/26/12");
        assertThat(World.problems(
                        contributions.move(staff, paid.id(), 4, NewStep.to(ContributionState.IDEA), Set.of())))
                .containsExactly("NO_SUCH_STEP state");
        assertThat(World.conflicting(contributions.move(
                        People.colleague(), paid.id(), 2, World.to(ContributionState.COMMITTED), Set.of())))
                .isNotNull();
    }

    @Test
    void isStoredOnceHoweverOftenItIsSent() {
        Project project = world.planned("Dubbel");
        NewContribution sent = NewContribution.of(
                project.id(), World.BORNE, NewStep.to(ContributionState.IDEA), World.once(2026, "1.00"));
        Contribution stored = World.done(contributions.record(staff, sent, Set.of()));
        assertThat(World.done(contributions.record(staff, sent, Set.of()))).isEqualTo(stored);
        assertThat(World.problems(contributions.record(People.colleague(), sent, Set.of())))
                .containsExactly("ID_IN_USE id");
    }

    @Test
    void refusesWhatCannotBe() {
        Project project = world.planned("Fout");
        NewContribution wrong = new NewContribution(
                new ContributionId(Ids.next()),
                project.id(),
                World.ALMELO,
                ContributionForm.CASH,
                List.of(World.once(2025, "1.00")),
                null,
                LocalDate.of(1026, 1, 1),
                new NewStep(ContributionState.PAID, LocalDate.of(2999, 1, 1), null, " ", null));
        assertThat(World.problems(contributions.record(staff, wrong, Set.of())))
                .containsExactly(
                        "YEAR_OUTSIDE_PROJECT lines.0.year",
                        "YEAR_OUT_OF_BOUNDS expiresOn",
                        "NOT_TAKEN_YET takenOn",
                        "DOCUMENT_MISSING document");
        assertThat(World.problems(contributions.record(
                        People.partner(),
                        NewContribution.of(project.id(), World.BORNE, NewStep.to(ContributionState.IDEA)),
                        Set.of())))
                .containsExactly("NOT_ALLOWED");
        assertThat(World.problems(contributions.record(
                        staff,
                        NewContribution.of(new ProjectId(Ids.next()), World.BORNE, NewStep.to(ContributionState.IDEA)),
                        Set.of())))
                .containsExactly("NOT_FOUND project");
    }

    @Test
    void warnsAboveTheCostOfEachKind() {
        Project project =
                world.estimated(world.planned("Te veel"), World.once(2026, "100.00"), World.yearly(2026, "100.00"));
        NewContribution sent = NewContribution.of(
                project.id(), World.BORNE, NewStep.to(ContributionState.IDEA), World.once(2026, "100.01"));
        assertThat(World.problems(contributions.record(staff, sent, Set.of()))).containsExactly("ABOVE_COST lines");
        Contribution known = World.done(contributions.record(staff, sent, Set.of("ABOVE_COST")));
        Contribution less = World.done(
                contributions.update(staff, known.id(), 1, World.lines(World.once(2026, "100.00")), Set.of()));
        assertThat(less.version()).isEqualTo(2);
        assertThat(World.problems(
                        contributions.update(staff, known.id(), 2, World.lines(World.once(2026, "200.00")), Set.of())))
                .containsExactly("ABOVE_COST lines");
    }

    @Test
    void countsWhatLapsedNeitherAboveTheCostNorAsCommitted() {
        Project project = world.estimated(world.planned("Verlopen"), World.once(2026, "100.00"));
        NewContribution lapsed = new NewContribution(
                new ContributionId(Ids.next()),
                project.id(),
                World.ALMELO,
                ContributionForm.CASH,
                List.of(World.once(2026, "100.00")),
                null,
                LocalDate.of(2026, 6, 14),
                World.to(ContributionState.COMMITTED));
        World.done(contributions.record(staff, lapsed, Set.of()));
        Contribution other = World.done(contributions.record(
                staff,
                NewContribution.of(
                        project.id(), World.BORNE, World.to(ContributionState.REQUESTED), World.once(2026, "100.00")),
                Set.of()));
        Project now = projects.byId(staff, project.id()).orElseThrow();
        World.done(contributions.move(
                staff, other.id(), other.version(), World.to(ContributionState.WITHDRAWN), Set.of()));
        assertThat(World.done(projects.withdraw(staff, project.id(), now.version()))
                        .withdrawn())
                .isTrue();
    }

    @Test
    void takesNoStepBeforeTheLast() {
        Project project = world.planned("Achteruit");
        NewStep pledged = new NewStep(ContributionState.PLEDGED, LocalDate.of(2026, 5, 2), null, null, null);
        Contribution one = world.given(project, World.ALMELO, pledged, World.once(2026, "1.00"));
        NewStep before = new NewStep(ContributionState.COMMITTED, LocalDate.of(2026, 5, 1), null, "D/26/2", null);
        assertThat(World.problems(contributions.move(staff, one.id(), one.version(), before, Set.of())))
                .containsExactly("STEP_BEFORE_LAST takenOn");
        assertThat(World.done(contributions.move(staff, one.id(), one.version(), before, Set.of("STEP_BEFORE_LAST")))
                        .version())
                .isEqualTo(one.version() + 1);
    }

    @Test
    void changesWhatADecisionSetOnlyForWhoKnowsIt() {
        Project project = world.planned("Vastgelegd");
        Contribution one =
                world.given(project, World.ALMELO, World.to(ContributionState.COMMITTED), World.once(2026, "1.00"));
        ContributionChange other = World.lines(World.once(2026, "2.00"));
        assertThat(World.problems(contributions.update(staff, one.id(), one.version(), other, Set.of())))
                .containsExactly("AMOUNT_DECIDED lines");
        World.done(contributions.update(staff, one.id(), one.version(), other, Set.of("AMOUNT_DECIDED")));
        assertThat(contributions.lines(staff, Set.of(one.id())).get(one.id()))
                .containsExactly(World.once(2026, "2.00"));
    }

    @Test
    void offersTheSuccessorOfAPartyThatEnded() {
        Organisation next = world.municipality("Gemeente die het overnam");
        Organisation ended =
                world.organisation(OrganisationDetails.builder(OrganisationKind.MUNICIPALITY, "Gemeente die ophield")
                        .validity(new Validity(null, PartialDate.parse("2026").orElseThrow()))
                        .successorId(next.id())
                        .build());
        Project project = world.planned("Opgeheven");
        Recording<Contribution> refused = contributions.record(
                staff,
                NewContribution.of(
                        project.id(), ended.id(), NewStep.to(ContributionState.IDEA), World.once(2027, "1.00")),
                Set.of());
        assertThat(World.problems(refused)).containsExactly("PARTY_ENDED party");
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Recording.Refused.class,
                        no -> assertThat(((Problem) no.problems().getFirst()).arguments())
                                .contains("Gemeente die het overnam"));
        Contribution given =
                world.given(project, ended.id(), NewStep.to(ContributionState.IDEA), World.once(2026, "1.00"));
        assertThat(given.partyId()).isEqualTo(ended.id());
        assertThat(World.problems(contributions.update(
                        staff, given.id(), given.version(), World.lines(World.once(2027, "1.00")), Set.of())))
                .containsExactly("PARTY_ENDED lines");
        assertThat(World.done(contributions.update(
                                staff, given.id(), given.version(), World.lines(World.once(2026, "2.00")), Set.of()))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void movesWithAnOrganisationThatTurnsOutToBeAnother() {
        Organisation keep = world.municipality("Gemeente Blijft");
        Organisation absorb = world.municipality("Gemeente Gaat op");
        Project project = world.planned(World.details("Samen").seenBy(Visibility.SHARED, absorb.id()));
        Contribution given =
                world.given(project, absorb.id(), NewStep.to(ContributionState.REQUESTED), World.once(2026, "5.00"));
        assertThat(contributions.byId(People.partner(keep.id().value()), given.id()))
                .isEmpty();
        Merge merge = merged(merges.merge(
                staff,
                new MergeId(Ids.next()),
                new SeenStakeholder(keep.id(), keep.version()),
                new SeenStakeholder(absorb.id(), absorb.version())));
        assertThat(merge.moves()).containsEntry("contributions", 1).containsEntry("projectsShared", 1);
        assertThat(contributions
                        .byId(People.partner(keep.id().value()), given.id())
                        .orElseThrow()
                        .partyId())
                .isEqualTo(keep.id());
        assertThat(projects.byId(People.partner(keep.id().value()), project.id()))
                .isPresent();
        assertThat(world.given(project, absorb.id(), NewStep.to(ContributionState.IDEA), World.once(2026, "1.00"))
                        .partyId())
                .isEqualTo(keep.id());
        merged(merges.undo(staff, merge.id()));
        assertThat(contributions.byId(staff, given.id()).orElseThrow().partyId())
                .isEqualTo(absorb.id());
        assertThat(projects.byId(People.partner(keep.id().value()), project.id()))
                .isEmpty();
        assertThat(projects.byId(People.partner(absorb.id().value()), project.id()))
                .isPresent();
    }

    @Test
    @SuppressWarnings("NullAway")
    void saysThatAConditionFailed() {
        Project project = world.planned("Voorwaarde");
        Contribution given =
                world.given(project, World.BORNE, NewStep.to(ContributionState.PLEDGED), World.once(2026, "5.00"));
        ContributionChange failed =
                new ContributionChange(Patch.kept(), Patch.kept(), Patch.kept(), Patch.set(true), Patch.kept());
        assertThat(World.problems(contributions.update(staff, given.id(), 1, failed, Set.of())))
                .containsExactly("NO_CONDITIONS conditionFailed");
        Contribution conditional = World.done(contributions.update(
                staff,
                given.id(),
                1,
                new ContributionChange(
                        Patch.kept(),
                        Patch.kept(),
                        Patch.<@Nullable String>set("Als de provincie hetzelfde betaalt"),
                        Patch.set(true),
                        Patch.kept()),
                Set.of()));
        assertThat(conditional.conditionFailed()).isTrue();
    }

    private Contribution moved(Contribution contribution, NewStep step) {
        return World.done(contributions.move(staff, contribution.id(), contribution.version(), step, Set.of()));
    }

    private List<ContributionStep> steps(Viewer viewer, Contribution contribution) {
        return Objects.requireNonNull(
                contributions.steps(viewer, Set.of(contribution.id())).get(contribution.id()));
    }

    private static Merge merged(Outcome<Merge> outcome) {
        if (outcome instanceof Outcome.Done<Merge>(Merge merge)) {
            return merge;
        }
        throw new AssertionError(outcome);
    }
}
