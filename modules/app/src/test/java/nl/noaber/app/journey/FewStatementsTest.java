package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import nl.noaber.web.page.DocumentSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The documents of the busiest pages, with all their sections filled, ask the database no more than a few times. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FewStatementsTest {

    private static final String ORGANISATION = "relations/organisation";
    private static final Map<String, Object> BZK =
            Map.of("id", "Organisation:" + Ids.named("organisation/ministry/bzk"));

    private final GraphQl graphQl;
    private final StatementCounter statements;
    private final LivedInWorld world;
    private final ObjectMapper json = new ObjectMapper();

    FewStatementsTest(GraphQl graphQl, StatementCounter statements, LivedInWorld world) {
        this.graphQl = graphQl;
        this.statements = statements;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void answersAnOrganisationsPageInEight() {
        JsonNode organisation = atMost(8, People.staff(), ORGANISATION, BZK).path("organisation");

        assertThat(List.of(
                        "/predecessors",
                        "/posts/nodes/0/holders",
                        "/budgetChapters",
                        "/assessments",
                        "/relations",
                        "/commitments/nodes",
                        "/contactMoments/nodes/0/participants"))
                .allSatisfy(section -> assertThat(organisation.at(section)).isNotEmpty());
        assertThat(organisation.at("/contactMoments/nodes").findValues("challenges"))
                .anyMatch(challenges -> !challenges.isEmpty());
        assertThat(organisation.path("lastContactOn").isTextual()).isTrue();
        atMost(8, People.partner(), ORGANISATION, BZK);
        atMost(8, People.board(), ORGANISATION, BZK);
    }

    @Test
    void answersWhatDoesNotFitTogetherInSix() {
        JsonNode glance =
                atMost(6, People.staff(), "messages/consistency", Map.of()).path("messageConsistency");

        assertThat(List.of("/sameMoney", "/agingEvidence", "/oldDeliveries", "/gaps"))
                .allSatisfy(
                        sort -> assertThat(glance.at(sort + "/total").isInt()).isTrue());
        assertThat(atMost(1, People.partner(), "messages/consistency", Map.of())
                        .path("messageConsistency")
                        .isNull())
                .isTrue();
    }

    @Test
    void answersTheMeetingsAndAMeetingInSixAndABodyInEight() {
        for (Viewer viewer : List.of(People.staff(), People.board())) {
            JsonNode listed = atMost(6, viewer, "agenda/meetings", Map.of("first", 50, "filter", Map.of()));
            String meeting = listed.at("/meetings/nodes/0/id").asText();
            String body = listed.at("/meetings/nodes/0/body/id").asText();

            assertThat(listed.at("/meetings/nodes")).hasSizeGreaterThan(1);
            assertThat(atMost(6, viewer, "agenda/meeting", Map.of("id", meeting))
                            .at("/meeting/id")
                            .asText())
                    .isEqualTo(meeting);
            assertThat(atMost(8, viewer, "agenda/body", Map.of("id", body, "today", "2025-01-01"))
                            .at("/meetings/nodes"))
                    .isNotEmpty();
        }
    }

    /** One more than others: who may see persons is asked of whose they are. */
    @Test
    void answersAMeetingWithAPersonOnItsListInSeven() {
        Map<String, Object> held = Map.of("id", "Meeting:" + Ids.named("meeting/directeurenoverleg-2026-03-20"));
        for (Viewer viewer : List.of(People.staff(), People.board())) {
            assertThat(atMost(7, viewer, "agenda/meeting", held).at("/meeting/attendees"))
                    .hasSize(2);
        }
    }

    @Test
    void answersTheRoutesInSixAndARouteInEight() {
        for (Viewer viewer : List.of(People.staff(), People.board())) {
            JsonNode listed = atMost(6, viewer, "agenda/routes", Map.of("first", 50, "filter", Map.of()));
            String route = listed.at("/routes/nodes/0/id").asText();

            assertThat(listed.at("/routes/nodes")).hasSizeGreaterThan(1);
            assertThat(atMost(8, viewer, "agenda/route", Map.of("id", route, "moves", false))
                            .at("/route/steps"))
                    .isNotEmpty();
        }
    }

    @Test
    void answersThePictureOfMoneyAndWhatAFigureIsMadeOfInSix() {
        Map<String, Object> second = Map.of("by", "PROJECT", "filter", Map.of(), "skip", 1);
        Map<String, Object> figure = Map.of(
                "first", 50, "of", Map.of(), "filter", Map.of("figure", Map.of("of", Map.of(), "kind", "ONE_OFF")));
        for (Viewer viewer : List.of(People.staff(), People.partner(), People.board())) {
            atMost(6, viewer, "cofinancing/total", second);
            atMost(6, viewer, "cofinancing/figure", figure);
        }
        assertThat(atMost(6, People.staff(), "cofinancing/figure", figure).at("/contributions/nodes"))
                .isNotEmpty();
    }

    @Test
    void answersTheTimelineInSix() {
        Map<String, Object> year = Map.of("from", "2026-01-05", "until", "2027-01-03");
        for (Viewer viewer : List.of(People.staff(), People.board(), People.partner())) {
            JsonNode shown = atMost(6, viewer, "agenda/timeline", year);

            assertThat(shown.at("/agendaTimeline/more").asBoolean()).isFalse();
            assertThat(shown.at("/calendar")).isNotEmpty();
        }
        assertThat(atMost(6, People.board(), "agenda/timeline", year).findValues("steps"))
                .anyMatch(steps -> !steps.isEmpty());
    }

    @Test
    void answersTheMatrixAndTheMapInSix() {
        for (Viewer viewer : List.of(People.staff(), People.partner())) {
            JsonNode matrix = atMost(6, viewer, "signoffs/matrix", Map.of("first", 50));
            JsonNode map = atMost(6, viewer, "coverage/map", Map.of("first", 20));

            assertThat(matrix.at("/alignmentMatrix/rows/totalCount").isInt()).isTrue();
            assertThat(map.at("/coverageMap/targets")).isNotEmpty();
            assertThat(List.of(matrix, map))
                    .allSatisfy(answer -> assertThat(answer.path("challenges")).isNotEmpty());
        }
        JsonNode matrix = atMost(6, People.staff(), "signoffs/matrix", Map.of("first", 50));
        assertThat(matrix.at("/alignmentMatrix/rows/nodes")).isNotEmpty();
        assertThat(atMost(6, People.staff(), "coverage/map", Map.of("first", 20))
                        .at("/coverageMap/rows/nodes/0/whiteSpots"))
                .isNotEmpty();
    }

    /** Users, challenges and chapters are remembered: the second answer is what a reader waits for. */
    private JsonNode atMost(int limit, Viewer viewer, String document, Map<String, Object> variables) {
        String text = DocumentSource.read(document);
        graphQl.run(viewer, text, variables);
        JsonNode[] answer = new JsonNode[1];
        statements.atMost(limit, () -> {
            GraphQl.Answer given = graphQl.run(viewer, text, variables);
            assertThat(given.errors()).isEmpty();
            answer[0] = json.valueToTree(given.data());
        });
        return answer[0];
    }
}
