package nl.noaber.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.graphql.GraphQl.Answer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.search.SearchHit;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message of every visibility, as draft and in alignment, joint and our own: who finds which, by every path. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {

    private static final ChallengeId CHALLENGE = World.challenge(11);

    private final LobbyMessages messages;
    private final MessageVersions versions;
    private final SearchIndex search;
    private final GraphQl graphQl;
    private final World world;
    private final List<LobbyMessage> all = new ArrayList<>();

    RightsTest(LobbyMessages messages, MessageVersions versions, SearchIndex search, GraphQl graphQl, World world) {
        this.messages = messages;
        this.versions = versions;
        this.search = search;
        this.graphQl = graphQl;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
        for (Visibility visibility : List.of(Visibility.TEAM, Visibility.BOARD, Visibility.PUBLIC)) {
            both("JOINT_" + visibility, World.seenBy(MessageScope.JOINT, visibility));
            both("OWN_" + visibility, World.seenBy(MessageScope.OWN, visibility));
        }
        both("JOINT_SHARED", World.sharedWith(World.ACHTERHOEK));
        both("JOINT_ELSEWHERE", World.sharedWith(World.BZK));
        both("JOINT_CONFIDENTIAL", World.confidentialTo(World.BOARD, World.PARTNER));
        LobbyMessage gone = world.aligned("zicht GONE", World.seenBy(MessageScope.JOINT, Visibility.PUBLIC));
        all.add(World.done(messages.withdraw(People.staff(), gone.id(), gone.version())));
    }

    private void both(String name, LobbyMessageDetails details) {
        all.add(world.drafted("zicht DRAFT_" + name, details));
        all.add(world.aligned("zicht " + name, details));
    }

    @ParameterizedTest
    @CsvSource({
        "partner, JOINT_PUBLIC JOINT_SHARED JOINT_CONFIDENTIAL",
        "board, JOINT_BOARD OWN_BOARD JOINT_PUBLIC OWN_PUBLIC JOINT_CONFIDENTIAL",
        "auditor, JOINT_PUBLIC OWN_PUBLIC"
    })
    void showsNoDraftAndNothingElseThatIsNotTheirs(String name, String seen) {
        Viewer viewer = viewer(name);
        Set<String> expected =
                Stream.of(seen.split(" ")).map(title -> "zicht " + title).collect(Collectors.toSet());
        assertThat(byIds(viewer)).isEqualTo(expected);
        assertThat(listed(viewer)).isEqualTo(expected);
        assertThat(messages.count(viewer, LobbyMessageFilter.ALL)).isEqualTo(expected.size());
        assertThat(aboutChallenge(viewer)).isEqualTo(expected);
        assertThat(messages.countAbout(viewer, Set.of(CHALLENGE))).containsEntry(CHALLENGE, (long) expected.size());
        assertThat(withVersions(viewer)).isEqualTo(expected);
        assertThat(expected).containsAll(found(viewer));
    }

    @ParameterizedTest
    @CsvSource({"staff, 19", "colleague, 17", "admin, 17"})
    void showsTheTeamAllButWhatIsConfidentialToOthers(String name, int number) {
        Viewer viewer = viewer(name);
        assertThat(byIds(viewer)).hasSize(number);
        assertThat(listed(viewer)).hasSize(number - 1);
        assertThat(messages.count(viewer, new LobbyMessageFilter(null, null, null, null, null, null, true)))
                .isEqualTo(1);
        assertThat(aboutChallenge(viewer)).hasSize(number - 1);
        assertThat(withVersions(viewer)).hasSize(number);
    }

    /** Search shows a partner no less than what is shared with it. */
    @Test
    void isFoundByWhomItIsSharedWith() {
        assertThat(found(People.partner()))
                .containsExactlyInAnyOrder("zicht JOINT_PUBLIC", "zicht JOINT_SHARED", "zicht JOINT_CONFIDENTIAL");
        assertThat(found(People.board())).contains("zicht JOINT_BOARD", "zicht OWN_PUBLIC");
        assertThat(found(People.auditor())).containsExactlyInAnyOrder("zicht JOINT_PUBLIC", "zicht OWN_PUBLIC");
        assertThat(found(People.colleague())).contains("zicht DRAFT_JOINT_BOARD", "zicht OWN_TEAM");
    }

    @Test
    void comesAndGoesWithItsState() {
        LobbyMessage aligned = world.aligned("zicht HEEN", World.sharedWith(World.ACHTERHOEK));
        assertThat(messages.byId(People.partner(), aligned.id())).isPresent();
        assertThat(found(People.partner())).contains("zicht HEEN");
        LobbyMessage draft = world.moved(aligned, MessageState.DRAFT);
        assertThat(messages.byId(People.partner(), draft.id())).isEmpty();
        assertThat(found(People.partner())).doesNotContain("zicht HEEN");
        World.done(messages.withdraw(People.staff(), draft.id(), draft.version()));
    }

    @Test
    void answersAPartnerAsIfItWereNotThere() {
        LobbyMessage draft = all.getFirst();
        JsonNode answer = answer(
                People.partner(), """
                query($id: ID!) { lobbyMessage(id: $id) { title } node(id: $id) { id } nodes(ids: [$id]) { id } }
                """, Map.of("id", "LobbyMessage:" + draft.id().value()));
        assertThat(answer.at("/lobbyMessage").isNull()).isTrue();
        assertThat(answer.at("/node").isNull()).isTrue();
        assertThat(answer.at("/nodes/0").isNull()).isTrue();
        assertThat(World.problems(messages.move(People.partner(), draft.id(), 1, MessageState.IN_ALIGNMENT)))
                .containsExactly("NOT_ALLOWED");
        LobbyMessage confidential = all.stream()
                .filter(message -> message.title().equals("zicht JOINT_CONFIDENTIAL"))
                .findFirst()
                .orElseThrow();
        assertThat(World.problems(messages.revise(People.colleague(), confidential.id(), 2, World.title("Toch"))))
                .containsExactly("NOT_FOUND id");
    }

    @Test
    void showsItsHistoryToTheTeamAlone() {
        LobbyMessage shared = all.stream()
                .filter(message -> message.title().equals("zicht JOINT_SHARED"))
                .findFirst()
                .orElseThrow();
        String document = """
            query($id: ID!) { lobbyMessage(id: $id) { editable timeline { totalCount nodes { actorName } } } }
            """;
        Map<String, Object> id = Map.of("id", "LobbyMessage:" + shared.id().value());
        assertThat(answer(People.partner(), document, id)
                        .at("/lobbyMessage/timeline/totalCount")
                        .asInt())
                .isZero();
        assertThat(answer(People.partner(), document, id)
                        .at("/lobbyMessage/editable")
                        .asBoolean())
                .isFalse();
        assertThat(answer(People.staff(), document, id)
                        .at("/lobbyMessage/timeline/totalCount")
                        .asInt())
                .isEqualTo(2);
    }

    private Set<String> byIds(Viewer viewer) {
        Set<LobbyMessageId> ids = all.stream().map(LobbyMessage::id).collect(Collectors.toSet());
        return titles(messages.byIds(viewer, ids).values().stream());
    }

    private Set<String> listed(Viewer viewer) {
        return titles(
                messages
                        .list(viewer, LobbyMessageFilter.ALL, LobbyMessageOrder.NEWEST, PageRequest.first(100))
                        .nodes()
                        .stream());
    }

    private Set<String> aboutChallenge(Viewer viewer) {
        return titles(Objects.requireNonNull(messages.about(viewer, Set.of(CHALLENGE), PageRequest.first(100))
                        .get(CHALLENGE))
                .nodes()
                .stream());
    }

    private Set<String> withVersions(Viewer viewer) {
        Set<LobbyMessageId> ids = all.stream().map(LobbyMessage::id).collect(Collectors.toSet());
        Map<LobbyMessageId, MessageVersion> current = versions.current(viewer, ids);
        Set<MessageVersionId> seen =
                current.values().stream().map(MessageVersion::id).collect(Collectors.toSet());
        Set<VersionNumber> first =
                ids.stream().map(id -> new VersionNumber(id, 1)).collect(Collectors.toSet());
        Set<ComparedVersions> compared =
                ids.stream().map(id -> new ComparedVersions(id, 1, 1)).collect(Collectors.toSet());
        Set<MessageVersionId> everybodys = versions.current(People.staff(), ids).values().stream()
                .map(MessageVersion::id)
                .collect(Collectors.toSet());
        assertThat(versions.texts(viewer, everybodys).keySet()).isEqualTo(seen);
        assertThat(versions.asks(viewer, everybodys).keySet()).isEqualTo(seen);
        assertThat(versions.byNumbers(viewer, first)).hasSameSizeAs(seen);
        assertThat(versions.differences(viewer, compared)).hasSameSizeAs(seen);
        assertThat(versions.count(viewer, ids)).hasSameSizeAs(seen);
        return current.values().stream().map(MessageVersion::title).collect(Collectors.toSet());
    }

    private Set<String> found(Viewer viewer) {
        return search
                .search(viewer, "zicht", Set.of(SearchType.LOBBY_MESSAGE), true, PageRequest.first(100))
                .nodes()
                .stream()
                .map(SearchHit::title)
                .collect(Collectors.toSet());
    }

    private static Set<String> titles(Stream<LobbyMessage> messages) {
        return messages.map(LobbyMessage::title).collect(Collectors.toSet());
    }

    private static Viewer viewer(String name) {
        return switch (name) {
            case "staff" -> People.staff();
            case "colleague" -> People.colleague();
            case "admin" -> People.admin();
            case "partner" -> People.partner();
            case "board" -> People.board();
            case "auditor" -> People.auditor();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private JsonNode answer(Viewer viewer, String document, Map<String, Object> variables) {
        Answer answer = graphQl.run(viewer, document, variables);
        assertThat(answer.errors()).isEmpty();
        return new ObjectMapper().valueToTree(answer.data());
    }
}
