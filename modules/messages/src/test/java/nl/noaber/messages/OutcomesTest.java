package nl.noaber.messages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.messages.Recording.Refused;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What came of what was asked. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutcomesTest {

    private static final LocalDate YESTERDAY = LocalDate.of(2026, 6, 14);

    private final Outcomes outcomes;
    private final MessageVersions versions;
    private final ChangeLog changeLog;
    private final World world;
    private final Viewer staff = People.staff();

    OutcomesTest(Outcomes outcomes, MessageVersions versions, ChangeLog changeLog, World world) {
        this.outcomes = outcomes;
        this.versions = versions;
        this.changeLog = changeLog;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void keepsWhatCameOfAnAskTheNewestFirst() {
        LobbyMessage message = world.drafted("Uitkomst");
        AskId ask = ask(message);
        World.done(outcomes.book(staff, given(ask, OutcomeResult.POSTPONED, null, null)));
        NewOutcome honoured = given(ask, OutcomeResult.PARTLY, 5_000_000L, "Amendement 36800-VII-12");
        LobbyMessage booked = World.done(outcomes.book(staff, honoured));

        assertThat(of(staff, ask))
                .extracting(Outcome::result)
                .containsExactly(OutcomeResult.PARTLY, OutcomeResult.POSTPONED);
        Outcome newest = of(staff, ask).getFirst();
        assertThat(newest.amount()).isEqualTo(5_000_000L);
        assertThat(newest.decision()).isEqualTo("Amendement 36800-VII-12");
        assertThat(newest.bookedBy()).isEqualTo(staff.name());
        assertThat(booked.version()).isEqualTo(message.version() + 2);
        assertThat(told(message).after())
                .isEqualTo("Gedeeltelijk gehonoreerd (€ 5.000.000, Amendement 36800-VII-12, 14 juni 2026, Kamerbrief)");
    }

    @Test
    void isBookedOnceHoweverOftenItIsSent() {
        AskId ask = ask(world.drafted("Eenmaal"));
        NewOutcome outcome = given(ask, OutcomeResult.HONOURED, 12_500_000L, "Motie");
        World.done(outcomes.book(staff, outcome));
        World.done(outcomes.book(staff, outcome));
        assertThat(of(staff, ask)).hasSize(1);
        NewOutcome other = new NewOutcome(
                outcome.id(), ask, OutcomeResult.NOT, null, null, null, null, null, "Elders", null, null);
        assertThat(codes(outcomes.book(staff, other))).containsExactly("ID_IN_USE id");
    }

    /** The form of before, sent once more with something else in it. */
    @Test
    void losesNothingThatIsSentUnderAnIdThatWasUsed() {
        AskId ask = ask(world.drafted("Terugknop"));
        OutcomeId id = new OutcomeId(Ids.next());
        World.done(outcomes.book(staff, noted(id, ask, "Artikel 4")));
        assertThat(codes(outcomes.book(staff, noted(id, ask, "Artikel 5")))).containsExactly("ID_IN_USE id");
        World.done(outcomes.book(staff, noted(id, ask, " Artikel 4 ")));
        World.done(outcomes.withdraw(staff, id));
        assertThat(codes(outcomes.book(staff, noted(id, ask, "Artikel 4"))))
                .as("it was taken back")
                .containsExactly("ID_IN_USE id");
    }

    private static NewOutcome noted(OutcomeId id, AskId ask, String note) {
        return new NewOutcome(id, ask, OutcomeResult.NOT, null, null, null, null, null, "Kamerbrief", null, note);
    }

    @Test
    void isTakenBackAndStaysOnRecord() {
        LobbyMessage message = world.drafted("Terug");
        AskId ask = ask(message);
        NewOutcome outcome = given(ask, OutcomeResult.NOT, null, null);
        World.done(outcomes.book(staff, outcome));
        World.done(outcomes.withdraw(staff, outcome.id()));
        World.done(outcomes.withdraw(staff, outcome.id()));
        assertThat(of(staff, ask)).isEmpty();
        assertThat(told(message).before()).startsWith("Niet gehonoreerd");
    }

    @Test
    void refusesWhatCannotBeBookedAndNamesTheField() {
        AskId ask = ask(world.drafted("Geweigerd"));
        assertThat(codes(outcomes.book(staff, given(ask, OutcomeResult.NOT, 5L, null))))
                .containsExactly("NOTHING_GIVEN amount");
        assertThat(codes(outcomes.book(staff, given(ask, OutcomeResult.HONOURED, -5L, null))))
                .containsExactlyInAnyOrder("AMOUNT_OUT_OF_BOUNDS amount", "DECISION_MISSING decision");
        assertThat(codes(outcomes.book(staff, sourced(ask, " ", "ftp://example.org", YESTERDAY.plusDays(9)))))
                .containsExactlyInAnyOrder(
                        "OUTCOME_SOURCE_MISSING source", "ADDRESS_NOT_ON_THE_WEB address", "NOT_DECIDED_YET decidedOn");
        assertThat(codes(outcomes.book(staff, given(new AskId(Ids.next()), OutcomeResult.NOT, null, null))))
                .containsExactly("NOT_FOUND ask");
        assertThat(of(staff, ask)).isEmpty();
    }

    @Test
    void refusesAnAmountThatIsAbsurdBesideItsAsk() {
        AskId ask = ask(world.drafted("Naast de vraag"));
        assertThat(codes(outcomes.book(staff, given(ask, OutcomeResult.PARTLY, 12_500_000L, "Motie"))))
                .containsExactly("NOT_A_PART amount");
        assertThat(codes(outcomes.book(
                        staff, given(ask, OutcomeResult.HONOURED, 125_000_001L, "Motie"), Set.of("AMOUNT_UNLIKE_ASK"))))
                .containsExactly("AMOUNT_FAR_ABOVE_ASK amount");
        assertThat(of(staff, ask)).isEmpty();
        World.done(outcomes.book(staff, given(ask, OutcomeResult.PARTLY, 12_499_999L, "Motie")));
    }

    @Test
    void warnsOfAnAmountThatIsUnlikeItsAskUntilItIsAccepted() {
        LobbyMessage message = world.drafted("Iets anders dan gevraagd");
        AskId ask = ask(message);
        world.revised(message, World.asks());
        for (long amount : List.of(6_249_999L, 25_000_001L)) {
            NewOutcome honoured = given(ask, OutcomeResult.HONOURED, amount, "Motie");
            assertThat(codes(outcomes.book(staff, honoured)))
                    .as("though it is asked no more")
                    .containsExactly("AMOUNT_UNLIKE_ASK amount");
            World.done(outcomes.book(staff, honoured, Set.of("AMOUNT_UNLIKE_ASK")));
        }
        World.done(outcomes.book(staff, given(ask, OutcomeResult.HONOURED, 20_000_000L, "Motie")));
        assertThat(of(staff, ask)).hasSize(3);
    }

    @Test
    void staysInSightWhenANewerVersionNoLongerAsksIt() {
        LobbyMessage message = world.aligned("Niet meer gevraagd", World.sharedWith(World.ACHTERHOEK));
        AskId ask = ask(message);
        LobbyMessage booked = World.done(outcomes.book(staff, given(ask, OutcomeResult.NOT, null, null)));
        assertThat(outcomes.droppedAsks(staff, Set.of(message.id()))).isEmpty();

        world.revised(booked, World.asks(new NewAsk(null, "Iets anders", null, null, null, null, null, null)));

        assertThat(outcomes.droppedAsks(staff, Set.of(message.id())).get(message.id()))
                .extracting(MessageAsk::id)
                .containsExactly(ask);
        assertThat(outcomes.droppedAsks(People.partner(), Set.of(message.id())).get(message.id()))
                .hasSize(1);
        assertThat(outcomes.droppedAsks(People.board(), Set.of(message.id()))).isEmpty();
    }

    @Test
    void isSeenByWhomeverTheMessageIsAndBookedByTheTeamAlone() {
        LobbyMessage shared = world.aligned("Gedeeld", World.sharedWith(World.ACHTERHOEK));
        AskId ask = ask(shared);
        World.done(outcomes.book(staff, given(ask, OutcomeResult.NOT, null, null)));
        assertThat(of(People.partner(), ask)).hasSize(1);
        assertThat(of(People.board(), ask)).isEmpty();
        assertThat(codes(outcomes.book(People.partner(), given(ask, OutcomeResult.NOT, null, null))))
                .containsExactly("NOT_ALLOWED ");

        AskId secret = ask(world.drafted("Vertrouwelijk", World.confidentialTo()));
        NewOutcome hidden = given(secret, OutcomeResult.NOT, null, null);
        World.done(outcomes.book(staff, hidden));
        assertThat(of(People.admin(), secret)).isEmpty();
        assertThat(codes(outcomes.book(People.admin(), given(secret, OutcomeResult.NOT, null, null))))
                .containsExactly("NOT_FOUND ask");
        assertThat(codes(outcomes.withdraw(People.admin(), hidden.id()))).containsExactly("NOT_FOUND id");
        assertThat(of(staff, secret)).hasSize(1);
    }

    private AskId ask(LobbyMessage message) {
        MessageVersion current =
                requireNonNull(versions.current(staff, Set.of(message.id())).get(message.id()));
        return requireNonNull(versions.asks(staff, Set.of(current.id())).get(current.id()))
                .getFirst()
                .id();
    }

    private List<Outcome> of(Viewer viewer, AskId ask) {
        return outcomes.ofAsks(viewer, Set.of(ask)).getOrDefault(ask, List.of());
    }

    private FieldChange told(LobbyMessage message) {
        RecordRef ref = RecordRef.of(LobbyMessage.TYPE, message.id());
        Change last = requireNonNull(changeLog
                        .timelines(staff, Set.of(ref), PageRequest.first(1))
                        .get(ref))
                .nodes()
                .getFirst();
        return last.fields().getFirst();
    }

    private static List<String> codes(Recording recording) {
        return recording instanceof Refused(List<Problem> problems)
                ? problems.stream()
                        .map(problem -> problem.code() + " " + problem.field())
                        .toList()
                : List.of();
    }

    private static NewOutcome given(AskId ask, OutcomeResult result, @Nullable Long amount, @Nullable String decision) {
        return new NewOutcome(
                new OutcomeId(Ids.next()),
                ask,
                result,
                amount,
                null,
                null,
                decision,
                YESTERDAY,
                "Kamerbrief",
                null,
                null);
    }

    private static NewOutcome sourced(AskId ask, String source, String address, LocalDate decided) {
        return new NewOutcome(
                new OutcomeId(Ids.next()),
                ask,
                OutcomeResult.NOT,
                null,
                null,
                null,
                null,
                decided,
                source,
                address,
                null);
    }
}
