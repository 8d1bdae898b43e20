package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
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
class DivisionsGraphQlTest {

    private static final String LIST = """
        { costDivisions(first: 10) { totalCount nodes { id title source visibility total version editable
            project { title } lines { year kind amount }
            proposals { number name key remainder note state round sentAt deadline whole undivided
              parts { position party { name } amount percent inhabitants inhabitantsSource part
                lines { year kind amount } answer { verdict remark document recordedAt recordedBy } } } } } }
        """;

    private static final String ALMELO = "Organisation:" + World.ALMELO.value();
    private static final String BORNE = "Organisation:" + World.BORNE.value();

    private final GraphQl graphQl;
    private final World world;
    private final StatementCounter statements;

    DivisionsGraphQlTest(GraphQl graphQl, World world, StatementCounter statements) {
        this.graphQl = graphQl;
        this.world = world;
        this.statements = statements;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void answersDivisionsWithAllThatHangsOnThemInTenStatements() {
        for (int number = 0; number < 10; number++) {
            agreed("Lijst " + number);
        }
        statements.atMost(10, () -> graphQl.run(People.staff(), LIST, Map.of()));
        JsonNode first = answer(LIST, Map.of()).at("/costDivisions/nodes/0");
        assertThat(first.at("/total").asText()).isEqualTo("100.01");
        assertThat(first.at("/proposals/0/state").asText()).isEqualTo("AGREED");
        assertThat(first.at("/proposals/0/parts/0/part").asText()).isEqualTo("50.01");
        assertThat(first.at("/proposals/0/parts/1/lines/0/amount").asText()).isEqualTo("50.00");
        assertThat(first.at("/proposals/0/parts/1/answer/verdict").asText()).isEqualTo("AGREED");
    }

    @Test
    void calculatesWithoutWriting() {
        JsonNode given = answer(
                        """
                        query($input: CalculateCostDivisionInput!) { calculateCostDivision(input: $input) {
                          undivided userErrors { code field message } parts { party { name } percent part } } }
                        """,
                        Map.of(
                                "input",
                                Map.of(
                                        "key",
                                        "PERCENTAGE",
                                        "lines",
                                        lines(),
                                        "shares",
                                        List.of(
                                                Map.of("party", ALMELO, "percent", "50.01"),
                                                Map.of("party", BORNE, "percent", "50")))))
                .at("/calculateCostDivision");
        assertThat(given.at("/userErrors/0/field").asText()).isEqualTo("shares.1.percent");
        assertThat(given.at("/userErrors/0/message").asText()).contains("samen 100,01");
        assertThat(given.at("/parts")).isEmpty();
    }

    @Test
    void comparesProposals() {
        String id = agreed("Vergeleken");
        JsonNode compared = answer(
                "query($id: ID!) { compareCostDivision(id: $id, from: 1, to: 1) { party { name } before after"
                        + " difference } }",
                Map.of("id", id));
        assertThat(compared.at("/compareCostDivision/1/difference").asText()).isEqualTo("0.00");
    }

    private String agreed(String title) {
        String id = mutate("planCostDivision", "PlanCostDivisionInput", Map.of("title", title, "lines", lines()));
        mutate(
                "proposeCostDivision",
                "ProposeCostDivisionInput",
                Map.of(
                        "id",
                        id,
                        "expectedVersion",
                        1,
                        "name",
                        "Gelijk",
                        "key",
                        "EQUAL",
                        "shares",
                        List.of(Map.of("party", ALMELO), Map.of("party", BORNE))));
        mutate("sendCostDivision", "SendCostDivisionInput", Map.of("id", id, "expectedVersion", 2, "number", 1));
        for (String party : List.of(ALMELO, BORNE)) {
            mutate(
                    "answerCostDivision",
                    "AnswerCostDivisionInput",
                    Map.of("id", id, "party", party, "round", 1, "verdict", "AGREED"));
        }
        return id;
    }

    private static List<Map<String, Object>> lines() {
        return List.of(Map.of("year", 2026, "kind", "PROCESS", "amount", "100,01"));
    }

    private String mutate(String mutation, String type, Map<String, Object> input) {
        JsonNode done = answer(
                        "mutation($input: " + type + "!) { " + mutation
                                + "(input: $input) { division { id } userErrors { code field } } }",
                        Map.of("input", input))
                .at("/" + mutation);
        assertThat(done.at("/userErrors")).isEmpty();
        return done.at("/division/id").asText();
    }

    private JsonNode answer(String document, Map<String, ? extends @Nullable Object> variables) {
        Answer answer = graphQl.run(People.staff(), document, variables);
        assertThat(answer.errors()).isEmpty();
        return new ObjectMapper().valueToTree(answer.data());
    }
}
