package nl.noaber.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.graphql.GraphQl.Answer;
import nl.noaber.kernel.reference.ReferenceData;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class ProgrammesGraphQlTest {

    private final GraphQl graphQl;
    private final StatementCounter statements;

    ProgrammesGraphQlTest(GraphQl graphQl, StatementCounter statements) {
        this.graphQl = graphQl;
        this.statements = statements;
    }

    @BeforeEach
    void load(ReferenceData registers) {
        registers.load(Viewer.system("test"));
    }

    @Test
    void answersProgrammesWithAllThatHangsOnThemInThreeStatements() {
        JsonNode data = inStatements(3, """
            { programmes { id abbreviation name description source { text certainty }
                milestones { name date until dateNote source { certainty } }
                challenges { number title name description version } } }
            """);
        assertThat(data.at("/programmes/0/abbreviation").asText()).isEqualTo("NPVR");
        assertThat(data.at("/programmes/0/challenges")).hasSize(21);
        assertThat(data.at("/programmes/0/challenges/3/title").asText()).isEqualTo("Opgave 4");
        assertThat(data.at("/programmes/0/challenges/3/name").isNull()).isTrue();
        assertThat(data.at("/programmes/1/milestones/5/until").asText()).isEqualTo("2026-08");
        assertThat(data.at("/programmes/1/milestones/9/date").isNull()).isTrue();
        assertThat(data.at("/programmes/1/challenges")).isEmpty();
    }

    @Test
    void answersOneProgrammeAndNullForAnother() {
        JsonNode data = inStatements(
                2, """
                query($id: ID!, $other: ID!) {
                  programme(id: $id) { name milestones { name } }
                  other: programme(id: $other) { name }
                }
                """, Map.of("id", id("Programme", "programme/ros"), "other", id("Challenge", "challenge/npvr/1")));
        assertThat(data.at("/programme/name").asText()).startsWith("Ruimtelijke");
        assertThat(data.at("/other").isNull()).isTrue();
    }

    @Test
    void answersChallengesWithTheirProgrammeInTwoStatements() {
        JsonNode data = inStatements(2, "{ challenges { id title programme { abbreviation } } }");
        assertThat(data.at("/challenges")).hasSize(21);
        assertThat(data.at("/challenges/20/programme/abbreviation").asText()).isEqualTo("NPVR");
    }

    @Test
    void answersTheTimelinesOfAllChallengesInTwoStatements() {
        JsonNode data =
                inStatements(2, "{ challenges { timeline(first: 5) { nodes { action } pageInfo { hasNextPage } } } }");
        assertThat(data.at("/challenges/20/timeline/nodes/0/action").asText()).isEqualTo("CREATED");
    }

    @Test
    void findsItsRecordsAsNodes() {
        JsonNode data = inStatements(
                3,
                "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }",
                Map.of(
                        "ids",
                        List.of(
                                id("Programme", "programme/npvr"),
                                id("Challenge", "challenge/npvr/21"),
                                id("BudgetChapter", "budget-chapter/XXII"))));
        assertThat(data.at("/nodes").findValuesAsText("__typename"))
                .containsExactly("Programme", "Challenge", "BudgetChapter");
    }

    @Test
    void describesAChallengeAndAnswersAConflict() {
        String describe = """
            mutation($input: DescribeChallengeInput!) { describeChallenge(input: $input) {
              challenge { title description version }
              conflict { version changedBy fields { field base stored sent } }
              userErrors { code field message } } }
            """;
        String challenge = id("Challenge", "challenge/npvr/11");
        JsonNode done = data(
                People.staff(),
                describe,
                Map.of("input", Map.of("id", challenge, "expectedVersion", 1, "name", "Bereikbaar platteland")));
        assertThat(done.at("/describeChallenge/challenge/title").asText())
                .isEqualTo("Opgave 11: Bereikbaar platteland");
        assertThat(done.at("/describeChallenge/challenge/version").asInt()).isEqualTo(2);
        JsonNode second = data(
                People.colleague(),
                describe,
                Map.of("input", Map.of("id", challenge, "expectedVersion", 1, "name", "Vervoer")));
        assertThat(second.at("/describeChallenge/conflict/fields/0/stored").asText())
                .isEqualTo("Bereikbaar platteland");
        assertThat(second.at("/describeChallenge/userErrors")).isEmpty();
    }

    @Test
    void refusesAPartnerInWordsOfItsLanguage() {
        String describe = """
            mutation($id: ID!) { describeChallenge(input: { id: $id, expectedVersion: 1, name: "Nee" }) {
              challenge { id } userErrors { code field message } } }
            """;
        Map<String, String> challenge = Map.of("id", id("Challenge", "challenge/npvr/12"));
        JsonNode refused = data(People.partner(), describe, challenge);
        assertThat(refused.at("/describeChallenge/challenge").isNull()).isTrue();
        assertThat(refused.at("/describeChallenge/userErrors/0/code").asText()).isEqualTo("NOT_ALLOWED");
        assertThat(refused.at("/describeChallenge/userErrors/0/message").asText())
                .startsWith("U kunt opgaven lezen");
        assertThat(data(english(People.partner()), describe, challenge)
                        .at("/describeChallenge/userErrors/0/message")
                        .asText())
                .startsWith("You can read challenges");
    }

    @Test
    void answersABudgetRoundInThreeStatements() {
        JsonNode data = inStatements(3, """
            { budgetRound(year: 2027) { year name chapters { id number name note source { certainty } }
                nextMoment { key date daysLeft prepareFrom }
                moments { key name cycle actor recurrence date until dateStatus action leadWeeks
                  chapters { number } source { text } } }
              none: budgetRound(year: 2200) { year } }
            """);
        assertThat(data.at("/budgetRound/nextMoment/key").asText()).isEqualTo("prinsjesdag-2026");
        assertThat(data.at("/budgetRound/nextMoment/daysLeft").asInt()).isEqualTo(92);
        assertThat(data.at("/budgetRound/nextMoment/prepareFrom").asText()).isEqualTo("2026-07-21");
        assertThat(data.at("/budgetRound/moments/3/date").asText()).isEqualTo("2026-10");
        assertThat(data.at("/none").isNull()).isTrue();
    }

    @Test
    void answersTheCalendarInTheViewersLanguage() {
        String calendar = """
            { calendar(from: "2026-09-15", until: "2026-09-15") { name date }
              undatedMoments { key name date dateStatus } }
            """;
        assertThat(data(People.board(), calendar, Map.of()).at("/calendar").findValuesAsText("name"))
                .contains("Prinsjesdag (Troonrede, Miljoenennota, Rijksbegroting)");
        assertThat(data(english(People.board()), calendar, Map.of())
                        .at("/calendar")
                        .findValuesAsText("name"))
                .contains("Budget Day");
    }

    @Test
    void refusesACalendarOfMoreThanFiveYears() {
        Answer answer = graphQl.run(
                People.staff(), "{ calendar(from: \"2020-01-01\", until: \"2026-01-01\") { key } }", Map.of());
        assertThat(answer.errors().toString()).contains("NO_PERIOD", "1 januari 2020");
    }

    private JsonNode inStatements(int limit, String document) {
        return inStatements(limit, document, Map.of());
    }

    private JsonNode inStatements(int limit, String document, Map<String, ? extends @Nullable Object> variables) {
        JsonNode[] data = new JsonNode[1];
        statements.atMost(limit, () -> data[0] = data(People.staff(), document, variables));
        return data[0];
    }

    private JsonNode data(Viewer viewer, String document, Map<String, ? extends @Nullable Object> variables) {
        Answer answer = graphQl.run(viewer, document, variables);
        assertThat(answer.errors()).isEmpty();
        return new ObjectMapper().valueToTree(answer.data());
    }

    private static Viewer english(Viewer viewer) {
        return new Viewer(
                viewer.userId(),
                viewer.name(),
                viewer.role(),
                viewer.organisationId(),
                Locale.ENGLISH,
                viewer.origin());
    }

    private static String id(String type, String name) {
        return new GlobalId(type, Ids.named(name)).toString();
    }
}
