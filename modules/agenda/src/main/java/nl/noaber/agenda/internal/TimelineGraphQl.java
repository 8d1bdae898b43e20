package nl.noaber.agenda.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.AgendaTimeline;
import nl.noaber.agenda.AgendaTimelines;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.RefusedFieldException;

/** The timeline in the schema. */
@Singleton
final class TimelineGraphQl implements GraphQlModule {

    private final AgendaTimelines timelines;

    TimelineGraphQl(AgendaTimelines timelines) {
        this.timelines = timelines;
    }

    @Override
    public String name() {
        return "agendaTimeline";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("agendaTimeline", this::between))
                .type(
                        "AgendaTimelineMeeting",
                        type -> type.dataFetcher(
                                "tableId",
                                asked -> new GlobalId(
                                                GovernanceBody.TYPE,
                                                Asked.<AgendaTimeline.Held>source(asked)
                                                        .meeting()
                                                        .bodyId()
                                                        .value())
                                        .toString()))
                .type(
                        "AgendaTimelineRoute",
                        type -> type.dataFetcher(
                                "id",
                                asked -> new GlobalId(
                                                AgendaRoute.TYPE,
                                                Asked.<AgendaTimeline.Along>source(asked)
                                                        .id()
                                                        .value())
                                        .toString()));
    }

    private AgendaTimeline between(DataFetchingEnvironment asked) {
        Input arguments = Asked.arguments(asked);
        LocalDate from = arguments.requiredDate("from");
        LocalDate until = arguments.requiredDate("until");
        if (!AgendaTimelines.isPeriod(from, until)) {
            throw new RefusedFieldException(Problem.of("NO_PERIOD", "until", from, until, AgendaTimelines.LONGEST));
        }
        Set<AgendaRouteId> routes = arguments.ids("routes", AgendaRoute.TYPE).stream()
                .map(AgendaRouteId::new)
                .collect(Collectors.toSet());
        return timelines.between(Asked.viewer(asked), from, until, routes);
    }
}
