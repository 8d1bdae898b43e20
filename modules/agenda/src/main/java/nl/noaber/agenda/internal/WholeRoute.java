package nl.noaber.agenda.internal;

import java.util.List;
import java.util.Set;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteDetails;
import nl.noaber.agenda.RouteStepDetails;
import nl.noaber.kernel.RecordRef;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;

/** A route with all that belongs to it. */
record WholeRoute(
        RouteRow row, Set<OrganisationId> sharedWith, Set<ChallengeId> challenges, List<RouteStepDetails> steps) {

    WholeRoute {
        sharedWith = Set.copyOf(sharedWith);
        challenges = Set.copyOf(challenges);
        steps = List.copyOf(steps);
    }

    /** Of these details, checked before. */
    static WholeRoute of(RouteRow row, AgendaRouteDetails details) {
        return new WholeRoute(row, details.sharedWith(), details.challenges(), details.steps());
    }

    AgendaRouteDetails details() {
        return new AgendaRouteDetails(
                row.title(), row.leadId(), row.ownerId(), row.visibility(), sharedWith, challenges, steps);
    }

    RecordRef ref() {
        return RecordRef.of(AgendaRoute.TYPE, row.id());
    }
}
