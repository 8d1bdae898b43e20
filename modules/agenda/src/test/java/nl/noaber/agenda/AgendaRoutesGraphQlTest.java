package nl.noaber.agenda;

import static nl.noaber.agenda.AgendaWorld.DAY;
import static nl.noaber.agenda.AgendaWorld.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.BeanProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.graphql.GraphQl.Answer;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Today is the 15th of June 2026. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaRoutesGraphQlTest {

    private static final String STEPS = """
        steps { number title yields table meeting { id time { latest } } time { earliest latest } noLaterThan
          alternatives { id } follows { step days } earliest latest slackLeast slackMost standing
          next { byRhythm time { earliest } meeting { id } } }
        """;
    private static final String LIST = """
        { routes(first: 50) { totalCount nodes { id title visibility owner { name } slackLeast slackMost missedSteps
            nextStep { number title table time { earliest } standing } } } }
        """;
    private static final String ONE = "query($id: ID!) { route(id: $id) { id title version editable owner { name } "
            + STEPS + " timeline(first: 5) { nodes { action } } } }";
    private static final String PAYLOAD = " { route { id title version " + STEPS
            + " } conflict { fields { field } } userErrors { code field message } } }";
    private static final String ROS = "AgendaRoute:" + Ids.named("agenda-route/ros");
    private static final String BO_ROS = "Meeting:" + Ids.named("meeting/bo-ros-2026-09");

    private final GraphQl graphQl;
    private final AgendaRoutes routes;
    private final Transactions transactions;
    private final World world;
    private final AgendaWorld agenda;
    private final StatementCounter statements;
    private final PersonalRecords personal;

    AgendaRoutesGraphQlTest(
            GraphQl graphQl,
            AgendaRoutes routes,
            Transactions transactions,
            World world,
            AgendaWorld agenda,
            StatementCounter statements,
            BeanProvider<PersonalRecords> modules) {
        this.graphQl = graphQl;
        this.routes = routes;
        this.transactions = transactions;
        this.world = world;
        this.agenda = agenda;
        this.statements = statements;
        this.personal = modules.stream()
                .filter(records -> records.getClass().getPackageName().startsWith("nl.noaber.agenda"))
                .findFirst()
                .orElseThrow();
    }

    @BeforeAll
    void load() {
        world.load();
        world.loadScenario();
    }

    @Test
    void tellsListAndRouteInSixStatementsHoweverManyThereAre() {
        Meeting meeting = agenda.meeting("Veel routes", DAY, Visibility.BOARD);
        for (int i = 0; i < 20; i++) {
            World.done(routes.plan(
                    People.staff(),
                    new NewAgendaRoute(
                            new AgendaRouteId(Ids.next()),
                            AgendaRouteDetails.of(
                                    "Veel " + i,
                                    OWNER,
                                    RouteStepDetails.of("Daar").at(meeting.id()),
                                    RouteStepDetails.of("Dan", new RouteDependency(1, 14))))));
        }
        answer(People.staff(), LIST, Map.of());
        statements.atMost(6, () -> graphQl.run(People.staff(), LIST, Map.of()));
        statements.atMost(6, () -> graphQl.run(People.staff(), ONE, Map.of("id", ROS)));
        String of = "query($id: ID!) { meeting(id: $id) { routes { id title } } }";
        JsonNode found = answer(
                        People.staff(),
                        of,
                        Map.of("id", "Meeting:" + meeting.id().value()))
                .at("/meeting/routes");
        assertThat(found).hasSize(20);
        statements.atMost(
                2,
                () -> graphQl.run(
                        People.staff(),
                        of,
                        Map.of("id", "Meeting:" + meeting.id().value())));
    }

    @Test
    void tellsTheRouteOfTheStrategyAndWhatSlipsInTheViewersLanguage() {
        JsonNode route = answer(People.board(), ONE, Map.of("id", ROS)).at("/route");
        assertThat(route.at("/steps/4/table").asText()).isEqualTo("Bestuurlijk Overleg ROS");
        assertThat(route.at("/steps/4/noLaterThan").asText()).isEqualTo("2026-09-30");
        assertThat(route.at("/steps/0/standing").asText()).isEqualTo("DONE");
        assertThat(route.at("/steps/1/standing").asText()).isEqualTo("DONE");
        assertThat(route.at("/timeline/nodes")).isEmpty();
        String moved = "query($id: ID!, $meeting: ID!, $on: PartialDate) { route(id: $id) { ifMoved(meeting: $meeting,"
                + " time: {on: $on}) { sentences " + STEPS + " userErrors { code field message } } } }";
        JsonNode october = answer(People.staff(), moved, Map.of("id", ROS, "meeting", BO_ROS, "on", "2026-10-02"))
                .at("/route/ifMoved");
        assertThat(october.at("/sentences/0").asText())
                .isEqualTo("BO ROS verschuift naar 2 oktober 2026: BO-MIRT wordt niet gehaald, eerstvolgende november"
                        + " 2027 (naar het ritme van het gremium; nog niet gepland).");
        assertThat(october.at("/steps/5/next/byRhythm").asBoolean()).isTrue();
        assertThat(october.at("/steps/5/standing").asText()).isEqualTo("MISSED");
        assertThat(answer(People.staff(), moved, Map.of("id", ROS, "meeting", BO_ROS, "on", "2026"))
                        .at("/route/ifMoved/userErrors/0/field")
                        .asText())
                .isEqualTo("time.on");
        assertThat(answer(People.staff(), moved, Map.of("id", ROS, "meeting", "Meeting:" + Ids.next(), "on", "2026-10"))
                        .at("/route/ifMoved/userErrors/0/code")
                        .asText())
                .isEqualTo("NOT_ON_THIS_ROUTE");
    }

    @Test
    void plansAndChangesARouteAndNamesTheFieldThatIsWrong() {
        JsonNode planned = answer(
                        People.staff(),
                        "mutation($input: PlanRouteInput!) { planRoute(input: $input)" + PAYLOAD,
                        Map.of(
                                "input",
                                Map.of(
                                        "title",
                                        "Van de schermen",
                                        "steps",
                                        List.of(
                                                Map.of("title", "Eerst", "time", Map.of("on", "2026-09")),
                                                Map.of(
                                                        "title",
                                                        "Dan",
                                                        "time",
                                                        Map.of("on", "2026-12-01"),
                                                        "follows",
                                                        List.of(Map.of("step", 1, "days", 28)))))))
                .at("/planRoute");
        assertThat(planned.at("/userErrors")).isEmpty();
        assertThat(planned.at("/route/steps/0/latest").asText()).isEqualTo("2026-11-03");
        JsonNode refused = answer(
                        People.staff(),
                        "mutation($input: UpdateRouteInput!) { updateRoute(input: $input)" + PAYLOAD,
                        Map.of(
                                "input",
                                Map.of(
                                        "id",
                                        planned.at("/route/id").asText(),
                                        "expectedVersion",
                                        1,
                                        "steps",
                                        List.of(
                                                Map.of("title", "Goed"),
                                                Map.of("title", "Fout", "time", Map.of("on", "2026"))))))
                .at("/updateRoute/userErrors/0");
        assertThat(refused.at("/field").asText()).isEqualTo("steps.1.time.on");
        assertThat(refused.at("/message").asText()).contains("Een jaar alleen");
    }

    @Test
    void namesAPersonNoMoreAfterAnErasure() {
        AgendaRoute route = World.done(routes.plan(
                People.staff(),
                new NewAgendaRoute(
                        new AgendaRouteId(Ids.next()),
                        AgendaRouteDetails.of(
                                "Vraag van Q. Routebos",
                                OWNER,
                                RouteStepDetails.of("Begin"),
                                RouteStepDetails.of("Gesprek met Q. Routebos")
                                        .yielding("Q. Routebos is gehoord.")
                                        .by(DAY, "Zegt Q. Routebos")))));
        Subject subject = new Subject(Ids.next(), Set.of(), Names.of("Q.", "", "Routebos"));
        assertThat(personal.mentions(People.staff(), subject)).hasSize(1);
        transactions.retrying(() -> personal.erase(
                People.admin(), new Erasing(subject, "Betrokkene 9", Set.of(), Set.of(), Set.of()), null));
        assertThat(routes.byId(People.staff(), route.id()).orElseThrow().title())
                .isEqualTo("Vraag van Betrokkene 9");
        RouteStep step = routes.steps(People.staff(), Set.of(route.id()))
                .getOrDefault(route.id(), List.of())
                .get(1);
        assertThat(step.title()).isEqualTo("Gesprek met Betrokkene 9");
        assertThat(step.yields()).isEqualTo("Betrokkene 9 is gehoord.");
        assertThat(step.noLaterReason()).isEqualTo("Zegt Betrokkene 9");
        assertThat(personal.mentions(People.staff(), subject)).isEmpty();
    }

    private JsonNode answer(Viewer viewer, String document, Map<String, ?> variables) {
        Answer answer = graphQl.run(viewer, document, variables);
        assertThat(answer.errors()).isEmpty();
        return new ObjectMapper().valueToTree(answer.data());
    }
}
