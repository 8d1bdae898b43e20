package nl.noaber.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.graphql.GraphQl.Answer;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Post;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphQlTest {

    private static final String LIST = """
        { governanceBodies(first: 60) { totalCount nodes { id level rhythm recesses ended editable version
            organisation { name governanceBody { id } } deadlines { kind count unit }
            deadlinesBefore(meeting: "2026-09-10") { kind day rule { count } } members { name } } } }
        """;

    private final GraphQl graphQl;
    private final World world;
    private final StatementCounter statements;

    GraphQlTest(GraphQl graphQl, World world, StatementCounter statements) {
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
    void listsBodiesWithAllThatHangsOnThemInAFewStatements() {
        statements.atMost(14, () -> graphQl.run(People.board(), LIST, Map.of()));
        JsonNode list = answer(People.board(), LIST, Map.of()).at("/governanceBodies");
        assertThat(list.at("/totalCount").asInt()).isGreaterThanOrEqualTo(21);
        JsonNode ros = named(list, "Bestuurlijk Overleg ROS");
        assertThat(ros.at("/level").asText()).isEqualTo("STATE_AND_REGION");
        assertThat(ros.at("/organisation/governanceBody/id").asText())
                .isEqualTo(ros.at("/id").asText());
        assertThat(ros.at("/deadlinesBefore/0/kind").asText()).isEqualTo("PREPARATION");
        assertThat(ros.at("/deadlinesBefore/2/day").asText()).isEqualTo("2026-08-27");
        assertThat(ros.at("/ended").asBoolean()).isFalse();
        assertThat(ros.at("/editable").asBoolean()).isFalse();
    }

    @Test
    void establishesAndChangesABody() {
        Organisation organisation = world.organisation("Tafel van de schermen");
        Post post = world.post(organisation, "Voorzitter");
        JsonNode made = answer(
                        People.staff(),
                        """
                        mutation($input: EstablishGovernanceBodyInput!) { establishGovernanceBody(input: $input) {
                          body { id version members { name } deadlines { count } timeline(first: 3) { nodes { action } } }
                          userErrors { code field message } } }
                        """,
                        Map.of(
                                "input",
                                Map.of(
                                        "organisation",
                                        "Organisation:" + organisation.id().value(),
                                        "level",
                                        "REGION",
                                        "deadlines",
                                        List.of(Map.of("kind", "CONCEPT", "count", 3, "unit", "WEEKS")),
                                        "members",
                                        List.of("Post:" + post.id().value()))))
                .at("/establishGovernanceBody");
        assertThat(made.at("/body/members/0/name").asText()).isEqualTo("Voorzitter");
        assertThat(made.at("/body/timeline/nodes/0/action").asText()).isEqualTo("CREATED");
        JsonNode changed = answer(
                        People.staff(),
                        """
                        mutation($input: UpdateGovernanceBodyInput!) { updateGovernanceBody(input: $input) {
                          body { rhythm version deadlines { count } } userErrors { code field message } } }
                        """,
                        Map.of(
                                "input",
                                Map.of("id", made.at("/body/id").asText(), "expectedVersion", 1, "rhythm", "YEARLY")))
                .at("/updateGovernanceBody/body");
        assertThat(changed.at("/rhythm").asText()).isEqualTo("YEARLY");
        assertThat(changed.at("/deadlines/0/count").asInt()).isEqualTo(3);
        assertThat(changed.at("/version").asInt()).isEqualTo(2);
    }

    @Test
    void saysInWordsWhatCannotBe() {
        JsonNode refused = answer(
                People.staff(),
                """
                mutation($input: UpdateGovernanceBodyInput!) { updateGovernanceBody(input: $input) {
                  userErrors { code field message } } }
                """,
                Map.of(
                        "input",
                        Map.of(
                                "id",
                                "GovernanceBody:" + World.BO_ROS.value(),
                                "expectedVersion",
                                1,
                                "members",
                                List.of("Person:x"))));
        assertThat(refused.at("/updateGovernanceBody/userErrors/0/field").asText())
                .isEqualTo("members");
        assertThat(refused.at("/updateGovernanceBody/userErrors/0/message").asText())
                .contains("bestaat niet");
    }

    @Test
    void tellsRecessesWithTheirSource() {
        JsonNode recesses = answer(
                        People.partner(),
                        "{ recesses { calendar name from until source { text certainty } } }",
                        Map.of())
                .at("/recesses");
        assertThat(recesses)
                .isNotEmpty()
                .allSatisfy(
                        recess -> assertThat(recess.at("/source/text").asText()).contains("tweedekamer.nl"));
    }

    private static JsonNode named(JsonNode list, String name) {
        for (JsonNode node : list.at("/nodes")) {
            if (node.at("/organisation/name").asText().equals(name)) {
                return node;
            }
        }
        throw new AssertionError("no " + name);
    }

    private JsonNode answer(Viewer viewer, String document, Map<String, ?> variables) {
        Answer answer = graphQl.run(viewer, document, variables);
        assertThat(answer.errors()).isEmpty();
        return new ObjectMapper().valueToTree(answer.data());
    }
}
