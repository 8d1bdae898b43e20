package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An award is taken back with what it booked, and nothing passes an opportunity's own limits without a word. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpportunityReversalTest {

    private final FundingOpportunities opportunities;
    private final Contributions contributions;
    private final World world;
    private final OpportunityWorld made;
    private final Viewer staff = People.staff();

    OpportunityReversalTest(
            FundingOpportunities opportunities, Contributions contributions, World world, OpportunityWorld made) {
        this.opportunities = opportunities;
        this.contributions = contributions;
        this.world = world;
        this.made = made;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void isTakenBackWithWhatItBookedAndBookedAgain() {
        Project project = world.estimated(world.planned("Verkeerd geboekt"), World.once(2026, "100.00"));
        FundingOpportunity applied =
                made.applied(OpportunityDraft.of("Teruggedraaid").of(World.BZK));
        FundingOpportunity awarded = World.done(opportunities.award(
                staff,
                applied.id(),
                applied.version(),
                OpportunityWorld.award(project, World.once(2026, "4.00")),
                Set.of()));
        Contribution wrong = made.booked(awarded, project);
        NewFundingStep back = new NewFundingStep(FundingStage.APPLIED, null, null, "Verkeerd bedrag");
        assertThat(World.problems(
                        opportunities.move(People.partner(), awarded.id(), awarded.version(), back, Set.of())))
                .containsExactly("NOT_ALLOWED");
        assertThat(World.problems(made.move(awarded, back))).containsExactly("AWARD_TAKEN_BACK stage");
        FundingOpportunity again = World.done(
                opportunities.move(staff, awarded.id(), awarded.version(), back, Set.of("AWARD_TAKEN_BACK")));
        assertThat(again.stage()).isEqualTo(FundingStage.APPLIED);
        assertThat(again.amount()).isNull();
        assertThat(contributions.byId(staff, wrong.id()).orElseThrow().state()).isEqualTo(ContributionState.WITHDRAWN);
        assertThat(contributions.steps(staff, Set.of(wrong.id())).get(wrong.id()))
                .extracting(ContributionStep::note)
                .startsWith("Verkeerd bedrag");
        assertThat(made.gap(project)).isEqualTo("100.00");
        FundingOpportunity right = World.done(opportunities.award(
                staff,
                again.id(),
                again.version(),
                OpportunityWorld.award(project, World.once(2026, "40.00")),
                Set.of()));
        assertThat(made.booked(right, project).id()).isNotEqualTo(wrong.id());
        assertThat(World.conflicting(opportunities.move(
                                staff, awarded.id(), awarded.version(), back, Set.of("AWARD_TAKEN_BACK")))
                        .record())
                .isEqualTo(right);
        assertThat(made.gap(project)).isEqualTo("60.00");
    }

    @Test
    void leavesNothingOfWhatNobodyAskedFor() {
        Project asked = world.estimated(world.planned("Gevraagd zonder bedrag"), World.once(2026, "100.00"));
        Project unasked = world.estimated(world.planned("Nooit gevraagd"), World.once(2026, "100.00"));
        FundingOpportunity open =
                made.recorded(OpportunityDraft.of("Half gevraagd").of(World.BZK));
        FundingOpportunity named = World.done(opportunities.ask(staff, open.id(), 1, asked.id(), List.of(), Set.of()));
        FundingOpportunity applied = made.moved(named, NewFundingStep.to(FundingStage.APPLIED));
        List<MoneyLine> lines = List.of(World.once(2026, "4.00"));
        FundingAward award = new FundingAward(
                null,
                "D/26/9",
                null,
                List.of(new FundingAward.Part(asked.id(), lines), new FundingAward.Part(unasked.id(), lines)));
        FundingOpportunity awarded =
                World.done(opportunities.award(staff, open.id(), applied.version(), award, Set.of()));
        assertThat(projectsOf(awarded)).containsExactlyInAnyOrder(asked.id(), unasked.id());
        FundingOpportunity back = World.done(opportunities.move(
                staff,
                open.id(),
                awarded.version(),
                NewFundingStep.to(FundingStage.APPLIED),
                Set.of("AWARD_TAKEN_BACK")));
        assertThat(projectsOf(back)).containsExactly(asked.id());
    }

    private List<ProjectId> projectsOf(FundingOpportunity opportunity) {
        return opportunities
                .applications(staff, Set.of(opportunity.id()))
                .getOrDefault(opportunity.id(), List.of())
                .stream()
                .map(FundingApplication::projectId)
                .toList();
    }

    @Test
    void saysNothingWhenLessIsAskedThanWasKnownToBeTooMuch() {
        Project project = world.estimated(world.planned("Minder te ruim"), World.once(2026, "100.00"));
        FundingOpportunity one = made.recorded(
                OpportunityDraft.of("Te krap").of(World.BZK).paying("50").within("20.00", "40.00", "45.00"));
        FundingOpportunity asked = World.done(opportunities.ask(
                staff,
                one.id(),
                1,
                project.id(),
                List.of(World.once(2026, "60.00")),
                Set.of("ABOVE_MAXIMUM", "ABOVE_BUDGET", "ABOVE_SHARE")));
        FundingOpportunity less = World.done(opportunities.ask(
                staff, one.id(), asked.version(), project.id(), List.of(World.once(2026, "55.00")), Set.of()));
        assertThat(World.problems(opportunities.ask(
                        staff, one.id(), less.version(), project.id(), List.of(World.once(2026, "55.01")), Set.of())))
                .containsExactlyInAnyOrder("ABOVE_MAXIMUM lines", "ABOVE_BUDGET lines", "ABOVE_SHARE lines");
        assertThat(World.problems(opportunities.ask(
                        staff, one.id(), less.version(), project.id(), List.of(World.once(2026, "19.00")), Set.of())))
                .containsExactly("BELOW_MINIMUM lines");
    }

    @Test
    void isNotTakenBackOncePaid() {
        Project project = world.estimated(world.planned("Al betaald"), World.once(2026, "100.00"));
        FundingOpportunity applied = made.applied(OpportunityDraft.of("Betaald").of(World.BZK));
        FundingOpportunity awarded = World.done(opportunities.award(
                staff,
                applied.id(),
                applied.version(),
                OpportunityWorld.award(project, World.once(2026, "4.00")),
                Set.of()));
        Contribution booked = made.booked(awarded, project);
        World.done(
                contributions.move(staff, booked.id(), booked.version(), NewStep.to(ContributionState.PAID), Set.of()));
        assertThat(World.problems(opportunities.move(
                        staff,
                        awarded.id(),
                        awarded.version(),
                        NewFundingStep.to(FundingStage.APPLIED),
                        Set.of("AWARD_TAKEN_BACK"))))
                .containsExactly("AWARD_IS_PAID stage");
        assertThat(opportunities.byId(staff, awarded.id())).contains(awarded);
    }

    @Test
    void warnsOfWhatTheOpportunityDoesNotAllow() {
        Project project = world.estimated(world.planned("Te ruim"), World.once(2026, "100.00"));
        FundingOpportunity one = made.recorded(
                OpportunityDraft.of("Begrensd").of(World.BZK).paying("50").within("20.00", "40.00", "45.00"));
        List<MoneyLine> little = List.of(World.once(2026, "19.99"));
        List<MoneyLine> much = List.of(World.once(2026, "50.01"));
        assertThat(World.problems(opportunities.ask(staff, one.id(), 1, project.id(), little, Set.of())))
                .containsExactly("BELOW_MINIMUM lines");
        assertThat(World.problems(opportunities.ask(staff, one.id(), 1, project.id(), much, Set.of())))
                .containsExactlyInAnyOrder("ABOVE_MAXIMUM lines", "ABOVE_BUDGET lines", "ABOVE_SHARE lines");
        assertThat(World.problems(opportunities.ask(
                        staff, one.id(), 1, project.id(), much, Set.of("ABOVE_MAXIMUM", "ABOVE_BUDGET"))))
                .containsExactly("ABOVE_SHARE lines");
        FundingOpportunity asked = World.done(
                opportunities.ask(staff, one.id(), 1, project.id(), List.of(World.once(2026, "40.00")), Set.of()));
        FundingOpportunity applied = made.moved(asked, NewFundingStep.to(FundingStage.APPLIED));
        FundingAward award = OpportunityWorld.award(project, World.once(2026, "50.01"));
        assertThat(World.problems(opportunities.award(staff, one.id(), applied.version(), award, Set.of())))
                .containsExactlyInAnyOrder("ABOVE_MAXIMUM awards", "ABOVE_BUDGET awards", "ABOVE_SHARE awards");
        Set<String> accepted = Set.of("ABOVE_MAXIMUM", "ABOVE_BUDGET", "ABOVE_SHARE");
        assertThat(World.done(opportunities.award(staff, one.id(), applied.version(), award, accepted))
                        .amount())
                .isEqualTo("50.01");
    }
}
