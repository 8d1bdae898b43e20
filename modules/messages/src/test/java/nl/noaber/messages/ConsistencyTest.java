package nl.noaber.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.messages.SameMoney.AskedBy;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What does not fit together among the messages in use. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsistencyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final int MANY = 200;

    private final Consistency consistency;
    private final LobbyMessages messages;
    private final World world;
    private final StatementCounter statements;
    private final Viewer staff = People.staff();

    ConsistencyTest(Consistency consistency, LobbyMessages messages, World world, StatementCounter statements) {
        this.consistency = consistency;
        this.messages = messages;
        this.world = world;
        this.statements = statements;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void findsMessagesThatAskTheSameMoney() {
        asking("Een", 2041, 101L, "2");
        asking("Twee", 2041, 101L, null);
        asking("Ander artikel", 2041, 101L, "3");
        asking("Ander bedrag", 2041, 102L, "2");
        asking("Andere ronde", 2042, 101L, "2");

        assertThat(same(staff, 2041))
                .extracting(SameMoney::budgetArticle, SameMoney::total, ConsistencyTest::titles)
                .containsExactlyInAnyOrder(
                        tuple("2", 2, List.of("Een", "Twee")), tuple("3", 2, List.of("Ander artikel", "Twee")));
        assertThat(same(staff, 2042)).isEmpty();
    }

    @Test
    void leavesOutWhatIsNotInUseAndOneMessageThatAsksTwice() {
        LobbyMessage retired = asking("Oud", 2043, 103L, null);
        asking("Nieuw", 2043, 103L, null);
        assertThat(same(staff, 2043)).hasSize(1);
        world.moved(retired, MessageState.RETIRED);
        assertThat(same(staff, 2043)).isEmpty();

        NewAsk twice = ask(104L, null);
        draft("Tweemaal", details(2044, List.of(World.challenge(1)), List.of(), Visibility.TEAM), twice, twice);
        assertThat(same(staff, 2044)).isEmpty();
    }

    @Test
    void readsTheNewestWordingOnly() {
        LobbyMessage reworded = asking("Herschreven", 2045, 105L, null);
        asking("Gebleven", 2045, 105L, null);
        world.revised(reworded, World.asks(ask(106L, null)));

        assertThat(same(staff, 2045)).isEmpty();
    }

    @Test
    void saysWhichEvidenceNoLongerHoldsAndWhichSoon() {
        LobbyMessage message = draft(
                "Onderbouwd",
                details(
                        2046,
                        List.of(World.challenge(1)),
                        List.of(
                                until("Gisteren", TODAY.minusDays(1)),
                                until("Vandaag", TODAY),
                                until("Over een maand", TODAY.plusDays(30)),
                                until("Later", TODAY.plusDays(31)),
                                until("Altijd", null)),
                        Visibility.TEAM),
                NewAsk.of("Kies"));

        assertThat(glance(staff).agingEvidence().nodes())
                .filteredOn(one -> one.message().id().equals(message.id()))
                .extracting(one -> one.evidence().text(), AgingEvidence::daysLeft)
                .containsExactly(tuple("Gisteren", -1), tuple("Vandaag", 0), tuple("Over een maand", 30));
    }

    @Test
    void findsAsksWithoutAChallengeAndMessagesWithoutAnAsk() {
        LobbyMessage loose = draft("Los", details(2047, List.of(), List.of(), Visibility.TEAM), NewAsk.of("Kies"));
        LobbyMessage silent = draft("Stil", details(2047, List.of(World.challenge(1)), List.of(), Visibility.TEAM));
        LobbyMessage whole = draft(
                "Heel", details(2047, List.of(World.challenge(1)), List.of(), Visibility.TEAM), NewAsk.of("Kies"));

        assertThat(gaps(loose)).extracting(gap -> gap.ask() == null).containsExactly(false);
        assertThat(gaps(silent)).extracting(gap -> gap.ask() == null).containsExactly(true);
        assertThat(gaps(whole)).isEmpty();
    }

    @Test
    void isForTheTeamAndOfWhatEachMaySee() {
        asking("Open", 2048, 107L, null);
        draft(
                "Vertrouwelijk",
                details(2048, List.of(), List.of(until("Geheim", TODAY)), Visibility.CONFIDENTIAL),
                ask(107L, null));

        assertThat(same(staff, 2048)).hasSize(1);
        assertThat(same(People.colleague(), 2048)).isEmpty();
        assertThat(glance(People.colleague()).agingEvidence().nodes())
                .noneMatch(one -> one.evidence().text().equals("Geheim"));
        assertThat(glance(People.colleague()).gaps().nodes())
                .noneMatch(one -> one.message().title().equals("Vertrouwelijk"));
        for (Viewer other : List.of(People.partner(), People.board(), People.auditor())) {
            assertThat(consistency.of(other, MANY)).isEmpty();
        }
    }

    @Test
    void countsAllAndShowsAsManyAsWereAskedForInTwoStatements() {
        for (int number = 0; number < 3; number++) {
            asking("Veel " + number, 2049, 108L, null);
            draft("Leeg " + number, details(2049, List.of(), List.of(until("Nu", TODAY)), Visibility.TEAM));
        }
        statements.atMost(2, () -> glance(staff));
        MessageConsistency all = glance(staff);
        MessageConsistency first = consistency.of(staff, 1).orElseThrow();

        assertThat(first.gaps().nodes()).hasSize(1);
        assertThat(first.gaps().total()).isEqualTo(all.gaps().total()).isGreaterThanOrEqualTo(3);
        assertThat(first.agingEvidence().nodes()).hasSize(1);
        assertThat(first.agingEvidence().total())
                .isEqualTo(all.agingEvidence().nodes().size());
        assertThat(first.sameMoney().total()).isEqualTo(all.sameMoney().nodes().size());
        assertThat(first.sameMoney().nodes()).hasSize(1);
    }

    private MessageConsistency glance(Viewer viewer) {
        return consistency.of(viewer, MANY).orElseThrow();
    }

    private List<SameMoney> same(Viewer viewer, int year) {
        return glance(viewer).sameMoney().nodes().stream()
                .filter(one -> Integer.valueOf(year).equals(one.budgetYear()))
                .toList();
    }

    private static List<String> titles(SameMoney same) {
        return same.asks().stream()
                .map(AskedBy::message)
                .map(LobbyMessage::title)
                .toList();
    }

    private List<MessageGap> gaps(LobbyMessage message) {
        return glance(staff).gaps().nodes().stream()
                .filter(gap -> gap.message().id().equals(message.id()))
                .toList();
    }

    private LobbyMessage asking(String title, int year, long amount, @Nullable String article) {
        return draft(
                title, details(year, List.of(World.challenge(1)), List.of(), Visibility.TEAM), ask(amount, article));
    }

    private NewAsk ask(long amount, @Nullable String article) {
        return new NewAsk(null, "Geld", amount, true, null, null, world.chapterSeven(), article);
    }

    private LobbyMessage draft(String title, LobbyMessageDetails details, NewAsk... asks) {
        return World.done(messages.draft(staff, NewLobbyMessage.of(Wording.of(title, "Tekst", asks), details)));
    }

    private static LobbyMessageDetails details(
            int year, List<ChallengeId> challenges, List<MessageEvidence> evidence, Visibility visibility) {
        Set<UserId> nobody = Set.of();
        return new LobbyMessageDetails(
                MessageScope.OWN, null, challenges, year, evidence, visibility, Set.of(), nobody);
    }

    private static MessageEvidence until(String text, @Nullable LocalDate day) {
        return new MessageEvidence(text, "Netbeheerder", null, day);
    }
}
