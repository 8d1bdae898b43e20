package nl.noaber.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsTest {

    private static final LobbyMessageOrder BY_TITLE =
            new LobbyMessageOrder(LobbyMessageOrder.Field.TITLE, LobbyMessageOrder.Direction.ASC);

    private final LobbyMessages messages;
    private final MessageVersions versions;
    private final World world;
    private final TestClock clock;
    private final Viewer staff = People.staff();

    ListsTest(LobbyMessages messages, MessageVersions versions, World world, TestClock clock) {
        this.messages = messages;
        this.versions = versions;
        this.world = world;
        this.clock = clock;
    }

    @BeforeAll
    void load() {
        world.load();
        draft("bier", MessageScope.OWN, World.STAFF, 2027, 1, LocalDate.of(2026, 6, 14));
        draft("Appel", MessageScope.JOINT, World.COLLEAGUE, 2027, 2, LocalDate.of(2026, 6, 15));
        draft("Één", MessageScope.JOINT, World.STAFF, 2028, 1, null);
        draft("citroen", MessageScope.JOINT, World.STAFF, null, 3, null);
        draft("citroen", MessageScope.JOINT, World.STAFF, null, 3, null);
    }

    private void draft(
            String title,
            MessageScope scope,
            UserId owner,
            @Nullable Integer year,
            int challenge,
            @Nullable LocalDate validUntil) {
        clock.advance(Duration.ofSeconds(1));
        world.drafted(
                title,
                new LobbyMessageDetails(
                        scope,
                        owner,
                        List.of(World.challenge(challenge)),
                        year,
                        validUntil == null ? List.of() : List.of(new MessageEvidence("Feit", "Bron", null, validUntil)),
                        Visibility.TEAM,
                        Set.of(),
                        Set.of()));
    }

    @Test
    void goesThroughAllInPartsInBothDirections() {
        assertThat(titles(BY_TITLE)).containsExactly("Appel", "bier", "citroen", "citroen", "Één");
        assertThat(titles(LobbyMessageOrder.NEWEST)).containsExactly("citroen", "citroen", "Één", "Appel", "bier");
        Page<LobbyMessage> last = messages.list(staff, LobbyMessageFilter.ALL, BY_TITLE, PageRequest.last(2, null));
        assertThat(last.nodes()).extracting(LobbyMessage::title).containsExactly("citroen", "Één");
        assertThat(messages.list(staff, LobbyMessageFilter.ALL, BY_TITLE, PageRequest.last(9, last.firstCursor()))
                        .nodes())
                .extracting(LobbyMessage::title)
                .containsExactly("Appel", "bier", "citroen");
    }

    @Test
    void choosesByEachCondition() {
        assertThat(chosen(new LobbyMessageFilter(null, MessageScope.OWN, null, null, null, null, false)))
                .containsExactly("bier");
        assertThat(chosen(new LobbyMessageFilter(null, null, World.challenge(1), null, null, null, false)))
                .containsExactly("bier", "Één");
        assertThat(chosen(new LobbyMessageFilter(null, null, null, 2027, null, null, false)))
                .containsExactly("Appel", "bier");
        assertThat(chosen(new LobbyMessageFilter(null, null, null, null, World.COLLEAGUE, null, false)))
                .containsExactly("Appel");
        assertThat(chosen(new LobbyMessageFilter(Set.of(MessageState.ACTIVE), null, null, null, null, null, false)))
                .isEmpty();
        assertThat(chosen(new LobbyMessageFilter(Set.of(), null, null, null, null, null, false)))
                .isEmpty();
    }

    /** The last day still counts. */
    @Test
    void choosesByEvidenceThatNoLongerHolds() {
        assertThat(chosen(new LobbyMessageFilter(null, null, null, null, null, true, false)))
                .containsExactly("bier");
        assertThat(chosen(new LobbyMessageFilter(null, null, null, 2027, null, false, false)))
                .containsExactly("Appel");
    }

    @Test
    void listsVersionsInPartsAndUnderSeveralAtOnce() {
        LobbyMessage many = world.drafted("Veel versies");
        for (int number = 2; number <= 12; number++) {
            many = world.revised(many, World.text("Versie " + number));
        }
        LobbyMessage one = world.drafted("Eén versie");
        Set<LobbyMessageId> both = Set.of(many.id(), one.id());
        Page<MessageVersion> first = page(both, many, PageRequest.first(5));
        assertThat(first.nodes()).extracting(MessageVersion::number).containsExactly(12, 11, 10, 9, 8);
        assertThat(page(both, many, PageRequest.first(5, first.lastCursor())).nodes())
                .extracting(MessageVersion::number)
                .containsExactly(7, 6, 5, 4, 3);
        assertThat(page(both, many, PageRequest.last(2, null)).nodes())
                .extracting(MessageVersion::number)
                .containsExactly(2, 1);
        assertThat(page(both, one, PageRequest.first(5)).nodes()).hasSize(1);
        assertThat(versions.count(staff, both)).containsEntry(many.id(), 12L).containsEntry(one.id(), 1L);
        World.done(messages.withdraw(staff, many.id(), many.version()));
        World.done(messages.withdraw(staff, one.id(), one.version()));
    }

    private Page<MessageVersion> page(Set<LobbyMessageId> of, LobbyMessage message, PageRequest page) {
        return Objects.requireNonNull(versions.of(staff, of, page).get(message.id()));
    }

    private List<String> chosen(LobbyMessageFilter filter) {
        List<String> titles = messages.list(staff, filter, BY_TITLE, PageRequest.first(50)).nodes().stream()
                .map(LobbyMessage::title)
                .toList();
        assertThat(messages.count(staff, filter)).isEqualTo(titles.size());
        return titles;
    }

    private List<String> titles(LobbyMessageOrder order) {
        List<String> titles = new ArrayList<>();
        PageRequest next = PageRequest.first(2);
        while (true) {
            Page<LobbyMessage> page = messages.list(staff, LobbyMessageFilter.ALL, order, next);
            page.nodes().forEach(message -> titles.add(message.title()));
            if (!page.hasNextPage()) {
                return titles;
            }
            next = PageRequest.first(2, page.lastCursor());
        }
    }
}
