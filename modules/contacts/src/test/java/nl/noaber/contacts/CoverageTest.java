package nl.noaber.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.contacts.World.About;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageAudience;
import nl.noaber.messages.MessageChange;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.MessageVariant;
import nl.noaber.messages.NewAsk;
import nl.noaber.messages.NewLobbyMessage;
import nl.noaber.messages.Wording;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.programmes.CalendarMoment;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the coverage map says of committees and of what was merged, and who knows an old version. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageTest {

    private static final PageRequest MANY = PageRequest.first(200);

    private final ContactMoments moments;
    private final Coverage coverage;
    private final LobbyMessages messages;
    private final BroughtMessages brought;
    private final Merges merges;
    private final Commitments commitments;
    private final World world;
    private final TestClock clock;
    private final Viewer staff = People.staff();

    CoverageTest(
            ContactMoments moments,
            Coverage coverage,
            LobbyMessages messages,
            BroughtMessages brought,
            Merges merges,
            Commitments commitments,
            World world,
            TestClock clock) {
        this.moments = moments;
        this.commitments = commitments;
        this.coverage = coverage;
        this.messages = messages;
        this.brought = brought;
        this.merges = merges;
        this.world = world;
        this.clock = clock;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void namesTheCommitteeThatDebatesWhatIsAskedAsAWhiteSpot() {
        asking(2051, new BudgetChapterId(Ids.named("budget-chapter/VII")), List.of());
        asking(2052, new BudgetChapterId(Ids.named("budget-chapter/VIII")), List.of());
        Organisation committee = committee("BiZa");

        assertThat(white(2051)).contains(committee.id());
        assertThat(white(2052)).doesNotContain(committee.id());
    }

    @Test
    void namesTheCommitteeForWhichAMessageHasAWordingOfItsOwnUntilItHeardIt() {
        Organisation committee = world.organisation(OrganisationKind.COMMITTEE, "Commissie van de proef");
        Organisation other = world.organisation(OrganisationKind.COMMITTEE, "Andere commissie van de proef");
        LobbyMessage message = asking(
                2053,
                new BudgetChapterId(Ids.named("budget-chapter/VIII")),
                List.of(new MessageVariant(MessageAudience.COMMITTEE, committee.id(), "Voor de commissie")));

        assertThat(white(2053)).contains(committee.id()).doesNotContain(other.id());
        world.bringing(message, About.of("Gesprek", committee));
        assertThat(white(2053)).doesNotContain(committee.id());
    }

    @Test
    void countsAContactOnceInWhichBothHeardItThatAreOneNow() {
        LobbyMessage message = brought.active("Samengevoegd", Visibility.TEAM);
        Organisation keep = world.ministry("Ministerie van Samen");
        Organisation twin = world.organisation(OrganisationKind.AGENCY, "Samen dubbel");
        world.bringing(message, About.of("Beide", keep, twin));
        world.bringing(message, About.of("Beide vertrouwelijk", keep, twin).confidentialTo(World.BOARD));
        world.bringing(message, About.of("Een", twin));
        assertThat(times(message)).containsExactlyInAnyOrder(2, 3);

        MergeId merge = new MergeId(Ids.next());
        World.done(merges.merge(staff, merge, new SeenStakeholder(keep.id(), 1), new SeenStakeholder(twin.id(), 1)));
        assertThat(times(message)).containsExactly(3);
        World.done(merges.undo(staff, merge));
        assertThat(times(message)).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void keepsCountingRightWhenAMergedContactIsChanged() {
        LobbyMessage message = brought.active("Daarna gewijzigd", Visibility.TEAM);
        Organisation keep = world.ministry("Ministerie van Daarna");
        Organisation twin = world.organisation(OrganisationKind.AGENCY, "Daarna dubbel");
        ContactMoment moment = world.bringing(message, About.of("Beide", keep, twin));
        World.done(merges.merge(
                staff, new MergeId(Ids.next()), new SeenStakeholder(keep.id(), 1), new SeenStakeholder(twin.id(), 1)));

        World.done(moments.update(staff, moment.id(), moment.version(), Changes.subject("Anders")));
        assertThat(times(message)).containsExactly(1);
    }

    @Test
    void findsWhoKnowsAnOldVersionUntilTheNewOneIsBrought() {
        LobbyMessage message = brought.active("Veranderd", Visibility.TEAM);
        Organisation theirs = world.ministry("Ministerie van Oude Versies");
        ContactMoment old = world.bringing(message, About.of("Eerst", theirs).at(null));
        assertThat(old(staff, message)).isEmpty();
        message = brought.revised(message, MessageChange.EDITORIAL);
        assertThat(old(staff, message)).as("only other words").isEmpty();
        message = brought.revised(message, MessageChange.SUBSTANTIVE);

        assertThat(old(staff, message))
                .extracting(
                        OldDelivery::organisationId,
                        OldDelivery::number,
                        OldDelivery::changedIn,
                        OldDelivery::contactMomentId)
                .containsExactly(tuple(theirs.id(), 1, 3, old.id()));
        assertThat(coverage.old(staff, 1).total()).isPositive();
        assertThat(coverage.old(People.partner(), 200).nodes()).isEmpty();
        assertThat(coverage.old(People.board(), 200).total()).isZero();

        world.bringing(message, About.of("Daarna", theirs).at(null));
        assertThat(old(staff, message)).isEmpty();
    }

    @Test
    void tellsOfAnOldVersionOnlyToWhoMaySeeTheContactAndTheMessage() {
        LobbyMessage message = brought.active("Vertrouwelijk gebracht", Visibility.TEAM);
        Organisation theirs = world.ministry("Ministerie van Vertrouwen");
        world.bringing(message, About.of("Stil", theirs).at(null).confidentialTo(World.STAFF));
        message = brought.revised(message, MessageChange.SUBSTANTIVE);
        LobbyMessage hidden = brought.confidential();
        world.bringing(hidden, About.of("Open", theirs).at(null));
        hidden = brought.revised(hidden, MessageChange.SUBSTANTIVE);

        assertThat(old(staff, message)).hasSize(1);
        assertThat(old(staff, hidden)).hasSize(1);
        assertThat(old(People.colleague(), message)).isEmpty();
        assertThat(old(People.colleague(), hidden)).isEmpty();
    }

    @Test
    void forgetsOldVersionsOfWhatIsNotInUse(StatementCounter statements) {
        LobbyMessage message = brought.active("Gaat weg", Visibility.TEAM);
        world.bringing(
                message,
                About.of("Eerst", world.ministry("Ministerie van Afscheid")).at(null));
        message = brought.revised(message, MessageChange.SUBSTANTIVE);
        assertThat(old(staff, message)).hasSize(1);
        statements.atMost(1, () -> coverage.old(staff, 50));

        BroughtMessages.done(messages.move(staff, message.id(), message.version(), MessageState.RETIRED));
        assertThat(old(staff, message)).isEmpty();
    }

    @Test
    void aimsAtDebatesOnly() {
        BudgetChapterId interior = new BudgetChapterId(Ids.named("budget-chapter/VII"));
        asking(2027, interior, List.of());
        asking(2026, interior, List.of());
        assertThat(aim(2027)).startsWith("apb");
        assertThat(aim(2026))
                .as("debated last year: what comes is accounting for it")
                .isEqualTo("none");
    }

    /** Of most debates the register never says the day. */
    @Test
    void aimsAtTheDebateOfWhichNoDayIsKnownOnceTheOthersAreOver() {
        BudgetChapterId interior = new BudgetChapterId(Ids.named("budget-chapter/VII"));
        asking(2027, interior, List.of());
        clock.set(Instant.parse("2026-11-26T12:00:00Z"));
        assertThat(aim(2027)).startsWith("begroting-bzk");
        assertThat(coverage.map(staff, new CoverageFilter(2027, null, null), MANY)
                        .rows()
                        .nodes())
                .allMatch(row -> row.daysLeft() == null);
        clock.set(Instant.parse("2027-01-04T12:00:00Z"));
        assertThat(aim(2027)).as("the budget year has begun").isEqualTo("none");
        clock.set(TestClock.START);
    }

    private String aim(int year) {
        CalendarMoment aim = coverage.map(staff, new CoverageFilter(year, null, null), MANY)
                .rows()
                .nodes()
                .getFirst()
                .aim();
        return aim == null ? "none" : aim.key();
    }

    @Test
    void offersAStepUnderOneIdAndNamesTheCommitmentThatItBecame() {
        LobbyMessage message = asking(2054, new BudgetChapterId(Ids.named("budget-chapter/VII")), List.of());
        CoverageStep step = step(2054);
        assertThat(step.commitment()).isNull();
        assertThat(step.commitmentId())
                .isEqualTo(CoverageStep.commitmentId(message.id(), step.target().id()));
        NewCommitment promise = new NewCommitment(
                step.commitmentId(),
                null,
                CommitmentDirection.WE_TO_THEM,
                "Breng het",
                null,
                step.target().id(),
                null,
                null,
                null,
                null);
        Commitment made = World.done(commitments.make(staff, promise));
        assertThat(step(2054).commitment()).isEqualTo(made);
        assertThat(World.problems(commitments.make(People.colleague(), promise)))
                .as("a colleague, tomorrow")
                .containsExactly("ID_IN_USE id");
    }

    private CoverageStep step(int year) {
        return coverage.plan(staff, new CoverageFilter(year, null, null), MANY)
                .nodes()
                .getFirst()
                .steps()
                .getFirst();
    }

    private List<OldDelivery> old(Viewer viewer, LobbyMessage message) {
        return coverage.old(viewer, 200).nodes().stream()
                .filter(one -> one.messageId().equals(message.id()))
                .toList();
    }

    private List<Integer> times(LobbyMessage message) {
        return Objects.requireNonNull(coverage.of(staff, Set.of(message.id())).get(message.id())).stream()
                .map(CoverageCell::times)
                .toList();
    }

    private List<OrganisationId> white(int year) {
        return coverage
                .map(staff, new CoverageFilter(year, null, null), MANY)
                .rows()
                .nodes()
                .getFirst()
                .whiteSpots()
                .stream()
                .map(Organisation::id)
                .toList();
    }

    private Organisation committee(String abbreviation) {
        return coverage.map(staff, CoverageFilter.ALL, MANY).targets().stream()
                .filter(one -> one.kind() == OrganisationKind.COMMITTEE && abbreviation.equals(one.abbreviation()))
                .findFirst()
                .orElseThrow();
    }

    private LobbyMessage asking(int year, BudgetChapterId chapter, List<MessageVariant> variants) {
        return brought.moved(brought.drafted(NewLobbyMessage.of(
                new Wording(
                        "Voor een commissie " + year,
                        "Tekst",
                        variants,
                        List.of(new NewAsk(null, "Geld", null, null, null, null, chapter, null))),
                new LobbyMessageDetails(
                        MessageScope.OWN, null, List.of(), year, List.of(), Visibility.TEAM, Set.of(), Set.of()))));
    }
}
