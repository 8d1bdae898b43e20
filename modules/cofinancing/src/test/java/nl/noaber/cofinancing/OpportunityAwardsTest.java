package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.BeanProvider;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is awarded is booked once, what others see of it, and what it moves with. Today is 15 June 2026. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpportunityAwardsTest {

    private static final UserId STAFF = new UserId(People.staff().userId());

    private final FundingOpportunities opportunities;
    private final Contributions contributions;
    private final Merges merges;
    private final SearchIndex search;
    private final Transactions transactions;
    private final World world;
    private final OpportunityWorld made;
    private final PersonalRecords personal;
    private final Viewer staff = People.staff();

    OpportunityAwardsTest(
            FundingOpportunities opportunities,
            Contributions contributions,
            Merges merges,
            SearchIndex search,
            Transactions transactions,
            World world,
            OpportunityWorld made,
            BeanProvider<PersonalRecords> modules) {
        this.opportunities = opportunities;
        this.contributions = contributions;
        this.merges = merges;
        this.search = search;
        this.transactions = transactions;
        this.world = world;
        this.made = made;
        this.personal = modules.stream()
                .filter(records -> records.getClass().getPackageName().startsWith("nl.noaber.cofinancing"))
                .findFirst()
                .orElseThrow();
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void isBookedOnceAndClosesTheGap() {
        Project project = world.estimated(
                world.planned("Te bekostigen"), World.once(2026, "100.00"), World.yearly(2027, "60.00"));
        world.given(project, World.ALMELO, World.to(ContributionState.COMMITTED), World.once(2026, "70.00"));
        FundingOpportunity one = made.recorded(OpportunityDraft.of("Toegekend")
                .of(World.BZK)
                .serving(World.challenge(4))
                .paying("50"));
        FundingMatch match = made.match(one, project);
        assertThat(match.eligibleCost()).isEqualTo("160.00");
        assertThat(match.possible()).isEqualTo("80.00");
        assertThat(match.fills()).isEqualTo("80.00");
        FundingOpportunity asked = World.done(opportunities.ask(
                staff,
                one.id(),
                1,
                project.id(),
                List.of(World.once(2026, "30.00"), World.yearly(2027, "50.00")),
                Set.of()));
        assertThat(asked.asked()).isEqualTo("80.00");
        FundingOpportunity applied = made.moved(asked, NewFundingStep.to(FundingStage.APPLIED));
        FundingAward award = OpportunityWorld.award(project, World.once(2026, "30.00"), World.yearly(2027, "60.00"));
        Set<String> accepted = Set.of("ABOVE_SHARE");
        FundingOpportunity awarded =
                World.done(opportunities.award(staff, one.id(), applied.version(), award, accepted));
        assertThat(awarded.stage()).isEqualTo(FundingStage.AWARDED);
        Contribution booked = made.booked(one, project);
        assertThat(booked.partyId()).isEqualTo(World.BZK);
        assertThat(booked.state()).isEqualTo(ContributionState.COMMITTED);
        isAwardedOnce(applied, awarded, award);
        assertThat(contributions.countTo(staff, Set.of(project.id()))).containsEntry(project.id(), 2L);
        assertThat(made.gap(project)).isEqualTo("0.00");
        assertThat(World.problems(opportunities.withdraw(staff, one.id(), awarded.version())))
                .containsExactly("AWARD_IS_BOOKED id");
        assertThat(World.problems(
                        opportunities.ask(staff, one.id(), awarded.version(), project.id(), List.of(), Set.of())))
                .containsExactly("AWARD_IS_BOOKED id");
    }

    private void isAwardedOnce(FundingOpportunity applied, FundingOpportunity awarded, FundingAward award) {
        assertThat(World.done(opportunities.award(staff, applied.id(), applied.version(), award, Set.of())))
                .isEqualTo(awarded);
        assertThat(World.conflicting(opportunities.award(
                                People.colleague(), applied.id(), applied.version(), award, Set.of()))
                        .record()
                        .stage())
                .isEqualTo(FundingStage.AWARDED);
        assertThat(World.problems(
                        opportunities.award(People.colleague(), applied.id(), awarded.version(), award, Set.of())))
                .containsExactly("NO_SUCH_STAGE stage");
    }

    @Test
    void showsOfAnAwardWhatWasAwardedAndNotWhatWasAsked() {
        Project project = world.estimated(world.planned("Minder gekregen"), World.once(2026, "100.00"));
        FundingOpportunity one = made.recorded(
                OpportunityDraft.of("Minder toegekend").of(World.BZK).serving(World.challenge(4)));
        FundingOpportunity asked = World.done(
                opportunities.ask(staff, one.id(), 1, project.id(), List.of(World.once(2026, "90.00")), Set.of()));
        FundingOpportunity applied = made.moved(asked, NewFundingStep.to(FundingStage.APPLIED));
        FundingAward award = OpportunityWorld.award(project, World.once(2026, "40.00"));
        FundingOpportunity awarded =
                World.done(opportunities.award(staff, one.id(), applied.version(), award, Set.of()));
        assertThat(awarded.asked()).isEqualTo("90.00");
        assertThat(awarded.amount()).isEqualTo("40.00");
        assertThat(opportunities.pipeline(staff, 50))
                .flatExtracting(FundingPipelineColumn::cards)
                .filteredOn(card -> card.id().equals(one.id()))
                .extracting(FundingOpportunity::amount)
                .containsExactly(awarded.amount());
    }

    @Test
    void booksNothingOfAnAwardOfWhichAnythingIsWrong() {
        Project good = world.estimated(world.planned("Goed deel"), World.once(2026, "100.00"));
        Project full = world.estimated(world.planned("Vol"), World.once(2026, "1.00"));
        FundingOpportunity one = made.applied(OpportunityDraft.of("Niet geboekt"));
        FundingAward award = new FundingAward(
                null,
                " ",
                null,
                List.of(
                        new FundingAward.Part(good.id(), List.of(World.once(2031, "1.00"))),
                        new FundingAward.Part(good.id(), List.of(World.once(2026, "1.00"))),
                        new FundingAward.Part(new ProjectId(Ids.next()), List.of())));
        assertThat(World.problems(opportunities.award(staff, one.id(), one.version(), award, Set.of())))
                .containsExactly(
                        "FUNDER_NEEDED id",
                        "DOCUMENT_MISSING document",
                        "YEAR_OUTSIDE_PROJECT awards.0.lines.0.year",
                        "PROJECT_TWICE awards.1.project",
                        "NOT_FOUND awards.2.project");
        FundingOpportunity known = made.applied(OpportunityDraft.of("Te veel").of(World.BZK));
        FundingAward much = new FundingAward(
                null,
                "D/26/9",
                null,
                List.of(
                        new FundingAward.Part(good.id(), List.of(World.once(2026, "50.00"))),
                        new FundingAward.Part(full.id(), List.of(World.once(2026, "50.00")))));
        assertThat(World.problems(opportunities.award(staff, known.id(), known.version(), much, Set.of())))
                .hasSize(1)
                .allMatch(problem -> problem.startsWith("ABOVE_COST"));
        assertThat(made.gap(good)).isEqualTo("100.00");
        World.done(opportunities.award(staff, known.id(), known.version(), much, Set.of("ABOVE_COST")));
        assertThat(made.gap(good)).isEqualTo("50.00");
    }

    @Test
    void tellsOfMoneyFromTheSameSide() {
        ChallengeId challenge = World.challenge(9);
        Project project = world.estimated(
                world.planned(ProjectDetails.of("Dubbel", challenge, 2027, 2028)), World.once(2027, "100.00"));
        Contribution given =
                world.given(project, World.BORNE, World.to(ContributionState.PLEDGED), World.once(2027, "5.00"));
        world.given(project, World.BORNE, World.to(ContributionState.IDEA), World.once(2027, "6.00"));
        FundingOpportunity other = made.recorded(OpportunityDraft.of("Eerdere").serving(challenge));
        FundingOpportunity asked = World.done(
                opportunities.ask(staff, other.id(), 1, project.id(), List.of(World.once(2027, "7.00")), Set.of()));
        made.moved(asked, NewFundingStep.to(FundingStage.APPLIED));
        FundingOpportunity one =
                made.recorded(OpportunityDraft.of("Latere").of(World.BORNE).serving(challenge));
        assertThat(made.match(one, project).conflicts())
                .containsExactly(
                        new FundingMatch.Conflict(given.id(), null, new BigDecimal("5.00")),
                        new FundingMatch.Conflict(null, other.id(), new BigDecimal("7.00")));
        assertThat(made.match(asked, project).asked()).isEqualTo("7.00");
        assertThat(made.match(asked, project).conflicts()).isEmpty();
        assertThat(made.match(one, project).planning()).isEqualTo(FundingMatch.Planning.UNKNOWN);
    }

    @Test
    void offersNoProjectThatIsOverOrOfAnotherChallenge() {
        ChallengeId challenge = World.challenge(10);
        Project going = world.planned(ProjectDetails.of("Loopt", challenge, 2027, 2028));
        world.planned(ProjectDetails.of("Anders", World.challenge(11), 2027, 2028));
        FundingOpportunity one = made.recorded(OpportunityDraft.of("Voor tien").serving(challenge));
        assertThat(opportunities.matches(staff, Set.of(one.id())).get(one.id()))
                .extracting(FundingMatch::projectId)
                .containsExactly(going.id());
        assertThat(opportunities.matches(People.board(), Set.of(one.id()))).isEmpty();
    }

    @Test
    void offersAProjectOfTheWholeProgrammeToo() {
        ChallengeId challenge = World.challenge(16);
        Project whole = world.planned(
                ProjectDetails.of("Hele programma", null, 2027, 2028).of(new ProgrammeId(Ids.named("programme/npvr"))));
        FundingOpportunity one =
                made.recorded(OpportunityDraft.of("Voor zestien").serving(challenge));
        assertThat(opportunities.matches(staff, Set.of(one.id())).get(one.id()))
                .extracting(FundingMatch::projectId)
                .containsOnlyOnce(whole.id());
        assertThat(opportunities.matchesOf(staff, Set.of(whole.id())).get(whole.id()))
                .extracting(FundingMatch::opportunityId)
                .containsOnlyOnce(one.id());
    }

    @Test
    void offersAProjectWhatCanBeAskedForStillAndIsAskedForIt() {
        ChallengeId challenge = World.challenge(7);
        Project project = world.planned(ProjectDetails.of("Zoekt geld", challenge, 2027, 2028));
        FundingOpportunity open =
                made.recorded(OpportunityDraft.of("Staat open").serving(challenge));
        made.moved(
                made.recorded(OpportunityDraft.of("Laten lopen").serving(challenge)),
                NewFundingStep.to(FundingStage.LET_PASS));
        made.recorded(OpportunityDraft.of("Andere opgave").serving(World.challenge(11)));
        FundingOpportunity asked = made.recorded(OpportunityDraft.of("Andere opgave, toch gevraagd"));
        World.done(opportunities.ask(staff, asked.id(), 1, project.id(), List.of(World.once(2027, "7.00")), Set.of()));
        FundingOpportunity shown = made.recorded(
                OpportunityDraft.of("Voor iedereen").serving(challenge).seenBy(Visibility.PUBLIC));
        assertThat(opportunities.matchesOf(staff, Set.of(project.id())).get(project.id()))
                .extracting(FundingMatch::opportunityId)
                .containsExactlyInAnyOrder(open.id(), asked.id(), shown.id());
        assertThat(opportunities.matchesOf(People.board(), Set.of(project.id())))
                .isEmpty();
    }

    @Test
    void tellsOthersOfAProjectNoOpportunityThatIsNotForThemNorWhatIsAsked() {
        ChallengeId challenge = World.challenge(8);
        Project project = world.planned(
                ProjectDetails.of("Voor iedereen", challenge, 2027, 2028).seenBy(Visibility.PUBLIC));
        made.recorded(OpportunityDraft.of("Van het team").serving(challenge));
        FundingOpportunity asked =
                made.recorded(OpportunityDraft.of("Elders gevraagd").seenBy(Visibility.PUBLIC));
        World.done(opportunities.ask(staff, asked.id(), 1, project.id(), List.of(World.once(2027, "7.00")), Set.of()));
        FundingOpportunity shown =
                made.recorded(OpportunityDraft.of("Openbaar").serving(challenge).seenBy(Visibility.PUBLIC));
        World.done(opportunities.ask(staff, shown.id(), 1, project.id(), List.of(World.once(2027, "8.00")), Set.of()));
        for (Viewer viewer : List.of(People.board(), People.partner(), People.auditor())) {
            assertThat(opportunities.matchesOf(viewer, Set.of(project.id())).get(project.id()))
                    .singleElement()
                    .satisfies(match -> {
                        assertThat(match.opportunityId()).isEqualTo(shown.id());
                        assertThat(match.asked()).isNull();
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({"staff, TEAM BOARD PUBLIC OURS", "partner, PUBLIC OURS", "board, BOARD PUBLIC", "auditor, PUBLIC"})
    void showsWhatIsForTheViewerByEveryPath(String name, String seen) {
        String word = "zicht" + name;
        for (Visibility visibility : List.of(Visibility.TEAM, Visibility.BOARD, Visibility.PUBLIC)) {
            made.recorded(OpportunityDraft.of(visibility + " " + word)
                    .seenBy(visibility)
                    .mine());
        }
        FundingOpportunity ours = made.recorded(OpportunityDraft.of("OURS " + word)
                .seenBy(Visibility.SHARED, World.ACHTERHOEK)
                .mine());
        Viewer viewer = OpportunityWorld.viewer(name);
        FundingOpportunityFilter filter =
                new FundingOpportunityFilter(null, null, null, null, null, null, null, word, false);
        List<FundingOpportunity> found = opportunities
                .list(viewer, filter, FundingOpportunityOrder.CLOSING_FIRST, PageRequest.first(20))
                .nodes();
        assertThat(found)
                .extracting(FundingOpportunity::title)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(seen.split(" ")).map(one -> one + " " + word).toList());
        assertThat(opportunities.count(viewer, filter)).isEqualTo(found.size());
        assertThat(search.search(viewer, word, Set.of(SearchType.FUNDING_OPPORTUNITY), false, PageRequest.first(20))
                        .nodes())
                .hasSize(found.size());
        assertThat(opportunities.pipeline(viewer, 200).getFirst().cards()).containsAll(found);
        assertThat(opportunities.byId(viewer, ours.id()).isPresent()).isEqualTo(seen.contains("OURS"));
        boolean team = viewer.isTeam();
        assertThat(found)
                .allMatch(one -> (one.ownerId() != null) == team
                        && (one.nextStep() != null) == team
                        && (one.chance() != null) == team);
        assertThat(opportunities.steps(viewer, Set.of(ours.id())).isEmpty()).isEqualTo(!team);
        FundingOpportunityFilter owned =
                new FundingOpportunityFilter(null, null, null, null, STAFF, null, null, word, false);
        assertThat(opportunities.count(viewer, owned)).isEqualTo(team ? found.size() : 0);
    }

    @Test
    void keepsFromOthersWhatIsAsked() {
        Project project = world.planned("Gevraagd");
        FundingOpportunity one =
                made.recorded(OpportunityDraft.of("Openbaar gevraagd").seenBy(Visibility.PUBLIC));
        World.done(opportunities.ask(staff, one.id(), 1, project.id(), List.of(World.once(2026, "123.45")), Set.of()));
        assertThat(opportunities.byId(staff, one.id()).orElseThrow().amount()).isEqualTo("123.45");
        assertThat(opportunities.byId(People.partner(), one.id()).orElseThrow().amount())
                .isNull();
        assertThat(opportunities.applications(People.partner(), Set.of(one.id())))
                .isEmpty();
        assertThat(World.problems(opportunities.drop(People.partner(), one.id(), 2, project.id())))
                .containsExactly("NOT_ALLOWED");
        FundingOpportunity dropped = World.done(opportunities.drop(staff, one.id(), 2, project.id()));
        assertThat(dropped.asked()).isNull();
        assertThat(opportunities.applications(staff, Set.of(one.id()))).isEmpty();
    }

    @Test
    void movesWithAFunderThatTurnsOutToBeAnother() {
        Organisation keep = world.municipality("Fonds Blijft");
        Organisation absorb = world.municipality("Fonds Gaat op");
        FundingOpportunity one = made.recorded(
                OpportunityDraft.of("Van een fonds").of(absorb.id()).seenBy(Visibility.SHARED, absorb.id()));
        MergeId merge = new MergeId(Ids.next());
        merges.merge(
                staff,
                merge,
                new SeenStakeholder(keep.id(), keep.version()),
                new SeenStakeholder(absorb.id(), absorb.version()));
        assertThat(opportunities
                        .byId(People.partner(keep.id().value()), one.id())
                        .orElseThrow()
                        .funderId())
                .isEqualTo(keep.id());
        merges.undo(staff, merge);
        assertThat(opportunities
                        .byId(People.partner(absorb.id().value()), one.id())
                        .orElseThrow()
                        .funderId())
                .isEqualTo(absorb.id());
    }

    @Test
    void tellsAndForgetsWhoIsNamed() {
        FundingOpportunity one =
                made.recorded(OpportunityDraft.of("Volgens T. Kansrijkmens").mine());
        made.moved(one, new NewFundingStep(FundingStage.ASSESSED, null, null, "Gezegd door T. Kansrijkmens"));
        Subject subject = new Subject(Ids.next(), Set.of(), Names.of("T.", "", "Kansrijkmens"));
        assertThat(personal.mentions(staff, subject)).hasSize(1);
        transactions.retrying(() -> personal.erase(
                People.admin(), new Erasing(subject, "Betrokkene 9", Set.of(), Set.of(), Set.of()), null));
        assertThat(personal.mentions(staff, subject)).isEmpty();
        assertThat(opportunities.byId(staff, one.id()).orElseThrow().title()).isEqualTo("Volgens Betrokkene 9");
        assertThat(made.steps(one).getFirst().note()).isEqualTo("Gezegd door Betrokkene 9");
    }
}
