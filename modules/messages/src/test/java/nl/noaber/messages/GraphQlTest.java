package nl.noaber.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.noaber.gateway.ProblemTexts;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.graphql.GraphQl.Answer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphQlTest {

    private static final String LIST = """
        { lobbyMessages(first: 50, orderBy: {field: TITLE, direction: ASC}) { totalCount
            nodes { id title scope state nextStates budgetYear visibility updatedAt version withdrawn editable wordable
              owner { name } challenges { number title }
              current { number title change madeBy asks { amount structural budgetChapter { number } } }
              evidence { text source address validUntil stale } } } }
        """;

    private static final String ONE = """
        query($id: ID!) { lobbyMessage(id: $id) { id title budgetRound { year nextMoment { name } }
          sharedWith { name } confidentialTo { name }
          current { number text variants { audience organisation { name } text }
            asks { id text amount structural fromYear untilYear budgetChapter { number } budgetArticle } }
          versions(first: 20) { totalCount nodes { number change note restoredFrom madeAt madeBy } }
          timeline(first: 20) { totalCount nodes { action fields { field before after } } } } }
        """;

    private static final String COMPARED = """
        query($id: ID!, $from: Int!, $number: Int!) { lobbyMessage(id: $id) { messageVersion(number: $number) {
          number difference(from: $from) { from to fields { field parts { kind text } } } } } }
        """;

    private static final String PAYLOAD = """
        { lobbyMessage { id title state version wordable } conflict { version fields { field } }
          userErrors { code field message } }
        """;

    private final GraphQl graphQl;
    private final World world;
    private final StatementCounter statements;
    private final Viewer staff = People.staff();

    GraphQlTest(GraphQl graphQl, World world, StatementCounter statements) {
        this.graphQl = graphQl;
        this.world = world;
        this.statements = statements;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void answersFiftyMessagesWithAllThatHangsOnThemInEightStatements() {
        Set<String> drafted = new HashSet<>();
        for (int number = 0; number < 50; number++) {
            drafted.add(draft(Ids.next().toString()).at("/lobbyMessage/id").asText());
        }
        JsonNode list = within(8, LIST, Map.of()).at("/lobbyMessages");
        assertThat(list.at("/nodes")).hasSize(50);
        JsonNode first = StreamSupport.stream(list.at("/nodes").spliterator(), false)
                .filter(node -> drafted.contains(node.at("/id").asText()))
                .findFirst()
                .orElseThrow();
        assertThat(first.at("/challenges/0/number").asInt()).isEqualTo(4);
        assertThat(first.at("/current/asks/0/budgetChapter/number").asText()).isEqualTo("VII");
        assertThat(first.at("/evidence/0/stale").asBoolean()).isTrue();
        assertThat(first.at("/nextStates/0").asText()).isEqualTo("IN_ALIGNMENT");
        assertThat(list.at("/totalCount").asInt()).isGreaterThanOrEqualTo(50);
    }

    @Test
    void answersThePageOfAMessageInSixteenStatements() {
        String id = draft(Ids.next().toString()).at("/lobbyMessage/id").asText();
        JsonNode message = within(16, ONE, Map.of("id", id)).at("/lobbyMessage");
        assertThat(message.at("/budgetRound/year").asInt()).isEqualTo(2027);
        assertThat(message.at("/current/text").asText()).isEqualTo("Het net zit **vol**.");
        assertThat(message.at("/current/variants/0/organisation/name").asText()).isNotEmpty();
        assertThat(message.at("/current/asks/0/id").asText()).startsWith("MessageAsk:");
        assertThat(message.at("/current/asks/0/amount").asLong()).isEqualTo(100_000_000_000L);
        assertThat(message.at("/versions/totalCount").asInt()).isEqualTo(1);
        assertThat(message.at("/timeline/totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void wordsItAnewAndComparesTheVersionsInWords() {
        JsonNode drafted = draft(Ids.next().toString());
        String id = drafted.at("/lobbyMessage/id").asText();
        String ask = answer(staff, ONE, Map.of("id", id))
                .at("/lobbyMessage/current/asks/0/id")
                .asText();
        JsonNode revised = mutate(
                "reviseLobbyMessage",
                "ReviseLobbyMessageInput",
                Map.of(
                        "id",
                        id,
                        "expectedVersion",
                        1,
                        "text",
                        "Het net zit echt **vol**.",
                        "asks",
                        List.of(Map.of("id", ask, "text", "Verzwaren", "amount", 5, "structural", false)),
                        "change",
                        "SUBSTANTIVE",
                        "note",
                        "Scherper"));
        assertThat(revised.at("/userErrors")).isEmpty();
        Map<String, Object> both = Map.of("id", id, "from", 1, "number", 2);
        JsonNode difference = within(12, COMPARED, both).at("/lobbyMessage/messageVersion/difference");
        assertThat(difference.at("/fields/0/field").asText()).isEqualTo("text");
        assertThat(difference.at("/fields/0/parts/1/kind").asText()).isEqualTo("NEW");
        assertThat(difference.at("/fields/0/parts/1/text").asText()).isEqualTo("echt ");
        assertThat(difference.at("/fields/1/field").asText()).isEqualTo("asks");
        assertThat(difference.toString()).contains("eenmalig");
        assertThat(answer(staff, COMPARED, Map.of("id", id, "from", 9, "number", 2))
                        .at("/lobbyMessage/messageVersion/difference")
                        .isNull())
                .isTrue();
        assertThat(answer(staff, COMPARED, Map.of("id", id, "from", 1, "number", 9))
                        .at("/lobbyMessage/messageVersion")
                        .isNull())
                .isTrue();
    }

    @Test
    void doesAllThatCanBeDone() {
        String id = draft(Ids.next().toString()).at("/lobbyMessage/id").asText();
        assertThat(mutate(
                                "updateLobbyMessage",
                                "UpdateLobbyMessageInput",
                                Map.of("id", id, "expectedVersion", 1, "budgetYear", 2028))
                        .at("/lobbyMessage/version")
                        .asInt())
                .isEqualTo(2);
        assertThat(mutate(
                                "restoreMessageVersion",
                                "RestoreMessageVersionInput",
                                Map.of("id", id, "expectedVersion", 2, "number", 1, "change", "EDITORIAL"))
                        .at("/lobbyMessage/version")
                        .asInt())
                .isEqualTo(2);
        assertThat(mutate(
                                "moveLobbyMessage",
                                "MoveLobbyMessageInput",
                                Map.of("id", id, "expectedVersion", 2, "state", "RETIRED"))
                        .at("/lobbyMessage/wordable")
                        .asBoolean())
                .isFalse();
        assertThat(mutate("withdrawLobbyMessage", "LobbyMessageVersionInput", Map.of("id", id, "expectedVersion", 3))
                        .at("/lobbyMessage/version")
                        .asInt())
                .isEqualTo(4);
        assertThat(mutate("restoreLobbyMessage", "LobbyMessageVersionInput", Map.of("id", id, "expectedVersion", 4))
                        .at("/lobbyMessage/version")
                        .asInt())
                .isEqualTo(5);
        assertThat(mutate(
                                "updateLobbyMessage",
                                "UpdateLobbyMessageInput",
                                Map.of("id", id, "expectedVersion", 1, "budgetYear", 2030))
                        .at("/conflict/fields/0/field")
                        .asText())
                .isEqualTo("budgetYear");
    }

    @Test
    void saysWhatIsWrongInTheViewersLanguage() {
        JsonNode refused = mutate(
                "draftLobbyMessage",
                "DraftLobbyMessageInput",
                Map.of(
                        "title",
                        "Te veel",
                        "text",
                        "",
                        "scope",
                        "OWN",
                        "asks",
                        List.of(Map.of("text", "Geld", "amount", -1, "structural", true, "budgetChapter", "zomaar"))));
        assertThat(refused.at("/userErrors/0/field").asText()).isEqualTo("asks.0.budgetChapter");
        assertThat(refused.at("/userErrors/1/code").asText()).isEqualTo("AMOUNT_OUT_OF_BOUNDS");
        assertThat(refused.at("/userErrors/1/message").asText()).contains("100.000.000.000");
    }

    @Test
    void listsTheMessagesAboutAChallenge() {
        draft(Ids.next().toString());
        JsonNode challenges = within(6, """
            { challenges { number lobbyMessages(first: 2) { totalCount nodes { title } pageInfo { hasNextPage } } } }
            """, Map.of()).at("/challenges");
        assertThat(challenges).hasSize(21);
        assertThat(challenges.at("/3/lobbyMessages/totalCount").asInt()).isPositive();
        assertThat(challenges.at("/20/lobbyMessages/totalCount").asInt()).isZero();
    }

    @Test
    void isFoundByTheWordsOfItsAsks() {
        draft(Ids.next().toString());
        JsonNode hit = answer(staff, """
            { search(text: "verzwaringsopgave", types: [LOBBY_MESSAGE]) {
                nodes { type title subtitle record { id ... on LobbyMessage { scope } } } } }
            """, Map.of()).at("/search/nodes/0");
        assertThat(hit.at("/subtitle").asText()).isEqualTo("Gezamenlijke boodschap · begroting 2027");
        assertThat(hit.at("/record/scope").asText()).isEqualTo("JOINT");
    }

    @Test
    void hasASentenceForWhatComesFromTheHistory() {
        assertThat(ProblemTexts.missing("messages", List.of("VERSION_NOT_THERE")))
                .isEmpty();
    }

    private JsonNode draft(String id) {
        return mutate(
                "draftLobbyMessage",
                "DraftLobbyMessageInput",
                Map.of(
                        "id",
                        id,
                        "title",
                        "Ruimte op het net",
                        "text",
                        "Het net zit **vol**.",
                        "scope",
                        "JOINT",
                        "budgetYear",
                        2027,
                        "challenges",
                        List.of("Challenge:" + World.challenge(4).value()),
                        "variants",
                        List.of(Map.of(
                                "audience", "MINISTRY",
                                "organisation", "Organisation:" + World.BZK.value(),
                                "text", "Kies nu.")),
                        "asks",
                        List.of(Map.of(
                                "text",
                                "Een verzwaringsopgave",
                                "amount",
                                100_000_000_000L,
                                "structural",
                                true,
                                "budgetChapter",
                                "BudgetChapter:" + world.chapterSeven().value())),
                        "evidence",
                        List.of(Map.of("text", "Feit", "source", "Bron", "validUntil", "2026-06-14"))));
    }

    private JsonNode mutate(String mutation, String type, Map<String, Object> input) {
        return answer(
                        staff,
                        "mutation($input: " + type + "!) { " + mutation + "(input: $input) " + PAYLOAD + " }",
                        Map.of("input", input))
                .at("/" + mutation);
    }

    private JsonNode within(int limit, String document, Map<String, ? extends @Nullable Object> variables) {
        statements.atMost(limit, () -> graphQl.run(staff, document, variables));
        return answer(staff, document, variables);
    }

    private JsonNode answer(Viewer viewer, String document, Map<String, ? extends @Nullable Object> variables) {
        Answer answer = graphQl.run(viewer, document, variables);
        assertThat(answer.errors()).isEmpty();
        return new ObjectMapper().valueToTree(answer.data());
    }
}
