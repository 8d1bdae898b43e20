package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteDetails;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.AgendaRoutes;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.NewAgendaRoute;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.agenda.RouteDependency;
import nl.noaber.agenda.RouteStepDetails;
import nl.noaber.agenda.Season;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.reference.Scenario;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two routes that the letter to the councils of June 2026 describes. How much time has to lie between the steps it does not
 * say, nor when the implementation agendas come.
 */
@Singleton
final class RouteScenario implements Scenario {

    private static final Logger LOG = LoggerFactory.getLogger(RouteScenario.class);
    private static final UserId OFFICER = new UserId(Ids.named("user/staff"));
    private static final String SOURCE =
            "Afgeleid van de raadsbrief van 2 juni 2026: in september het BO ROS, daarna het BO-MIRT van november. De"
                    + " brief noemt geen laatste dag.";

    private final AgendaRoutes routes;

    RouteScenario(AgendaRoutes routes) {
        this.routes = routes;
    }

    /** After the meetings. */
    @Override
    public int getOrder() {
        return 59;
    }

    @Override
    public void load(Viewer system) {
        strategy(system);
        plan(system);
    }

    private void strategy(Viewer system) {
        put(
                system,
                "ros",
                "Ruimtelijke Ontwikkelstrategie Twente (ROS)",
                RouteStepDetails.of("Concept-ROS").yielding("De inbreng van de bestuursorganen is verwerkt."),
                RouteStepDetails.of("Eerste webinar", after(1))
                        .at(on(Month.MAY, 6))
                        .yielding("Raden, Provinciale Staten en het algemeen bestuur zijn geïnformeerd."),
                RouteStepDetails.of("Tweede webinar", after(1))
                        .at(on(Month.MAY, 7))
                        .yielding("Raden, Provinciale Staten en het algemeen bestuur zijn geïnformeerd."),
                RouteStepDetails.of("Definitieve versie", after(1))
                        .at(new MeetingTime.InSeason(Season.SUMMER, 2026))
                        .yielding("Het concept is uitgewerkt tot een definitieve versie."),
                at(
                        RouteStepDetails.of("BO ROS", after(4))
                                .yielding("De definitieve versie is besproken.")
                                .by(LocalDate.of(2026, Month.SEPTEMBER, 30), SOURCE),
                        "bo-ros",
                        "bo-ros-2026-09"),
                at(
                        RouteStepDetails.of("BO-MIRT", after(5))
                                .yielding("De ROS is geagendeerd; de aansluiting op het landelijke proces blijft."),
                        "bo-mirt",
                        "bo-mirt-2026-11"),
                RouteStepDetails.of("Uitvoeringsagenda", after(6)));
    }

    private void plan(Viewer system) {
        put(
                system,
                "plan-voor-de-regio",
                "Plan voor de Regio Twente",
                at(
                        RouteStepDetails.of("Twente Board").yielding("Het plan is vastgesteld."),
                        "twente-board",
                        "twente-board-2025-12"),
                at(
                        RouteStepDetails.of("Interdepartementaal directeurenoverleg", after(1))
                                .yielding("De betrokken ministeries hebben het plan goedgekeurd."),
                        "interdepartementaal-directeurenoverleg",
                        "directeurenoverleg-2026-03-20"),
                RouteStepDetails.of("Uitvoeringsagenda", after(2)));
    }

    private void put(Viewer system, String key, String title, RouteStepDetails... steps) {
        AgendaRouteId id = new AgendaRouteId(Ids.named("agenda-route/" + key));
        if (routes.byId(system, id).isPresent()) {
            return;
        }
        Recording<AgendaRoute> planned = routes.plan(
                system,
                new NewAgendaRoute(
                        id,
                        new AgendaRouteDetails(
                                title, null, OFFICER, Visibility.BOARD, Set.of(), Set.of(), List.of(steps))));
        if (!(planned instanceof Recorded)) {
            LOG.warn("A route of the scenario does not fit what is stored: {}", planned);
        }
    }

    private static RouteStepDetails at(RouteStepDetails step, String body, String meeting) {
        return new RouteStepDetails(
                step.title(),
                step.yields(),
                new GovernanceBodyId(Ids.named("governance-body/" + body)),
                new MeetingId(Ids.named("meeting/" + meeting)),
                null,
                step.noLaterThan(),
                step.noLaterReason(),
                Set.of(),
                step.follows());
    }

    private static RouteDependency after(int step) {
        return new RouteDependency(step, 0);
    }

    private static MeetingTime on(Month month, int day) {
        return new MeetingTime.OnDay(LocalDate.of(2026, month, day), null, null);
    }
}
