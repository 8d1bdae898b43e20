package nl.noaber.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.graphql.GraphQl.Answer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A message of the team's that two organisations were asked about: who sees which of it, by every path. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignOffRightsTest {

    private final SignOffs signOffs;
    private final SignOffMails mails;
    private final LobbyMessages messages;
    private final SearchIndex search;
    private final GraphQl graphQl;
    private final World world;
    private final SignOffWorld asked;
    private final Viewer region = People.partner();
    private final Viewer other = People.partner(World.BZK.value());
    private final Viewer elsewhere = People.partner(People.TWENTE_BOARD);

    SignOffRightsTest(
            SignOffs signOffs,
            SignOffMails mails,
            LobbyMessages messages,
            SearchIndex search,
            GraphQl graphQl,
            World world,
            SignOffWorld asked) {
        this.signOffs = signOffs;
        this.mails = mails;
        this.messages = messages;
        this.search = search;
        this.graphQl = graphQl;
        this.world = world;
        this.asked = asked;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void showsAMessageToWhoIsAskedAndToNobodyElseOutsideTheTeam() {
        LobbyMessage message = asked.asked("gevraagdewoord", World.ACHTERHOEK);
        assertThat(messages.byId(region, message.id())).isPresent();
        assertThat(found(region, "gevraagdewoord")).isEqualTo(1);
        for (Viewer viewer : List.of(other, elsewhere, People.board(), People.auditor())) {
            assertThat(messages.byId(viewer, message.id())).isEmpty();
            assertThat(found(viewer, "gevraagdewoord")).isZero();
        }
        SignOff signOff = asked.of(message, World.ACHTERHOEK);
        SignOffWorld.done(signOffs.withdraw(People.staff(), signOff.id(), signOff.version()));
        assertThat(messages.byId(region, message.id())).isEmpty();
        assertThat(found(region, "gevraagdewoord")).isZero();
    }

    @Test
    void showsOthersAnswersOnlyWhenTheyAreShared() {
        LobbyMessage message = asked.asked("Gedeeld", World.ACHTERHOEK, World.BZK);
        asked.answered(message, World.BZK, SignOffPosition.OBJECTS);
        assertThat(seen(region, message)).containsExactly(World.ACHTERHOEK.value());
        assertThat(rows(region, message)).isEqualTo(1);
        LobbyMessage shared = World.done(signOffs.share(People.staff(), message.id(), message.version(), true));
        assertThat(shared.alignmentShared()).isTrue();
        assertThat(seen(region, message)).containsExactlyInAnyOrder(World.ACHTERHOEK.value(), World.BZK.value());
        assertThat(rows(region, message)).isEqualTo(2);
        for (Viewer viewer : List.of(elsewhere, People.board(), People.auditor())) {
            assertThat(seen(viewer, message)).isEmpty();
            assertThat(rows(viewer, message)).isZero();
        }
        SignOff theirs = asked.of(message, World.BZK);
        assertThat(SignOffWorld.problems(
                        signOffs.answer(region, theirs.id(), SignOffWorld.answer(1, SignOffPosition.AGREED))))
                .containsExactly("NOT_ALLOWED");
        assertThat(signOffs.byId(region, theirs.id()).orElseThrow().email()).isNull();
    }

    @Test
    void letsNobodyOutsideTheTeamAskOrChange() {
        LobbyMessage message = asked.asked("Weigeren", World.ACHTERHOEK);
        SignOff signOff = asked.of(message, World.ACHTERHOEK);
        NewAnswer answer = SignOffWorld.answer(1, SignOffPosition.AGREED);
        for (Viewer viewer : List.of(region, elsewhere, People.board(), People.auditor())) {
            assertThat(World.problems(signOffs.ask(viewer, message.id(), List.of(), SignOffWorld.DEADLINE)))
                    .containsExactly("NOT_ALLOWED");
            assertThat(SignOffWorld.problems(signOffs.withdraw(viewer, signOff.id(), 1)))
                    .containsExactly("NOT_ALLOWED");
            assertThat(World.problems(signOffs.share(viewer, message.id(), message.version(), true)))
                    .containsExactly("NOT_ALLOWED");
            assertThat(signOffs.remind(viewer, message.id(), null)).isInstanceOf(Reminding.Refused.class);
            assertThat(mails.list(viewer, null, PageRequest.first(5)).nodes()).isEmpty();
        }
        for (Viewer viewer : List.of(elsewhere, People.board(), People.auditor())) {
            assertThat(SignOffWorld.problems(signOffs.answer(viewer, signOff.id(), answer)))
                    .containsExactly("NOT_FOUND id");
        }
    }

    @Test
    void asksAboutWhatIsConfidentialOnlyForAConfidant() {
        LobbyMessage message = world.aligned("Vertrouwelijk", World.confidentialTo());
        List<AskedOrganisation> whom = List.of(new AskedOrganisation(World.ACHTERHOEK, null));
        assertThat(World.problems(signOffs.ask(People.colleague(), message.id(), whom, SignOffWorld.DEADLINE)))
                .containsExactly("NOT_FOUND message");
        World.done(signOffs.ask(People.staff(), message.id(), whom, SignOffWorld.DEADLINE));
        assertThat(signOffs.of(People.colleague(), Set.of(message.id()))).isEmpty();
    }

    @Test
    void answersADocumentWithAllOfItAsEachMayKnow() {
        LobbyMessage message = asked.asked("Document", World.ACHTERHOEK, World.BZK);
        asked.answered(message, World.ACHTERHOEK, SignOffPosition.OBJECTS);
        Map<String, Object> id = Map.of("id", "LobbyMessage:" + message.id().value());
        String document = """
            query($id: ID!) { lobbyMessage(id: $id) { alignmentShared signOffs { id status deadline daysLeft overdue email
              answerable withdrawn version organisation { name } message { title }
              lastMail { id kind to subject text state attempts problem writtenAt sentAt signOff { id } }
              answer { id position level reason proposedText takenOverIn answeredBy channel receivedBy stale }
              answers(first: 2) { totalCount nodes { number position } } } }
              openSignOffs(first: 5) { totalCount nodes { daysLeft } }
              signOffMails(first: 5, state: SHOWN) { totalCount nodes { subject } } }
            """;
        JsonNode team = answer(People.staff(), document, id);
        assertThat(team.at("/lobbyMessage/signOffs")).hasSize(2);
        assertThat(team.at("/lobbyMessage/signOffs").findValuesAsText("reason")).contains("Liever een ander woord");
        assertThat(team.at("/signOffMails/totalCount").asInt()).isPositive();
        JsonNode own = answer(region, document, id);
        assertThat(own.at("/lobbyMessage/signOffs")).hasSize(1);
        assertThat(own.at("/lobbyMessage/signOffs/0/lastMail").isNull()).isTrue();
        assertThat(own.at("/lobbyMessage/signOffs/0/answerable").asBoolean()).isTrue();
        assertThat(own.at("/signOffMails/nodes")).isEmpty();
        assertThat(answer(People.board(), document, id).at("/lobbyMessage").isNull())
                .isTrue();
    }

    private Set<UUID> seen(Viewer viewer, LobbyMessage message) {
        return signOffs.of(viewer, Set.of(message.id())).getOrDefault(message.id(), List.of()).stream()
                .map(signOff -> signOff.organisationId().value())
                .collect(Collectors.toSet());
    }

    private int rows(Viewer viewer, LobbyMessage message) {
        return signOffs.matrix(viewer, LobbyMessageFilter.ALL, PageRequest.first(50)).rows().nodes().stream()
                .filter(row -> row.message().id().equals(message.id()))
                .mapToInt(row -> row.signOffs().size())
                .sum();
    }

    private int found(Viewer viewer, String text) {
        return search.search(viewer, text, Set.of(SearchType.LOBBY_MESSAGE), false, PageRequest.first(5))
                .nodes()
                .size();
    }

    private JsonNode answer(Viewer viewer, String document, Map<String, Object> variables) {
        Answer answer = graphQl.run(viewer, document, variables);
        assertThat(answer.errors()).isEmpty();
        return new ObjectMapper().valueToTree(answer.data());
    }
}
