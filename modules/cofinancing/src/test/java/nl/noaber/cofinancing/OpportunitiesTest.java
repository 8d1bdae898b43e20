package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Opportunities and their stages. Today is 15 June 2026. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpportunitiesTest {

    private final FundingOpportunities opportunities;
    private final TestClock clock;
    private final World world;
    private final OpportunityWorld made;
    private final Viewer staff = People.staff();

    OpportunitiesTest(FundingOpportunities opportunities, TestClock clock, World world, OpportunityWorld made) {
        this.opportunities = opportunities;
        this.clock = clock;
        this.world = world;
        this.made = made;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void knowsTheKindsOfMoneyOnceAndTakesAnother() {
        world.load();
        assertThat(opportunities.schemes(staff))
                .extracting(FundingScheme::name)
                .contains(
                        "EFRO Oost-Nederland",
                        "Interreg Deutschland-Nederland",
                        "MIRT",
                        "Regio Deal",
                        "Specifieke uitkering")
                .doesNotHaveDuplicates();
        FundingScheme own = new FundingScheme(new FundingSchemeId(Ids.next()), "Fonds", "Geld van een fonds.", null);
        assertThat(World.done(opportunities.addScheme(staff, own))).isEqualTo(own);
        FundingScheme again = new FundingScheme(new FundingSchemeId(Ids.next()), " Fonds ", "Anders.", null);
        assertThat(World.done(opportunities.addScheme(staff, again))).isEqualTo(own);
        assertThat(World.problems(opportunities.addScheme(
                        staff, new FundingScheme(new FundingSchemeId(Ids.next()), " ", "", null))))
                .containsExactly("SCHEME_NAME_MISSING name", "SCHEME_DESCRIPTION_MISSING description");
        assertThat(World.problems(opportunities.addScheme(People.partner(), own)))
                .containsExactly("NOT_ALLOWED");
    }

    @Test
    void isStoredOnceHoweverOftenItIsSent() {
        NewFundingOpportunity given =
                NewFundingOpportunity.of(OpportunityDraft.of("Eenmaal").build());
        FundingOpportunity first = World.done(opportunities.record(staff, given, Set.of()));
        assertThat(World.done(opportunities.record(staff, given, Set.of()))).isEqualTo(first);
        assertThat(World.problems(opportunities.record(People.colleague(), given, Set.of())))
                .containsExactly("ID_IN_USE id");
        assertThat(made.steps(first)).hasSize(1);
    }

    @Test
    void warnsOfOneThatClosedYesterdayAndShowsItAsClosed() {
        NewFundingOpportunity given = NewFundingOpportunity.of(
                OpportunityDraft.of("Gisteren gesloten").closing("2026-06-14").build());
        assertThat(World.problems(opportunities.record(staff, given, Set.of())))
                .containsExactly("CLOSED_ALREADY closes");
        assertThat(World.done(opportunities.record(staff, given, Set.of("CLOSED_ALREADY")))
                        .closed())
                .isTrue();
        assertThat(made.recorded(OpportunityDraft.of("Vandaag nog open").closing("2026-06-15"))
                        .closed())
                .isFalse();
        assertThat(made.recorded(OpportunityDraft.of("Deze maand nog open").closing("2026-06"))
                        .closed())
                .isFalse();
    }

    @Test
    void keepsHowLongItWasInEachStage() {
        FundingOpportunity seen = made.recorded(OpportunityDraft.of("Doorlooptijd"));
        clock.advance(Duration.ofDays(10));
        FundingOpportunity assessed = made.moved(seen, NewFundingStep.to(FundingStage.ASSESSED));
        FundingOpportunity preparing = made.moved(
                assessed,
                new NewFundingStep(FundingStage.PREPARING, LocalDate.of(2026, 6, 25), "D/26/1", "Bij het overleg"));
        clock.advance(Duration.ofDays(4));
        assertThat(made.steps(preparing))
                .extracting(FundingOpportunityStep::stage, FundingOpportunityStep::days)
                .containsExactly(
                        tuple(FundingStage.PREPARING, 4),
                        tuple(FundingStage.ASSESSED, 0),
                        tuple(FundingStage.SEEN, 10));
        assertThat(made.steps(preparing).getFirst().recordedBy()).isEqualTo(staff.name());
        assertThat(World.problems(made.move(
                        preparing, new NewFundingStep(FundingStage.APPLIED, LocalDate.of(2026, 6, 24), null, null))))
                .containsExactly("STEP_OUT_OF_ORDER takenOn");
        assertThat(World.problems(made.move(
                        preparing, new NewFundingStep(FundingStage.APPLIED, LocalDate.of(2026, 6, 30), null, null))))
                .containsExactly("STEP_OUT_OF_ORDER takenOn");
        clock.advance(Duration.ofDays(-14));
    }

    @Test
    void refusesStepsThatCannotBe() {
        FundingOpportunity seen = made.recorded(OpportunityDraft.of("Stappen"));
        assertThat(World.problems(made.move(seen, NewFundingStep.to(FundingStage.REFUSED))))
                .containsExactly("NO_SUCH_STAGE stage");
        assertThat(World.problems(made.move(seen, NewFundingStep.to(FundingStage.AWARDED))))
                .containsExactly("AWARD_BY_AMOUNTS stage");
    }

    @Test
    void warnsOfApplyingAfterTheLastDay() {
        FundingOpportunity late = made.recorded(OpportunityDraft.of("Te laat").closing("2026-06-20"));
        clock.advance(Duration.ofDays(6));
        assertThat(World.problems(made.move(late, NewFundingStep.to(FundingStage.APPLIED))))
                .containsExactly("APPLIED_TOO_LATE stage");
        assertThat(World.done(opportunities.move(
                                staff,
                                late.id(),
                                late.version(),
                                new NewFundingStep(FundingStage.APPLIED, LocalDate.of(2026, 6, 20), null, null),
                                Set.of()))
                        .stage())
                .isEqualTo(FundingStage.APPLIED);
        FundingOpportunity other =
                made.recorded(OpportunityDraft.of("Ook te laat").closing("2026-06-20"), "CLOSED_ALREADY");
        assertThat(World.done(opportunities.move(
                                staff,
                                other.id(),
                                other.version(),
                                NewFundingStep.to(FundingStage.APPLIED),
                                Set.of("APPLIED_TOO_LATE")))
                        .stage())
                .isEqualTo(FundingStage.APPLIED);
        clock.advance(Duration.ofDays(-6));
    }

    @Test
    void tellsTheSecondOfTwoMoversWhatItBecameAndByWhom() {
        FundingOpportunity seen = made.recorded(OpportunityDraft.of("Dezelfde kaart"));
        World.done(opportunities.move(
                People.colleague(), seen.id(), 1, NewFundingStep.to(FundingStage.LET_PASS), Set.of()));
        Recording.Conflicting<FundingOpportunity> second =
                World.conflicting(made.move(seen, NewFundingStep.to(FundingStage.PREPARING)));
        assertThat(second.record().stage()).isEqualTo(FundingStage.LET_PASS);
        assertThat(second.conflict().changedBy()).isEqualTo(People.colleague().name());
        assertThat(second.conflict().fields())
                .extracting(
                        Conflict.ConflictingField::field,
                        Conflict.ConflictingField::base,
                        Conflict.ConflictingField::stored,
                        Conflict.ConflictingField::sent)
                .containsExactly(tuple("stage", "SEEN", "LET_PASS", "PREPARING"));
        assertThat(made.steps(seen)).hasSize(2);
        assertThat(World.done(made.move(seen, NewFundingStep.to(FundingStage.LET_PASS)))
                        .version())
                .isEqualTo(2);
        NewFundingStep elsewhere = new NewFundingStep(FundingStage.LET_PASS, null, "D/26/98", null);
        assertThat(World.conflicting(made.move(seen, elsewhere)).conflict().changedBy())
                .isEqualTo(People.colleague().name());
        assertThat(made.steps(seen)).hasSize(2);
    }

    @Test
    void movesOnTopOfWhatSomebodyElseWrote() {
        FundingOpportunity seen = made.recorded(OpportunityDraft.of("Samen"));
        World.done(opportunities.update(
                People.colleague(),
                seen.id(),
                1,
                new FundingOpportunityChange(
                        Set.of("chance"), OpportunityDraft.of("").chance(40).build())));
        FundingOpportunity moved = World.done(made.move(seen, NewFundingStep.to(FundingStage.ASSESSED)));
        assertThat(moved.version()).isEqualTo(3);
        assertThat(moved.chance()).isEqualTo(40);
        assertThat(World.conflicting(opportunities.update(
                                staff,
                                seen.id(),
                                1,
                                new FundingOpportunityChange(
                                        Set.of("chance"),
                                        OpportunityDraft.of("").chance(60).build())))
                        .conflict()
                        .fields())
                .extracting(Conflict.ConflictingField::field)
                .containsExactly("chance");
    }

    @Test
    void isWithdrawnAndRestored() {
        FundingOpportunity one =
                made.recorded(OpportunityDraft.of("Weg en terug").seenBy(Visibility.PUBLIC));
        FundingOpportunity gone = World.done(opportunities.withdraw(staff, one.id(), 1));
        assertThat(gone.withdrawn()).isTrue();
        assertThat(World.done(opportunities.withdraw(staff, one.id(), 1))).isEqualTo(gone);
        assertThat(opportunities.byId(People.board(), one.id())).isEmpty();
        assertThat(World.problems(made.move(gone, NewFundingStep.to(FundingStage.ASSESSED))))
                .containsExactly("WITHDRAWN id");
        assertThat(World.done(opportunities.restore(People.colleague(), one.id(), 2))
                        .withdrawn())
                .isFalse();
        assertThat(opportunities.byId(People.board(), one.id())).isPresent();
    }
}
