package nl.noaber.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.graphql.GraphQl.Answer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingsGraphQlTest {

    private static final String BO_ROS = "GovernanceBody:" + World.BO_ROS.value();
    private static final String TIME = "time { on season year from until startsAt endsAt earliest latest }";
    private static final String LIST = """
        { meetings(filter: {from: "2026-06-15"}, first: 20) { totalCount nodes { id name state place visibility version
            %s body { id organisation { name } } deadlines { kind day } sharedWith { name } editable } } }
        """.formatted(TIME);

    private final GraphQl graphQl;
    private final World world;
    private final StatementCounter statements;

    MeetingsGraphQlTest(GraphQl graphQl, World world, StatementCounter statements) {
        this.graphQl = graphQl;
        this.world = world;
        this.statements = statements;
    }

    @BeforeAll
    void load() {
        world.load();
        world.loadScenario();
        world.rule(World.BO_ROS);
    }

    @Test
    void tellsTheBoardWhatIsComingOfTheScenario() {
        statements.atMost(8, () -> graphQl.run(People.board(), LIST, Map.of()));
        JsonNode coming = answer(People.board(), LIST, Map.of()).at("/meetings");
        JsonNode ros = of(coming, "Bestuurlijk Overleg ROS");
        assertThat(ros.at("/time/on").asText()).isEqualTo("2026-09");
        assertThat(ros.at("/time/latest").asText()).isEqualTo("2026-09-30");
        assertThat(ros.at("/state").asText()).isEqualTo("PLANNED");
        assertThat(ros.at("/deadlines/2/day").asText()).isEqualTo("2026-08-18");
        assertThat(ros.at("/editable").asBoolean()).isFalse();
        assertThat(of(coming, "Bestuurlijk Overleg MIRT").at("/time/on").asText())
                .isEqualTo("2026-11");
        assertThat(answer(People.partner(), LIST, Map.of())
                        .at("/meetings/totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void hasTheMeetingsOfTheScenarioThatWereHeld() {
        JsonNode held = answer(People.board(), """
            { meetings(filter: {until: "2026-06-14"}, order: LATEST_FIRST, first: 20) {
              nodes { name state time { on } } } }
            """, Map.of()).at("/meetings/nodes");
        assertThat(held.findValuesAsText("state")).hasSize(2).containsOnly("HELD");
        assertThat(held.findValuesAsText("on")).containsExactly("2026-03-20", "2025-12");
    }

    @Test
    void saysOfAMeetingThatWasFoundWhenItIsInTheViewersLanguage() {
        Viewer staff = People.staff();
        Viewer english = new Viewer(
                staff.userId(), staff.name(), staff.role(), staff.organisationId(), Locale.ENGLISH, staff.origin());
        String found = "{ search(text: \"BO-MIRT\", types: [MEETING], first: 5) { nodes { subtitle } } }";
        assertThat(answer(staff, found, Map.of()).findValuesAsText("subtitle")).contains("november 2026");
        assertThat(answer(english, found, Map.of()).findValuesAsText("subtitle"))
                .contains("November 2026");
    }

    @Test
    void plansAndMovesAcrossSummerTime() {
        JsonNode planned = plan(Map.of("on", "2026-10-23", "from", "10:00", "until", "12:00"));
        assertThat(planned.at("/userErrors")).isEmpty();
        assertThat(planned.at("/meeting/time/startsAt").asText()).isEqualTo("2026-10-23T08:00:00Z");
        JsonNode moved = answer(
                        People.staff(),
                        "mutation($input: UpdateMeetingInput!) { updateMeeting(input: $input) { meeting { state " + TIME
                                + " timeline(first: 5) { nodes { action fields { field before after } } } }"
                                + " userErrors { code field message } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "id",
                                        planned.at("/meeting/id").asText(),
                                        "expectedVersion",
                                        1,
                                        "time",
                                        Map.of("on", "2026-10-30", "from", "10:00", "until", "12:00"))))
                .at("/updateMeeting/meeting");
        assertThat(moved.at("/state").asText()).isEqualTo("MOVED");
        assertThat(moved.at("/time/startsAt").asText()).isEqualTo("2026-10-30T09:00:00Z");
        assertThat(moved.at("/time/from").asText()).isEqualTo("10:00");
        assertThat(moved.at("/timeline/nodes/0/fields/0/before").asText()).isEqualTo("2026-10-23 10:00–12:00");
    }

    @Test
    void saysWithWhichFieldATimeIsWrong() {
        assertThat(problem(Map.of())).isEqualTo("TIME_MISSING time.on");
        assertThat(problem(Map.of("on", "2026"))).isEqualTo("YEAR_ALONE time.on");
        assertThat(problem(Map.of("on", "2026-09", "season", "AUTUMN"))).isEqualTo("TIME_TWICE time.season");
        assertThat(problem(Map.of("season", "AUTUMN"))).isEqualTo("SEASON_WITHOUT_YEAR time.year");
        assertThat(problem(Map.of("on", "2026-09", "from", "10:00"))).isEqualTo("CLOCK_WITHOUT_DAY time.on");
        assertThat(problem(Map.of("on", "2026-09-10", "from", "25:00"))).isEqualTo("NOT_A_CLOCK_TIME time.from");
        Answer leap = graphQl.run(
                People.staff(),
                "mutation { planMeeting(input: {body: \"%s\", time: {on: \"2027-02-29\"}}) { meeting { id } } }"
                        .formatted(BO_ROS),
                Map.of());
        assertThat(leap.errors()).isNotEmpty();
    }

    @Test
    void takesNoNullForWhatCanOnlyBeChosen() {
        String meeting = plan(Map.of("on", "2026-11-05")).at("/meeting/id").asText();
        for (String field : List.of("time", "state", "visibility")) {
            Map<String, Object> input = new HashMap<>(Map.of("id", meeting, "expectedVersion", 1));
            input.put(field, null);
            JsonNode error = answer(
                            People.staff(),
                            "mutation($input: UpdateMeetingInput!) { updateMeeting(input: $input) {"
                                    + " userErrors { code field message } } }",
                            Map.of("input", input))
                    .at("/updateMeeting/userErrors/0");
            assertThat(error.at("/code").asText() + " " + error.at("/field").asText())
                    .isEqualTo("VALUE_MISSING " + field);
        }
        Map<String, Object> level = new HashMap<>(Map.of("id", BO_ROS, "expectedVersion", 1));
        level.put("level", null);
        assertThat(answer(
                                People.staff(),
                                "mutation($input: UpdateGovernanceBodyInput!) { updateGovernanceBody(input: $input) {"
                                        + " userErrors { code field message } } }",
                                Map.of("input", level))
                        .at("/updateGovernanceBody/userErrors/0/field")
                        .asText())
                .isEqualTo("level");
    }

    private String problem(Map<String, ?> time) {
        JsonNode error = plan(time).at("/userErrors/0");
        assertThat(error.at("/message").asText()).isNotBlank();
        return error.at("/code").asText() + " " + error.at("/field").asText();
    }

    private JsonNode plan(Map<String, ?> time) {
        Map<String, Object> input = new HashMap<>();
        input.put("body", BO_ROS);
        input.put("time", time);
        return answer(
                        People.staff(),
                        "mutation($input: PlanMeetingInput!) { planMeeting(input: $input) { meeting { id " + TIME
                                + " } userErrors { code field message } } }",
                        Map.of("input", input))
                .at("/planMeeting");
    }

    private static JsonNode of(JsonNode list, String body) {
        for (JsonNode node : list.at("/nodes")) {
            if (node.at("/body/organisation/name").asText().equals(body)) {
                return node;
            }
        }
        throw new AssertionError("no " + body);
    }

    private JsonNode answer(Viewer viewer, String document, Map<String, ?> variables) {
        Answer answer = graphQl.run(viewer, document, variables);
        assertThat(answer.errors()).isEmpty();
        return new ObjectMapper().valueToTree(answer.data());
    }
}
