package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.graphql.GraphQl.Answer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpportunitiesGraphQlTest {

    private static final String REGIO_DEAL = "FundingScheme:" + Ids.named("funding-scheme/regio-deal");
    private static final String CHALLENGE = "Challenge:" + World.challenge(4).value();

    private static final String LIST = """
        query($order: FundingOpportunityOrder) {
          fundingOpportunities(first: 50, filter: {challenge: "%s"}, orderBy: $order) { totalCount nodes {
            id title opens closes decision closed budget minimum maximum highestShare applicants conditions documents
            links stage stageSince nextStages nextStep nextStepOn chance asked amount visibility version editable
            withdrawn matchCount funder { name } scheme { name description source } challenges { number }
            owner { name } sharedWith { name } steps { number stage takenOn document note days recordedBy }
            applications { total project { title } lines { year kind amount } contribution { state } }
            matches(first: 2) { project { title } firstYear lastYear eligibleCost share possible bound fills planning
              asked kinds { kind cost gap fills } conflicts { amount contribution { state } opportunity { title } } }
          } } }
        """.formatted(CHALLENGE);

    private static final String PIPELINE = """
        { fundingPipeline(first: 5) { stage count amount cards { id title closes closed amount version nextStages
          funder { name } scheme { name } owner { name } } } }
        """;

    private final GraphQl graphQl;
    private final World world;
    private final StatementCounter statements;

    OpportunitiesGraphQlTest(GraphQl graphQl, World world, StatementCounter statements) {
        this.graphQl = graphQl;
        this.world = world;
        this.statements = statements;
    }

    @BeforeAll
    void load() {
        world.load();
        Project project = world.estimated(world.planned("Past erbij"), World.once(2027, "1000.00"));
        for (int number = 0; number < 20; number++) {
            String id = recorded(Map.of("title", "Kans %02d".formatted(number), "closes", "2027-" + (10 + number % 3)));
            mutate(
                    "askFundingForProject",
                    "AskFundingForProjectInput",
                    Map.of(
                            "id",
                            id,
                            "expectedVersion",
                            1,
                            "project",
                            "Project:" + project.id().value(),
                            "lines",
                            List.of(Map.of("year", 2027, "kind", "ONE_OFF", "amount", "1,5 mln")),
                            "acceptedWarnings",
                            List.of("ABOVE_SHARE")));
        }
    }

    @Test
    void answersOpportunitiesWithAllThatHangsOnThemInTwentyFiveStatements() {
        statements.atMost(25, () -> graphQl.run(People.staff(), LIST, Map.of()));
        JsonNode list = answer(LIST, Map.of()).at("/fundingOpportunities");
        assertThat(list.at("/totalCount").asInt()).isEqualTo(20);
        JsonNode first = list.at("/nodes/0");
        assertThat(first.at("/closes").asText()).isEqualTo("2027-10");
        assertThat(first.at("/highestShare").asText()).isEqualTo("33.3");
        assertThat(first.at("/asked").asText()).isEqualTo("1500000.00");
        assertThat(first.at("/links/0").asText()).isEqualTo("https://example.org/regeling");
        assertThat(first.at("/challenges/0/number").asInt()).isEqualTo(4);
        assertThat(first.at("/owner/name").asText()).isEqualTo(People.staff().name());
        assertThat(first.at("/steps/0/stage").asText()).isEqualTo("SEEN");
        assertThat(first.at("/applications/0/lines/0/amount").asText()).isEqualTo("1500000.00");
        assertThat(first.at("/matchCount").asInt()).isEqualTo(1);
        assertThat(first.at("/matches/0/bound").asText()).isEqualTo("SHARE");
        assertThat(first.at("/matches/0/possible").asText()).isEqualTo("333.00");
        assertThat(first.at("/matches/0/kinds/0/gap").asText()).isEqualTo("1000.00");
    }

    @Test
    void answersWhatCouldServeProjectsInElevenStatements() {
        String projects = """
            { projects(first: 50, filter: {challenge: "%s"}) { nodes { title matchCount matches(first: 3) {
              opportunity { title stage closes closed scheme { name } funder { name } } project { title }
              fills bound possible planning asked conflicts { amount } } } } }
            """.formatted(CHALLENGE);
        statements.atMost(11, () -> graphQl.run(People.staff(), projects, Map.of()));
        JsonNode project = answer(projects, Map.of())
                .at("/projects/nodes")
                .valueStream()
                .filter(one -> one.at("/title").asText().equals("Past erbij"))
                .findFirst()
                .orElseThrow();
        assertThat(project.at("/matchCount").asInt()).isEqualTo(20);
        assertThat(project.at("/matches")).hasSize(3);
        assertThat(project.at("/matches/0/opportunity/closes").asText()).isEqualTo("2027-10");
        assertThat(project.at("/matches/0/opportunity/scheme/name").asText()).isEqualTo("Regio Deal");
        assertThat(project.at("/matches/0/project/title").asText()).isEqualTo("Past erbij");
        assertThat(project.at("/matches/0/possible").asText()).isEqualTo("333.00");
        assertThat(project.at("/matches/0/asked").asText()).isEqualTo("1500000.00");
    }

    @Test
    void answersThePipelineInFiveStatements() {
        statements.atMost(5, () -> graphQl.run(People.staff(), PIPELINE, Map.of()));
        JsonNode columns = answer(PIPELINE, Map.of()).at("/fundingPipeline");
        assertThat(columns).hasSize(7);
        assertThat(columns.at("/0/stage").asText()).isEqualTo("SEEN");
        assertThat(columns.at("/0/count").asInt()).isGreaterThanOrEqualTo(20);
        assertThat(columns.at("/0/cards")).hasSize(5);
        assertThat(columns.at("/0/cards/0/closes").asText()).isEqualTo("2027-10");
        assertThat(columns.at("/4/count").asInt()).isZero();
        assertThat(columns.at("/4/amount").asText()).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({"CLOSES, ASC", "CLOSES, DESC", "AMOUNT, ASC", "AMOUNT, DESC", "TITLE, ASC", "TITLE, DESC"})
    void givesEachOnceInEveryOrder(String field, String direction) {
        String page = """
            query($order: FundingOpportunityOrder, $after: String) {
              fundingOpportunities(first: 7, after: $after, orderBy: $order) {
                pageInfo { hasNextPage endCursor } nodes { id } totalCount } }
            """;
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("order", Map.of("field", field, "direction", direction));
        List<String> ids = new ArrayList<>();
        JsonNode list;
        do {
            list = answer(page, variables).at("/fundingOpportunities");
            list.at("/nodes").forEach(node -> ids.add(node.at("/id").asText()));
            variables.put("after", list.at("/pageInfo/endCursor").asText());
        } while (list.at("/pageInfo/hasNextPage").asBoolean());
        assertThat(ids).doesNotHaveDuplicates().hasSize(list.at("/totalCount").asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "highestShare; 100.01; SHARE_OUT_OF_BOUNDS highestShare",
                "highestShare; 0; SHARE_OUT_OF_BOUNDS highestShare",
                "highestShare; 33.33333; PERCENT_TOO_FINE highestShare",
                "minimum; 5,1 mln; MINIMUM_ABOVE_MAXIMUM minimum",
                "budget; 4 mln; MAXIMUM_ABOVE_BUDGET maximum",
                "closes; 2026-12; CLOSES_BEFORE_IT_OPENS closes",
                "decision; 2027-01; DECIDED_BEFORE_IT_CLOSES decision",
                "opens; 1999; YEAR_OUT_OF_BOUNDS opens",
                "scheme; FundingScheme:00000000-0000-0000-0000-000000000000; NOT_FOUND scheme",
                "scheme; Interreg; NOT_FOUND scheme",
                "funder; Organisation:00000000-0000-0000-0000-000000000000; NOT_FOUND funder",
                "owner; User:00000000-0000-0000-0000-000000000000; NOT_FOUND owner",
                "budget; 99999999999999999; AMOUNT_TOO_HIGH budget",
                "minimum; -5; AMOUNT_NEGATIVE minimum",
                "maximum; 0; AMOUNT_ZERO maximum",
                "title; ' '; OPPORTUNITY_TITLE_MISSING title",
                "nextStepOn; 2026-07-01; NEXT_STEP_MISSING nextStep",
                "visibility; CONFIDENTIAL; OPPORTUNITY_NEVER_CONFIDENTIAL visibility",
                "visibility; SHARED; SHARED_WITH_NOBODY sharedWith",
                "closes; 2026-06-14; CLOSED_ALREADY closes"
            })
    void saysWhatIsWrong(String field, String value, String problem) {
        Map<String, Object> input = new HashMap<>(details("Fout"));
        if (!field.equals("closes") || !value.equals("2026-06-14")) {
            input.putAll(Map.of("opens", "2027-01-15", "closes", "2027-06", "maximum", "5 mln", "budget", "10 mln"));
        }
        if (field.equals("nextStepOn")) {
            input.remove("nextStep");
        }
        input.put(field, value);
        assertThat(refused("recordFundingOpportunity", "RecordFundingOpportunityInput", input))
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1)",
        "ftp://example.org/regeling",
        "data:text/html,x",
        "https://",
        "www.example.org",
        "https://a b.nl"
    })
    void takesNoLinkThatIsNoWebAddress(String link) {
        Map<String, Object> input = new HashMap<>(details("Link"));
        input.put("links", List.of("https://example.org/", link));
        assertThat(refused("recordFundingOpportunity", "RecordFundingOpportunityInput", input))
                .containsExactly("NO_WEB_LINK links.1");
    }

    @Test
    void refusesWhatIsNoNumberOrDateAtAll() {
        for (Map<String, Object> wrong : List.of(
                Map.<String, Object>of("maximum", "1,250"),
                Map.<String, Object>of("closes", "2027-02-31"),
                Map.<String, Object>of("chance", "veel"))) {
            Map<String, Object> input = new HashMap<>(details("Geen getal"));
            input.putAll(wrong);
            assertThat(graphQl.run(
                                    People.staff(),
                                    "mutation($input: RecordFundingOpportunityInput!) {"
                                            + " recordFundingOpportunity(input: $input) { userErrors { code } } }",
                                    Map.of("input", input))
                            .errors())
                    .isNotEmpty();
        }
    }

    @Test
    void saysInWordsWhatIsWrong() {
        Map<String, Object> input = new HashMap<>(details("Woorden"));
        input.put("chance", 101);
        JsonNode refused = mutated("recordFundingOpportunity", "RecordFundingOpportunityInput", input);
        assertThat(refused.at("/userErrors/0/message").asText()).contains("0 tot en met 100");
    }

    @Test
    void refusesWhoIsNotOfTheTeam() {
        for (var viewer : List.of(People.partner(), People.board(), People.auditor())) {
            Answer answer = graphQl.run(
                    viewer,
                    "mutation($input: RecordFundingOpportunityInput!) { recordFundingOpportunity(input: $input) {"
                            + " userErrors { code message } } }",
                    Map.of("input", details("Niet van u")));
            assertThat(new ObjectMapper()
                            .valueToTree(answer.data())
                            .at("/recordFundingOpportunity/userErrors/0/message")
                            .asText())
                    .contains("financieringskansen");
        }
    }

    private static Map<String, Object> details(String title) {
        return Map.of(
                "title",
                title,
                "scheme",
                REGIO_DEAL,
                "challenges",
                List.of(CHALLENGE),
                "highestShare",
                "33,3",
                "documents",
                List.of("D/26/4"),
                "links",
                List.of("https://example.org/regeling"),
                "owner",
                "User:" + People.staff().userId(),
                "funder",
                "Organisation:" + World.BZK.value(),
                "chance",
                30,
                "nextStep",
                "Bellen");
    }

    private String recorded(Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(details(""));
        input.putAll(more);
        return mutate("recordFundingOpportunity", "RecordFundingOpportunityInput", input);
    }

    private String mutate(String mutation, String type, Map<String, ?> input) {
        JsonNode done = mutated(mutation, type, input);
        assertThat(done.at("/userErrors")).isEmpty();
        return done.at("/opportunity/id").asText();
    }

    private List<String> refused(String mutation, String type, Map<String, ?> input) {
        JsonNode errors = mutated(mutation, type, input).at("/userErrors");
        return Stream.iterate(0, index -> index + 1)
                .limit(errors.size())
                .map(errors::get)
                .map(error ->
                        error.at("/code").asText() + " " + error.at("/field").asText())
                .toList();
    }

    private JsonNode mutated(String mutation, String type, Map<String, ?> input) {
        return answer(
                        "mutation($input: " + type + "!) { " + mutation
                                + "(input: $input) { opportunity { id } userErrors { code field message } } }",
                        Map.of("input", input))
                .at("/" + mutation);
    }

    private JsonNode answer(String document, Map<String, ? extends @Nullable Object> variables) {
        Answer answer = graphQl.run(People.staff(), document, variables);
        assertThat(answer.errors()).isEmpty();
        return new ObjectMapper().valueToTree(answer.data());
    }
}
