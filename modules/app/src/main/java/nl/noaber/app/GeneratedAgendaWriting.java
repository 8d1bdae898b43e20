package nl.noaber.app;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import nl.noaber.agenda.AgendaItems;
import nl.noaber.agenda.AgendaRoutes;
import nl.noaber.agenda.BodyFilter;
import nl.noaber.agenda.GovernanceBodies;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.Meetings;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;

/** Writes the generated agendas: meetings first, for all else is at one. */
@Singleton
final class GeneratedAgendaWriting {

    private final GovernanceBodies bodies;
    private final Meetings meetings;
    private final AgendaItems items;
    private final AgendaRoutes routes;

    GeneratedAgendaWriting(GovernanceBodies bodies, Meetings meetings, AgendaItems items, AgendaRoutes routes) {
        this.bodies = bodies;
        this.meetings = meetings;
        this.items = items;
        this.routes = routes;
    }

    void write(Viewer system, GeneratedAgendas agendas, Batches batches, Consumer<String> progress) {
        List<GovernanceBody> all = bodies.list(system, BodyFilter.ALL, PageRequest.first(PageRequest.MOST))
                .nodes();
        batches.eachOne(agendas.meetings(), index -> agendas.meet(meetings, all, system, index));
        batches.eachOne(agendas.items(), index -> agendas.put(items, system, index));
        batches.eachOne(agendas.routes(), index -> agendas.plan(routes, system, index));
        progress.accept(agendas.meetings() + " meetings, " + agendas.items() + " agenda items and " + agendas.routes()
                + " routes");
    }
}
