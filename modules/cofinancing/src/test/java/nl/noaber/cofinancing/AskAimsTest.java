package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.messages.AskId;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.MessageChange;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.MessageVersions;
import nl.noaber.messages.NewAsk;
import nl.noaber.messages.NewLobbyMessage;
import nl.noaber.messages.Wording;
import nl.noaber.messages.WordingChange;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which asks of messages aim at what is missing. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskAimsTest {

    private static final String OF_PROJECT = """
        query($id: ID!) { project(id: $id) { askedFor { newest message { title } ask { text amount structural fromYear }
          project { title } challenge { number } } } }
        """;

    private final AskAims aims;
    private final Projects projects;
    private final LobbyMessages messages;
    private final MessageVersions versions;
    private final ChangeLog changeLog;
    private final GraphQl graphQl;
    private final Database database;
    private final Transactions transactions;
    private final World world;
    private final Viewer staff = People.staff();

    AskAimsTest(
            AskAims aims,
            Projects projects,
            LobbyMessages messages,
            MessageVersions versions,
            ChangeLog changeLog,
            GraphQl graphQl,
            Database database,
            Transactions transactions,
            World world) {
        this.aims = aims;
        this.projects = projects;
        this.messages = messages;
        this.versions = versions;
        this.changeLog = changeLog;
        this.graphQl = graphQl;
        this.database = database;
        this.transactions = transactions;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void tellsOfProjectsChallengesAndAsksWhatAimsAtWhat(StatementCounter statements) {
        Project one = world.planned("Doel een");
        Project two = world.planned("Doel twee");
        ChallengeId whole = World.challenge(7);
        LobbyMessage message = drafted("Geld voor het net", Visibility.TEAM);
        AskId ask = ask(message);
        World.done(aims.aim(staff, ask, AimedGap.of(one.id())));
        World.done(aims.aim(staff, ask, AimedGap.of(one.id())));
        World.done(aims.aim(staff, ask, AimedGap.of(two.id())));
        World.done(aims.aim(staff, ask, AimedGap.of(whole)));

        assertThat(aims.ofAsks(staff, Set.of(ask)).get(ask))
                .extracting(AskAim::gap)
                .containsExactly(AimedGap.of(one.id()), AimedGap.of(two.id()), AimedGap.of(whole));
        assertThat(aims.atChallenges(staff, Set.of(whole)).get(whole))
                .extracting(aim -> aim.asked().messageId())
                .containsExactly(message.id());
        statements.atMost(2, () -> aims.atProjects(staff, Set.of(one.id(), two.id())));
        statements.atMost(2, () -> aims.ofAsks(staff, Set.of(ask)));
        assertThat(told(RecordRef.of(Project.TYPE, one.id())))
                .isEqualTo(new FieldChange("askedFor", null, "Geld voor het net"));
        assertThat(told(RecordRef.of(LobbyMessage.TYPE, message.id())).field()).isEqualTo("aims");
        assertThat(told(RecordRef.of(Challenge.TYPE, whole)))
                .isEqualTo(new FieldChange("askedFor", null, "Geld voor het net"));

        World.done(aims.turnAway(staff, ask, AimedGap.of(one.id())));
        World.done(aims.turnAway(staff, ask, AimedGap.of(one.id())));
        assertThat(at(staff, one)).isEmpty();
        assertThat(at(staff, two)).hasSize(1);
        assertThat(told(RecordRef.of(Project.TYPE, one.id())))
                .isEqualTo(new FieldChange("askedFor", "Geld voor het net", null));
        assertThat(told(RecordRef.of(LobbyMessage.TYPE, message.id())))
                .isEqualTo(new FieldChange("aims", "Doel een", null));
    }

    @Test
    void followsTheAskThroughTheVersionsOfItsMessage() {
        Project project = world.planned("Door versies heen");
        LobbyMessage message = drafted("Versies", Visibility.TEAM);
        MessageAsk first = asks(message).getFirst();
        World.done(aims.aim(staff, first.id(), AimedGap.of(project.id())));
        NewAsk more = new NewAsk(first.id(), "Meer geld", 3_000_000L, true, 2027, 2028, null, null);
        LobbyMessage second = revised(message, more);
        assertThat(at(staff, project)).singleElement().satisfies(aim -> {
            assertThat(aim.asked().newest()).isTrue();
            assertThat(aim.asked().ask().text()).isEqualTo("Meer geld");
            assertThat(aim.asked().ask().amount()).isEqualTo(3_000_000L);
        });
        revised(second, NewAsk.of("Iets anders"));
        assertThat(at(staff, project)).singleElement().satisfies(aim -> {
            assertThat(aim.asked().newest()).isFalse();
            assertThat(aim.asked().ask().text()).isEqualTo("Meer geld");
        });
    }

    @Test
    void isSeenByWhoeverSeesBothTheMessageAndTheProject() {
        Project open = world.planned(World.details("Openbaar doel").seenBy(Visibility.PUBLIC));
        Project team = world.planned("Doel van het team");
        AskId shown = ask(aligned(drafted("Openbaar", Visibility.PUBLIC)));
        AskId own = ask(drafted("Nog in concept", Visibility.PUBLIC));
        AskId secret = ask(drafted("Geheim", Visibility.CONFIDENTIAL));
        for (AskId ask : List.of(shown, own, secret)) {
            World.done(aims.aim(staff, ask, AimedGap.of(open.id())));
            World.done(aims.aim(staff, ask, AimedGap.of(World.challenge(8))));
        }
        World.done(aims.aim(staff, shown, AimedGap.of(team.id())));

        assertThat(at(staff, open)).hasSize(3);
        assertThat(at(People.colleague(), open)).hasSize(2);
        for (Viewer viewer : List.of(People.partner(), People.board(), People.auditor())) {
            assertThat(at(viewer, open))
                    .extracting(aim -> aim.asked().ask().id())
                    .containsExactly(shown);
            assertThat(at(viewer, team)).isEmpty();
            assertThat(aims.ofAsks(viewer, Set.of(shown, own, secret)).get(shown))
                    .extracting(AskAim::gap)
                    .containsExactly(AimedGap.of(open.id()), AimedGap.of(World.challenge(8)));
            assertThat(aims.atChallenges(viewer, Set.of(World.challenge(8))).get(World.challenge(8)))
                    .hasSize(1);
            assertThat(aims.ofAsks(viewer, Set.of(own, secret)).values())
                    .allSatisfy(seen -> assertThat(seen).isEmpty());
            assertThat(World.problems(aims.aim(viewer, shown, AimedGap.of(open.id()))))
                    .containsExactly("NOT_ALLOWED");
            assertThat(World.problems(aims.turnAway(viewer, secret, AimedGap.of(open.id()))))
                    .containsExactly("NOT_ALLOWED");
        }
        assertThat(World.problems(aims.aim(People.colleague(), secret, AimedGap.of(team.id()))))
                .containsExactly("NOT_FOUND ask");
        assertThat(timeline(RecordRef.of(Project.TYPE, open.id())))
                .as("the project does not tell of what is confidential")
                .noneMatch(change -> change.fields().contains(new FieldChange("askedFor", null, "Geheim")));
    }

    @Test
    void refusesWhatIsNotThereAndWhatWasWithdrawn() {
        Project project = world.planned("Weigert");
        LobbyMessage message = drafted("Weigert ook", Visibility.TEAM);
        AskId ask = ask(message);
        AimedGap gap = AimedGap.of(project.id());
        assertThat(World.problems(aims.aim(staff, new AskId(Ids.next()), gap))).containsExactly("NOT_FOUND ask");
        assertThat(World.problems(aims.aim(staff, ask, AimedGap.of(new ProjectId(Ids.next())))))
                .containsExactly("NOT_FOUND project");
        assertThat(World.problems(aims.aim(staff, ask, AimedGap.of(new ChallengeId(Ids.next())))))
                .containsExactly("NOT_FOUND challenge");
        assertThat(World.problems(aims.aim(staff, ask, new AimedGap(null, null))))
                .containsExactly("ONE_GAP project");
        assertThat(World.problems(aims.aim(staff, ask, new AimedGap(project.id(), World.challenge(1)))))
                .containsExactly("ONE_GAP project");

        World.done(aims.aim(staff, ask, gap));
        Project gone = World.done(projects.withdraw(staff, project.id(), project.version()));
        assertThat(aims.ofAsks(staff, Set.of(ask)).getOrDefault(ask, List.of())).isEmpty();
        assertThat(at(staff, gone)).isEmpty();
        assertThat(World.problems(aims.aim(staff, ask, gap))).containsExactly("WITHDRAWN project");
        World.done(projects.restore(staff, project.id(), gone.version()));
        assertThat(at(staff, project)).hasSize(1);
        done(messages.withdraw(staff, message.id(), message.version()));
        assertThat(at(staff, project)).isEmpty();
        assertThat(World.problems(aims.aim(staff, ask, AimedGap.of(World.challenge(1)))))
                .containsExactly("MESSAGE_WITHDRAWN ask");
    }

    @Test
    void goesWithTheProjectThatIsRemovedForGood() {
        Project project = world.planned("Weg");
        AskId ask = ask(drafted("Blijft", Visibility.TEAM));
        World.done(aims.aim(staff, ask, AimedGap.of(project.id())));
        transactions.retrying(() -> database.sql("DELETE FROM project WHERE id = :id")
                .bind("id", project.id())
                .update());
        assertThat(database.sql("SELECT COUNT(*) FROM ask_aim WHERE ask_id = :ask")
                        .bind("ask", ask)
                        .count())
                .isZero();
    }

    @Test
    void isAnsweredWithTheProjectInFewStatements(StatementCounter statements) {
        Project project = world.planned("In het schema");
        for (int number = 0; number < 5; number++) {
            World.done(
                    aims.aim(staff, ask(drafted("Boodschap " + number, Visibility.TEAM)), AimedGap.of(project.id())));
        }
        JsonNode[] answered = new JsonNode[1];
        statements.atMost(
                6, () -> answered[0] = ask(OF_PROJECT, "Project:" + project.id().value()));
        JsonNode first = answered[0].at("/data/project/askedFor/0");
        assertThat(first.at("/message/title").asText()).isEqualTo("Boodschap 0");
        assertThat(first.at("/ask/amount").asLong()).isEqualTo(2_000_000L);
        assertThat(first.at("/project/title").asText()).isEqualTo("In het schema");
        assertThat(first.at("/challenge").isNull()).isTrue();
        assertThat(answered[0].at("/data/project/askedFor")).hasSize(5);
    }

    private JsonNode ask(String document, String id) {
        GraphQl.Answer answer = graphQl.run(staff, document, Map.of("id", id));
        return new ObjectMapper().valueToTree(Map.of("data", answer.data()));
    }

    private List<AskAim> at(Viewer viewer, Project project) {
        return aims.atProjects(viewer, Set.of(project.id())).getOrDefault(project.id(), List.of());
    }

    private FieldChange told(RecordRef record) {
        return timeline(record).getFirst().fields().getFirst();
    }

    private List<Change> timeline(RecordRef record) {
        return Objects.requireNonNull(changeLog
                        .timelines(staff, Set.of(record), PageRequest.first(20))
                        .get(record))
                .nodes();
    }

    private LobbyMessage drafted(String title, Visibility visibility) {
        NewAsk ask = new NewAsk(null, "Twee miljoen", 2_000_000L, false, 2027, 2028, null, null);
        return done(messages.draft(
                staff,
                NewLobbyMessage.of(
                        Wording.of(title, "Tekst", ask),
                        new LobbyMessageDetails(
                                MessageScope.JOINT,
                                null,
                                List.of(),
                                null,
                                List.of(),
                                visibility,
                                Set.of(),
                                Set.of()))));
    }

    private LobbyMessage aligned(LobbyMessage message) {
        return done(messages.move(staff, message.id(), message.version(), MessageState.IN_ALIGNMENT));
    }

    private LobbyMessage revised(LobbyMessage message, NewAsk ask) {
        Wording next = Wording.of(message.title(), "Tekst", ask);
        return done(messages.revise(
                staff, message.id(), message.version(), WordingChange.to(next, MessageChange.SUBSTANTIVE, null)));
    }

    private AskId ask(LobbyMessage message) {
        return asks(message).getFirst().id();
    }

    private List<MessageAsk> asks(LobbyMessage message) {
        var current = Objects.requireNonNull(
                versions.current(staff, Set.of(message.id())).get(message.id()));
        return Objects.requireNonNull(versions.asks(staff, Set.of(current.id())).get(current.id()));
    }

    private static LobbyMessage done(nl.noaber.messages.Recording recording) {
        if (recording instanceof nl.noaber.messages.Recording.Recorded(LobbyMessage message)) {
            return message;
        }
        throw new AssertionError(recording);
    }
}
