package nl.noaber.cofinancing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micronaut.context.BeanProvider;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.access.UserId;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Today is 15 June 2026. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpportunitiesTest {

    private static final FundingSchemeId REGIO_DEAL = new FundingSchemeId(Ids.named("funding-scheme/regio-deal"));
    private static final UserId STAFF = new UserId(People.staff().userId());

    private final FundingOpportunities opportunities;
    private final Fundings fundings;
    private final Contributions contributions;
    private final Merges merges;
    private final PersonalRecords personal;
    private final SearchIndex search;
    private final Transactions transactions;
    private final TestClock clock;
    private final World world;
    private final Viewer staff = People.staff();

    OpportunitiesTest(
            FundingOpportunities opportunities,
            Fundings fundings,
            Contributions contributions,
            Merges merges,
            BeanProvider<PersonalRecords> modules,
            SearchIndex search,
            Transactions transactions,
            TestClock clock,
            World world) {
        this.opportunities = opportunities;
        this.fundings = fundings;
        this.contributions = contributions;
        this.merges = merges;
        this.personal = modules.stream()
                .filter(records -> records.getClass().getPackageName().startsWith("nl.noaber.cofinancing"))
                .findFirst()
                .orElseThrow();
        this.search = search;
        this.transactions = transactions;
        this.clock = clock;
        this.world = world;
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
                NewFundingOpportunity.of(details("Eenmaal").build());
        FundingOpportunity first = World.done(opportunities.record(staff, given, Set.of()));
        assertThat(World.done(opportunities.record(staff, given, Set.of()))).isEqualTo(first);
        assertThat(World.problems(opportunities.record(People.colleague(), given, Set.of())))
                .containsExactly("ID_IN_USE id");
        assertThat(steps(first)).hasSize(1);
    }

    @Test
    void warnsOfOneThatClosedYesterdayAndShowsItAsClosed() {
        NewFundingOpportunity given = NewFundingOpportunity.of(
                details("Gisteren gesloten").closing("2026-06-14").build());
        assertThat(World.problems(opportunities.record(staff, given, Set.of())))
                .containsExactly("CLOSED_ALREADY closes");
        assertThat(World.done(opportunities.record(staff, given, Set.of("CLOSED_ALREADY")))
                        .closed())
                .isTrue();
        assertThat(recorded(details("Vandaag nog open").closing("2026-06-15")).closed())
                .isFalse();
        assertThat(recorded(details("Deze maand nog open").closing("2026-06")).closed())
                .isFalse();
    }

    @Test
    void keepsHowLongItWasInEachStage() {
        FundingOpportunity seen = recorded(details("Doorlooptijd"));
        clock.advance(Duration.ofDays(10));
        FundingOpportunity assessed = moved(seen, NewFundingStep.to(FundingStage.ASSESSED));
        FundingOpportunity preparing = moved(
                assessed,
                new NewFundingStep(FundingStage.PREPARING, LocalDate.of(2026, 6, 25), "D/26/1", "Bij het overleg"));
        clock.advance(Duration.ofDays(4));
        assertThat(steps(preparing))
                .extracting(FundingOpportunityStep::stage, FundingOpportunityStep::days)
                .containsExactly(
                        tuple(FundingStage.PREPARING, 4),
                        tuple(FundingStage.ASSESSED, 0),
                        tuple(FundingStage.SEEN, 10));
        assertThat(steps(preparing).getFirst().recordedBy()).isEqualTo(staff.name());
        assertThat(World.problems(move(
                        preparing, new NewFundingStep(FundingStage.APPLIED, LocalDate.of(2026, 6, 24), null, null))))
                .containsExactly("STEP_OUT_OF_ORDER takenOn");
        assertThat(World.problems(move(
                        preparing, new NewFundingStep(FundingStage.APPLIED, LocalDate.of(2026, 6, 30), null, null))))
                .containsExactly("STEP_OUT_OF_ORDER takenOn");
        clock.advance(Duration.ofDays(-14));
    }

    @Test
    void refusesStepsThatCannotBe() {
        FundingOpportunity seen = recorded(details("Stappen"));
        assertThat(World.problems(move(seen, NewFundingStep.to(FundingStage.REFUSED))))
                .containsExactly("NO_SUCH_STAGE stage");
        assertThat(World.problems(move(seen, NewFundingStep.to(FundingStage.AWARDED))))
                .containsExactly("AWARD_BY_AMOUNTS stage");
    }

    @Test
    void warnsOfApplyingAfterTheLastDay() {
        FundingOpportunity late = recorded(details("Te laat").closing("2026-06-20"));
        clock.advance(Duration.ofDays(6));
        assertThat(World.problems(move(late, NewFundingStep.to(FundingStage.APPLIED))))
                .containsExactly("APPLIED_TOO_LATE stage");
        assertThat(World.done(opportunities.move(
                                staff,
                                late.id(),
                                late.version(),
                                new NewFundingStep(FundingStage.APPLIED, LocalDate.of(2026, 6, 20), null, null),
                                Set.of()))
                        .stage())
                .isEqualTo(FundingStage.APPLIED);
        FundingOpportunity other = recorded(details("Ook te laat").closing("2026-06-20"), "CLOSED_ALREADY");
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
        FundingOpportunity seen = recorded(details("Dezelfde kaart"));
        World.done(opportunities.move(
                People.colleague(), seen.id(), 1, NewFundingStep.to(FundingStage.LET_PASS), Set.of()));
        Recording.Conflicting<FundingOpportunity> second =
                World.conflicting(move(seen, NewFundingStep.to(FundingStage.PREPARING)));
        assertThat(second.record().stage()).isEqualTo(FundingStage.LET_PASS);
        assertThat(second.conflict().changedBy()).isEqualTo(People.colleague().name());
        assertThat(second.conflict().fields())
                .extracting(
                        Conflict.ConflictingField::field,
                        Conflict.ConflictingField::base,
                        Conflict.ConflictingField::stored,
                        Conflict.ConflictingField::sent)
                .containsExactly(tuple("stage", "SEEN", "LET_PASS", "PREPARING"));
        assertThat(steps(seen)).hasSize(2);
        assertThat(World.done(move(seen, NewFundingStep.to(FundingStage.LET_PASS)))
                        .version())
                .isEqualTo(2);
        assertThat(steps(seen)).hasSize(2);
    }

    @Test
    void movesOnTopOfWhatSomebodyElseWrote() {
        FundingOpportunity seen = recorded(details("Samen"));
        World.done(opportunities.update(
                People.colleague(),
                seen.id(),
                1,
                new FundingOpportunityChange(
                        Set.of("chance"), details("").chance(40).build())));
        FundingOpportunity moved = World.done(move(seen, NewFundingStep.to(FundingStage.ASSESSED)));
        assertThat(moved.version()).isEqualTo(3);
        assertThat(moved.chance()).isEqualTo(40);
        assertThat(World.conflicting(opportunities.update(
                                staff,
                                seen.id(),
                                1,
                                new FundingOpportunityChange(
                                        Set.of("chance"), details("").chance(60).build())))
                        .conflict()
                        .fields())
                .extracting(Conflict.ConflictingField::field)
                .containsExactly("chance");
    }

    @Test
    void isWithdrawnAndRestored() {
        FundingOpportunity one = recorded(details("Weg en terug").seenBy(Visibility.PUBLIC));
        FundingOpportunity gone = World.done(opportunities.withdraw(staff, one.id(), 1));
        assertThat(gone.withdrawn()).isTrue();
        assertThat(World.done(opportunities.withdraw(staff, one.id(), 1))).isEqualTo(gone);
        assertThat(opportunities.byId(People.board(), one.id())).isEmpty();
        assertThat(World.problems(move(gone, NewFundingStep.to(FundingStage.ASSESSED))))
                .containsExactly("WITHDRAWN id");
        assertThat(World.done(opportunities.restore(People.colleague(), one.id(), 2))
                        .withdrawn())
                .isFalse();
        assertThat(opportunities.byId(People.board(), one.id())).isPresent();
    }

    @Test
    void isBookedOnceAndClosesTheGap() {
        Project project = world.estimated(
                world.planned("Te bekostigen"), World.once(2026, "100.00"), World.yearly(2027, "60.00"));
        world.given(project, World.ALMELO, World.to(ContributionState.COMMITTED), World.once(2026, "70.00"));
        FundingOpportunity one = recorded(
                details("Toegekend").of(World.BZK).serving(World.challenge(4)).paying("50"));
        FundingMatch match = match(one, project);
        assertThat(match.eligibleCost()).isEqualTo("160.00");
        assertThat(match.possible()).isEqualTo("80.00");
        assertThat(match.fills()).isEqualTo("80.00");
        FundingOpportunity asked = World.done(opportunities.ask(
                staff, one.id(), 1, project.id(), List.of(World.once(2026, "30.00"), World.yearly(2027, "50.00"))));
        assertThat(asked.asked()).isEqualTo("80.00");
        FundingOpportunity applied = moved(asked, NewFundingStep.to(FundingStage.APPLIED));
        FundingAward award = award(project, World.once(2026, "30.00"), World.yearly(2027, "60.00"));
        FundingOpportunity awarded =
                World.done(opportunities.award(staff, one.id(), applied.version(), award, Set.of()));
        assertThat(awarded.stage()).isEqualTo(FundingStage.AWARDED);
        assertThat(gap(project)).isEqualTo("0.00");
        Contribution booked = booked(one, project);
        assertThat(booked.partyId()).isEqualTo(World.BZK);
        assertThat(booked.state()).isEqualTo(ContributionState.COMMITTED);
        assertThat(World.done(opportunities.award(staff, one.id(), applied.version(), award, Set.of())))
                .isEqualTo(awarded);
        assertThat(World.conflicting(
                                opportunities.award(People.colleague(), one.id(), applied.version(), award, Set.of()))
                        .record()
                        .stage())
                .isEqualTo(FundingStage.AWARDED);
        assertThat(World.problems(
                        opportunities.award(People.colleague(), one.id(), awarded.version(), award, Set.of())))
                .containsExactly("NO_SUCH_STAGE stage");
        assertThat(contributions.countTo(staff, Set.of(project.id()))).containsEntry(project.id(), 2L);
        assertThat(gap(project)).isEqualTo("0.00");
        assertThat(World.problems(opportunities.withdraw(staff, one.id(), awarded.version())))
                .containsExactly("AWARD_IS_BOOKED id");
        assertThat(World.problems(opportunities.ask(staff, one.id(), awarded.version(), project.id(), List.of())))
                .containsExactly("AWARD_IS_BOOKED id");
    }

    @Test
    void booksNothingOfAnAwardOfWhichAnythingIsWrong() {
        Project good = world.estimated(world.planned("Goed deel"), World.once(2026, "100.00"));
        Project full = world.estimated(world.planned("Vol"), World.once(2026, "1.00"));
        FundingOpportunity one = applied(details("Niet geboekt"));
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
        FundingOpportunity known = applied(details("Te veel").of(World.BZK));
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
        assertThat(gap(good)).isEqualTo("100.00");
        World.done(opportunities.award(staff, known.id(), known.version(), much, Set.of("ABOVE_COST")));
        assertThat(gap(good)).isEqualTo("50.00");
    }

    @Test
    void tellsOfMoneyFromTheSameSide() {
        ChallengeId challenge = World.challenge(9);
        Project project = world.estimated(
                world.planned(ProjectDetails.of("Dubbel", challenge, 2027, 2028)), World.once(2027, "100.00"));
        Contribution given =
                world.given(project, World.BORNE, World.to(ContributionState.PLEDGED), World.once(2027, "5.00"));
        world.given(project, World.BORNE, World.to(ContributionState.IDEA), World.once(2027, "6.00"));
        FundingOpportunity other = recorded(details("Eerdere").serving(challenge));
        FundingOpportunity asked =
                World.done(opportunities.ask(staff, other.id(), 1, project.id(), List.of(World.once(2027, "7.00"))));
        moved(asked, NewFundingStep.to(FundingStage.APPLIED));
        FundingOpportunity one = recorded(details("Latere").of(World.BORNE).serving(challenge));
        assertThat(match(one, project).conflicts())
                .containsExactly(
                        new FundingMatch.Conflict(given.id(), null, new BigDecimal("5.00")),
                        new FundingMatch.Conflict(null, other.id(), new BigDecimal("7.00")));
        assertThat(match(asked, project).asked()).isEqualTo("7.00");
        assertThat(match(asked, project).conflicts()).isEmpty();
        assertThat(match(one, project).planning()).isEqualTo(FundingMatch.Planning.UNKNOWN);
    }

    @Test
    void offersNoProjectThatIsOverOrOfAnotherChallenge() {
        ChallengeId challenge = World.challenge(10);
        Project going = world.planned(ProjectDetails.of("Loopt", challenge, 2027, 2028));
        world.planned(ProjectDetails.of("Anders", World.challenge(11), 2027, 2028));
        FundingOpportunity one = recorded(details("Voor tien").serving(challenge));
        assertThat(opportunities.matches(staff, Set.of(one.id())).get(one.id()))
                .extracting(FundingMatch::projectId)
                .containsExactly(going.id());
        assertThat(opportunities.matches(People.board(), Set.of(one.id()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"staff, TEAM BOARD PUBLIC OURS", "partner, PUBLIC OURS", "board, BOARD PUBLIC", "auditor, PUBLIC"})
    void showsWhatIsForTheViewerByEveryPath(String name, String seen) {
        String word = "zicht" + name;
        for (Visibility visibility : List.of(Visibility.TEAM, Visibility.BOARD, Visibility.PUBLIC)) {
            recorded(details(visibility + " " + word).seenBy(visibility).mine());
        }
        FundingOpportunity ours = recorded(details("OURS " + word)
                .seenBy(Visibility.SHARED, World.ACHTERHOEK)
                .mine());
        Viewer viewer = viewer(name);
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
        FundingOpportunity one = recorded(details("Openbaar gevraagd").seenBy(Visibility.PUBLIC));
        World.done(opportunities.ask(staff, one.id(), 1, project.id(), List.of(World.once(2026, "123.45"))));
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
        FundingOpportunity one =
                recorded(details("Van een fonds").of(absorb.id()).seenBy(Visibility.SHARED, absorb.id()));
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
        FundingOpportunity one = recorded(details("Volgens T. Kansrijkmens").mine());
        moved(one, new NewFundingStep(FundingStage.ASSESSED, null, null, "Gezegd door T. Kansrijkmens"));
        Subject subject = new Subject(Ids.next(), Set.of(), Names.of("T.", "", "Kansrijkmens"));
        assertThat(personal.mentions(staff, subject)).hasSize(1);
        transactions.retrying(() -> personal.erase(
                People.admin(), new Erasing(subject, "Betrokkene 9", Set.of(), Set.of(), Set.of()), null));
        assertThat(personal.mentions(staff, subject)).isEmpty();
        assertThat(opportunities.byId(staff, one.id()).orElseThrow().title()).isEqualTo("Volgens Betrokkene 9");
        assertThat(steps(one).getFirst().note()).isEqualTo("Gezegd door Betrokkene 9");
    }

    private FundingMatch match(FundingOpportunity opportunity, Project project) {
        return requireNonNull(
                        opportunities.matches(staff, Set.of(opportunity.id())).get(opportunity.id()))
                .stream()
                .filter(match -> match.projectId().equals(project.id()))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal gap(Project project) {
        return requireNonNull(fundings.ofProjects(staff, Set.of(project.id())).get(project.id()))
                .total()
                .gap();
    }

    private Contribution booked(FundingOpportunity opportunity, Project project) {
        return requireNonNull(opportunities
                        .applications(staff, Set.of(opportunity.id()))
                        .get(opportunity.id()))
                .stream()
                .filter(one -> one.projectId().equals(project.id()))
                .map(one -> contributions
                        .byId(staff, requireNonNull(one.contributionId()))
                        .orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private static FundingAward award(Project project, MoneyLine... lines) {
        return new FundingAward(null, "D/26/8", null, List.of(new FundingAward.Part(project.id(), List.of(lines))));
    }

    private FundingOpportunity applied(Draft draft) {
        return moved(recorded(draft), NewFundingStep.to(FundingStage.APPLIED));
    }

    private FundingOpportunity recorded(Draft draft, String... accepted) {
        return World.done(opportunities.record(staff, NewFundingOpportunity.of(draft.build()), Set.of(accepted)));
    }

    private FundingOpportunity moved(FundingOpportunity opportunity, NewFundingStep step) {
        return World.done(move(opportunity, step));
    }

    private Recording<FundingOpportunity> move(FundingOpportunity opportunity, NewFundingStep step) {
        return opportunities.move(staff, opportunity.id(), opportunity.version(), step, Set.of());
    }

    private List<FundingOpportunityStep> steps(FundingOpportunity opportunity) {
        return requireNonNull(
                opportunities.steps(staff, Set.of(opportunity.id())).get(opportunity.id()));
    }

    private static Viewer viewer(String name) {
        return switch (name) {
            case "staff" -> People.staff();
            case "partner" -> People.partner();
            case "board" -> People.board();
            case "auditor" -> People.auditor();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Draft details(String title) {
        return new Draft(title, null, null, null, Set.of(), null, false, Visibility.TEAM, Set.of());
    }

    /** The details of an opportunity, step by step. */
    private record Draft(
            String title,
            @Nullable OrganisationId funder,
            @Nullable String closes,
            @Nullable String share,
            Set<ChallengeId> challenges,
            @Nullable Integer percent,
            boolean owned,
            Visibility visibility,
            Set<OrganisationId> with) {

        Draft of(OrganisationId next) {
            return new Draft(title, next, closes, share, challenges, percent, owned, visibility, with);
        }

        Draft closing(String next) {
            return new Draft(title, funder, next, share, challenges, percent, owned, visibility, with);
        }

        Draft paying(String next) {
            return new Draft(title, funder, closes, next, challenges, percent, owned, visibility, with);
        }

        Draft serving(ChallengeId next) {
            return new Draft(title, funder, closes, share, Set.of(next), percent, owned, visibility, with);
        }

        Draft chance(int next) {
            return new Draft(title, funder, closes, share, challenges, next, owned, visibility, with);
        }

        /** Looked after by staff, with all that is the team's. */
        Draft mine() {
            return new Draft(title, funder, closes, share, challenges, 50, true, visibility, with);
        }

        Draft seenBy(Visibility next, OrganisationId... organisations) {
            return new Draft(title, funder, closes, share, challenges, percent, owned, next, Set.of(organisations));
        }

        FundingOpportunityDetails build() {
            return new FundingOpportunityDetails(
                    title,
                    funder,
                    REGIO_DEAL,
                    null,
                    closes == null ? null : PartialDate.parse(closes).orElseThrow(),
                    null,
                    null,
                    null,
                    null,
                    share == null ? null : new BigDecimal(share),
                    null,
                    null,
                    List.of("D/26/4"),
                    List.of("https://example.org/regeling"),
                    challenges,
                    owned ? STAFF : null,
                    owned ? "Bellen" : null,
                    null,
                    percent,
                    visibility,
                    with);
        }
    }
}
