package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
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
        { projects(first: 50) { totalCount nodes { id title phase state firstYear lastYear visibility version editable
            challenge { number } programme { abbreviation } lead { name } sharedWith { name }
            cost { number priceLevel source total rates { fromYear percent } lines { year kind amount factor indexed } }
            funding { total { cost sure gap } rows { year sums { gapIfLikely } } }
            contributions(first: 5) { totalCount nodes { state certainty nextStates party { name }
              lines { year kind amount } steps { state takenOn document recordedBy } } } } } }
        """;

    private static final String ONE = """
        query($id: ID!) { project(id: $id) { title description estimates(first: 5) { totalCount nodes { number note } }
          timeline(first: 5) { totalCount nodes { action fields { field before after } } } } }
        """;

    private static final String FUNDING = """
        query($by: FundingGrouping!) { funding(groupBy: $by, filter: {fromYear: 2026, untilYear: 2029}) {
          groupedBy rowCount hidesGap total { cost sure likely hoped gap gapIfLikely gapIfHoped }
          kinds { kind sums { cost gap } }
          rows(first: 10) { year kind hidesGap project { title } challenge { number } programme { abbreviation }
            party { name } kinds { kind sums { sure } } sums { cost gap } } } }
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
    void answersProjectsWithAllThatHangsOnThemInSixteenStatements() {
        for (int number = 0; number < 20; number++) {
            contributed(planned("Lijst " + number));
        }
        JsonNode list = within(16, LIST, Map.of()).at("/projects");
        JsonNode first = StreamSupport.stream(list.at("/nodes").spliterator(), false)
                .filter(node -> node.at("/title").asText().equals("Lijst 7"))
                .findFirst()
                .orElseThrow();
        assertThat(first.at("/cost/lines/0/indexed").asText()).isEqualTo("1025000.50");
        assertThat(first.at("/cost/lines/0/factor").asText()).isEqualTo("1.025");
        assertThat(first.at("/cost/rates/0/percent").asText()).isEqualTo("2.5");
        assertThat(first.at("/funding/total/gap").asText()).isEqualTo("925000.50");
        assertThat(first.at("/contributions/nodes/0/lines/0/amount").asText()).isEqualTo("100000.00");
        assertThat(first.at("/contributions/nodes/0/steps/0/document").asText()).isEqualTo("D/26/7");
        assertThat(list.at("/totalCount").asInt()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void answersEachGroupingInTwoStatements() {
        contributed(planned("Gegroepeerd"));
        String total = null;
        for (FundingGrouping by : FundingGrouping.values()) {
            JsonNode funding = within(2, FUNDING, Map.of("by", by.name())).at("/funding");
            String same = funding.at("/total").toString();
            assertThat(total == null ? same : total).as(by.name()).isEqualTo(same);
            total = same;
        }
    }

    @Test
    void addsTheSameProjectsUpByYearAndByChallengeInOneStatement() {
        contributed(planned("Tweemaal"));
        JsonNode both = within(
                1,
                "{ years: funding(groupBy: YEAR) { total { cost sure } } challenges: funding(groupBy: CHALLENGE) {"
                        + " total { cost sure } rowCount } }",
                Map.of());
        assertThat(both.at("/years/total")).isEqualTo(both.at("/challenges/total"));
        assertThat(both.at("/challenges/rowCount").asInt()).isPositive();
    }

    @Test
    void givesTheRowsAPartAtATime() {
        contributed(planned("Eerste deel"));
        contributed(planned("Tweede deel"));
        JsonNode parts = within(
                2,
                "{ all: funding(groupBy: PROJECT) { rowCount rows(first: 200) { sums { gap } project { id } } }"
                        + " next: funding(groupBy: PROJECT) { rows(first: 1, skip: 1) { project { id } } }"
                        + " none: funding(groupBy: PROJECT) { rows(skip: 100000) { project { id } } } }",
                Map.of());
        assertThat(parts.at("/next/rows")).hasSize(1);
        assertThat(parts.at("/next/rows/0/project")).isEqualTo(parts.at("/all/rows/1/project"));
        assertThat(parts.at("/none/rows")).isEmpty();
    }

    @Test
    void listsWhatAFigureIsMadeOfInFiveStatements() {
        contributed(planned("Achter het bedrag"));
        JsonNode list = within(5, """
            { contributions(first: 20, filter: {figure: {of: {fromYear: 2026, untilYear: 2026, withoutStopped: true},
                kind: ONE_OFF, certainty: SURE, doubtful: false}}) {
                totalCount nodes { certainty projectTitle party { name } lines { year kind amount } } }
              funding(groupBy: KIND, filter: {fromYear: 2026, untilYear: 2026}) { kinds { sums { sure } doubtful } } }
            """, Map.of()).at("/contributions");
        assertThat(list.at("/totalCount").asInt()).isPositive();
        assertThat(list.at("/nodes").findValuesAsText("certainty")).containsOnly("SURE");
    }

    @Test
    void doesAllThatCanBeDone() {
        String id = planned("Alles");
        assertThat(mutate(
                                "updateProject",
                                "UpdateProjectInput",
                                Map.of("id", id, "expectedVersion", 2, "phase", "REALISATION"))
                        .at("/project/version")
                        .asInt())
                .isEqualTo(3);
        String given = contributed(id);
        assertThat(mutate(
                                "updateContribution",
                                "UpdateContributionInput",
                                Map.of("id", given, "expectedVersion", 1, "conditions", "Als de provincie meedoet"))
                        .at("/contribution/version")
                        .asInt())
                .isEqualTo(2);
        assertThat(mutate(
                                "moveContribution",
                                "MoveContributionInput",
                                Map.of("id", given, "expectedVersion", 2, "step", Map.of("state", "WITHDRAWN")))
                        .at("/contribution/state")
                        .asText())
                .isEqualTo("WITHDRAWN");
        assertThat(mutate("withdrawProject", "ProjectVersionInput", Map.of("id", id, "expectedVersion", 3))
                        .at("/project/withdrawn")
                        .asBoolean())
                .isTrue();
        assertThat(mutate("restoreProject", "ProjectVersionInput", Map.of("id", id, "expectedVersion", 4))
                        .at("/project/version")
                        .asInt())
                .isEqualTo(5);
        JsonNode one = within(10, ONE, Map.of("id", id)).at("/project");
        assertThat(one.at("/estimates/totalCount").asInt()).isEqualTo(1);
        assertThat(one.at("/timeline/totalCount").asInt()).isEqualTo(5);
        assertThat(one.toString()).contains("€ 1.000.000,49");
    }

    @Test
    void saysWhatIsWrongInTheViewersLanguage() {
        JsonNode refused = mutate(
                "recordContribution",
                "RecordContributionInput",
                Map.of(
                        "project", planned("Fout"),
                        "party", "Organisation:" + World.BORNE.value(),
                        "lines", List.of(Map.of("year", 2026, "kind", "ONE_OFF", "amount", "-5")),
                        "step", Map.of("state", "COMMITTED")));
        assertThat(refused.at("/userErrors/0/code").asText()).isEqualTo("AMOUNT_NEGATIVE");
        assertThat(refused.at("/userErrors/1/message").asText()).contains("kenmerk van het besluit");
    }

    @Test
    void refusesAnAmountThatIsNone() {
        assertThat(graphQl.run(staff, """
            mutation { estimateCost(input: {id: "x", expectedVersion: 1, priceLevel: 2026, source: "x",
              lines: [{year: 2026, kind: ONE_OFF, amount: "1,250"}]}) { userErrors { code } } }
            """, Map.of()).errors()).isNotEmpty();
    }

    private String planned(String title) {
        String id = mutate(
                        "planProject",
                        "PlanProjectInput",
                        Map.of(
                                "id",
                                Ids.next().toString(),
                                "title",
                                title,
                                "challenge",
                                "Challenge:" + World.challenge(4).value(),
                                "firstYear",
                                2026,
                                "lastYear",
                                2029))
                .at("/project/id")
                .asText();
        JsonNode estimated = mutate(
                "estimateCost",
                "EstimateCostInput",
                Map.of(
                        "id",
                        id,
                        "expectedVersion",
                        1,
                        "priceLevel",
                        2025,
                        "source",
                        "Raming",
                        "lines",
                        List.of(Map.of("year", 2026, "kind", "ONE_OFF", "amount", "€ 1.000.000,49")),
                        "rates",
                        List.of(Map.of("fromYear", 2026, "percent", "2,5"))));
        assertThat(estimated.at("/userErrors")).isEmpty();
        return id;
    }

    private String contributed(String project) {
        JsonNode recorded = mutate(
                "recordContribution",
                "RecordContributionInput",
                Map.of(
                        "project",
                        project,
                        "party",
                        "Organisation:" + World.ALMELO.value(),
                        "lines",
                        List.of(Map.of("year", 2026, "kind", "ONE_OFF", "amount", "0,1 mln")),
                        "step",
                        Map.of("state", "COMMITTED", "level", "COUNCIL", "document", "D/26/7")));
        assertThat(recorded.at("/userErrors")).isEmpty();
        return recorded.at("/contribution/id").asText();
    }

    private JsonNode mutate(String mutation, String type, Map<String, Object> input) {
        String record = mutation.endsWith("Contribution")
                ? "contribution { id state version }"
                : "project { id version withdrawn }";
        return answer(
                        "mutation($input: " + type + "!) { " + mutation + "(input: $input) { " + record
                                + " conflict { version } userErrors { code field message } } }",
                        Map.of("input", input))
                .at("/" + mutation);
    }

    private JsonNode within(int limit, String document, Map<String, ? extends @Nullable Object> variables) {
        statements.atMost(limit, () -> graphQl.run(staff, document, variables));
        return answer(document, variables);
    }

    private JsonNode answer(String document, Map<String, ? extends @Nullable Object> variables) {
        Answer answer = graphQl.run(staff, document, variables);
        assertThat(answer.errors()).isEmpty();
        return new ObjectMapper().valueToTree(answer.data());
    }
}
