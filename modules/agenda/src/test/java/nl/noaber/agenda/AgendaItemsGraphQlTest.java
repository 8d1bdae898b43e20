package nl.noaber.agenda;

import static nl.noaber.agenda.AgendaWorld.ACHTERHOEK;
import static nl.noaber.agenda.AgendaWorld.DAY;
import static nl.noaber.agenda.AgendaWorld.details;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.Project;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.graphql.GraphQl.Answer;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Today is the 15th of June 2026. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaItemsGraphQlTest {

    private static final String ALL = """
        id title kind state position lead { name } owner { name } teamOnly visibility challenges { title }
        messages { number title } projects { title } contributions { projectTitle } parties { name }
        documents { title reference address } decision { text votes { inFavour } } carriedFrom { id } carriedTo { id }
        """;
    private static final String MEETING = "query($id: ID!) { meeting(id: $id) { agendaItems { " + ALL + " } } }";
    private static final String PAYLOAD = " { agendaItem { id version state meeting { id } carriedFrom { id }"
            + " decision { outcome reference } timeline(first: 3) { nodes { fields { field before after } } } }"
            + " conflict { fields { field } } userErrors { code field message } } }";

    private final GraphQl graphQl;
    private final World world;
    private final AgendaWorld agenda;
    private final StatementCounter statements;

    AgendaItemsGraphQlTest(GraphQl graphQl, World world, AgendaWorld agenda, StatementCounter statements) {
        this.graphQl = graphQl;
        this.world = world;
        this.agenda = agenda;
        this.statements = statements;
    }

    @BeforeAll
    void load() {
        world.load();
        world.loadScenario();
    }

    @Test
    void tellsAnAgendaInAsManyStatementsWithManyItemsAsWithOne() {
        Project project = agenda.project("Waarover het gaat");
        Contribution asked = agenda.asked(project, ACHTERHOEK);
        LobbyMessage message = agenda.message(People.staff(), "Wat wij vragen", Visibility.TEAM);
        AgendaSubjects about = new AgendaSubjects(
                Set.of(new ChallengeId(Ids.named("challenge/npvr/4"))),
                Set.of(message.id()),
                Set.of(project.id()),
                Set.of(asked.id()),
                Set.of(ACHTERHOEK));
        Meeting meeting = agenda.meeting("Statements", DAY, Visibility.BOARD);
        for (int i = 0; i < 12; i++) {
            agenda.put(meeting, details("Punt " + i).about(about).seenWithTheMeeting());
        }
        Map<String, ?> id = Map.of("id", "Meeting:" + meeting.id().value());
        answer(People.staff(), MEETING, id);
        statements.atMost(10, () -> graphQl.run(People.staff(), MEETING, id));
        JsonNode seen = answer(People.staff(), MEETING, id).at("/meeting/agendaItems");
        assertThat(seen).hasSize(12);
        assertThat(seen.at("/11/messages/0/number").asInt()).isEqualTo(1);
        assertThat(seen.at("/11/contributions/0/projectTitle").asText()).isEqualTo("Waarover het gaat");
        JsonNode board = answer(People.board(), MEETING, id).at("/meeting/agendaItems");
        assertThat(board).hasSize(12);
        assertThat(board.at("/0/contributions")).as("negotiated").isEmpty();
        assertThat(board.at("/0/projects")).as("of the team").isEmpty();
        assertThat(board.at("/0/messages")).as("of the team").isEmpty();
        assertThat(board.at("/0/parties")).hasSize(1);
    }

    @Test
    void tellsFromTheContributionWhereItIsDecided() {
        Contribution asked = agenda.asked(agenda.project("Besloten in de raad"), ACHTERHOEK);
        AgendaItem item = agenda.put(
                agenda.meeting("Raad", DAY, Visibility.TEAM),
                details("Bijdrage").about(AgendaSubjects.of(asked.id())));
        String document = "query($id: ID!) { contribution(id: $id) { agendaItems { id meeting { id } } } }";
        Map<String, ?> id = Map.of("id", "Contribution:" + asked.id().value());
        assertThat(answer(People.staff(), document, id)
                        .at("/contribution/agendaItems/0/id")
                        .asText())
                .isEqualTo("AgendaItem:" + item.id().value());
        statements.atMost(3, () -> graphQl.run(People.staff(), document, id));
        assertThat(answer(People.partner(), document, id).at("/contribution/agendaItems"))
                .isEmpty();
    }

    @Test
    void keepsWhatCannotBeEmptyWhenNothingIsSent() {
        String id = put(agenda.meeting("Niets gestuurd"), "Blijft staan");
        Map<String, Object> nothing = new HashMap<>(Map.of("id", id, "expectedVersion", 1));
        nothing.put("kind", null);
        nothing.put("owner", null);
        nothing.put("state", null);
        nothing.put("teamOnly", null);
        JsonNode kept = mutate("updateAgendaItem", "UpdateAgendaItemInput", nothing);
        assertThat(kept.at("/agendaItem/version").asInt()).isEqualTo(1);
        assertThat(kept.at("/agendaItem/state").asText()).isEqualTo("IDEA");
        Map<String, ?> ready = Map.of("id", id, "expectedVersion", 1, "state", "READY");
        assertThat(mutate("updateAgendaItem", "UpdateAgendaItemInput", ready)
                        .at("/agendaItem/state")
                        .asText())
                .isEqualTo("READY");
    }

    @Test
    void isDecidedAndGoesOnAtALaterMeeting() {
        String id =
                put(agenda.meeting("Gehouden", DAY.withMonth(6).withDayOfMonth(1), Visibility.TEAM), "Aan te houden");
        JsonNode decided = mutate("decideAgendaItem", "AgendaDecisionInput", decision(id, 1, "POSTPONED"));
        assertThat(decided.at("/agendaItem/decision/reference").asText()).isEqualTo("D/26/754157");
        assertThat(decided.at("/agendaItem/timeline/nodes/0/fields").findValuesAsText("field"))
                .containsExactly("state", "outcome", "decision", "decidedOn", "reference", "unanimous", "votes");
        JsonNode again = mutate("decideAgendaItem", "AgendaDecisionInput", decision(id, 2, "ADOPTED"));
        assertThat(again.at("/userErrors/0/code").asText()).isEqualTo("DECIDED_ALREADY");
        assertThat(again.at("/userErrors/0/message").asText()).isNotBlank();
        String later = "Meeting:" + agenda.meeting("Later gehouden").id().value();
        Map<String, ?> on = Map.of("id", id, "expectedVersion", 2, "meeting", later);
        JsonNode carried = mutate("carryOverAgendaItem", "CarryOverAgendaItemInput", on);
        assertThat(carried.at("/agendaItem/carriedFrom/id").asText()).isEqualTo(id);
        assertThat(carried.at("/agendaItem/meeting/id").asText()).isEqualTo(later);
    }

    private String put(Meeting meeting, String title) {
        Map<String, ?> input =
                Map.of("meeting", "Meeting:" + meeting.id().value(), "title", title, "kind", "TO_DECIDE");
        JsonNode put = mutate("putOnAgenda", "PutOnAgendaInput", input);
        assertThat(put.at("/userErrors")).isEmpty();
        return put.at("/agendaItem/id").asText();
    }

    private static Map<String, ?> decision(String id, int version, String outcome) {
        return Map.of(
                "id",
                id,
                "expectedVersion",
                version,
                "outcome",
                outcome,
                "text",
                "Zo staat het er.",
                "decidedOn",
                "2026-06-01",
                "reference",
                "d 26 754157",
                "votes",
                Map.of("inFavour", 12, "against", 3));
    }

    @Test
    void listsWhatIsNotReadyYet() {
        Meeting meeting = agenda.meeting("Nog niet gereed", DAY, Visibility.TEAM);
        agenda.put(meeting, details("Gereed punt").in(AgendaItemState.READY));
        agenda.put(meeting, details("Idee punt"));
        String document = "query($filter: AgendaItemFilter) { agendaItems(filter: $filter, first: 5) { totalCount"
                + " nodes { title meeting { deadlines { kind } } } } }";
        Map<String, ?> filter = Map.of(
                "filter",
                Map.of(
                        "meeting",
                        "Meeting:" + meeting.id().value(),
                        "states",
                        List.of("IDEA", "IN_PREPARATION"),
                        "from",
                        "2026-06-15",
                        "owner",
                        "User:" + AgendaWorld.OWNER.value()));
        JsonNode found = answer(People.staff(), document, filter).at("/agendaItems");
        assertThat(found.at("/totalCount").asInt()).isEqualTo(1);
        assertThat(found.at("/nodes").findValuesAsText("title")).containsExactly("Idee punt");
        statements.atMost(7, () -> graphQl.run(People.staff(), document, filter));
        assertThat(answer(People.board(), document, filter)
                        .at("/agendaItems/totalCount")
                        .asInt())
                .isZero();
    }

    private JsonNode mutate(String mutation, String type, Map<String, ? extends @Nullable Object> input) {
        return answer(
                        People.staff(),
                        "mutation($input: " + type + "!) { " + mutation + "(input: $input)" + PAYLOAD,
                        Map.of("input", input))
                .at("/" + mutation);
    }

    private JsonNode answer(Viewer viewer, String document, Map<String, ?> variables) {
        Answer answer = graphQl.run(viewer, document, variables);
        assertThat(answer.errors()).isEmpty();
        return new ObjectMapper().valueToTree(answer.data());
    }
}
