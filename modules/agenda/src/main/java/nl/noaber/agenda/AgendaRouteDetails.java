package nl.noaber.agenda;

import java.util.List;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/**
 * What users can write about a route.
 *
 * @param sharedWith for {@link Visibility#SHARED} only
 * @param steps in order; the first has number 1
 */
public record AgendaRouteDetails(
        String title,
        @Nullable PostId lead,
        UserId owner,
        Visibility visibility,
        Set<OrganisationId> sharedWith,
        Set<ChallengeId> challenges,
        List<RouteStepDetails> steps) {

    /** About how many challenges it can be. */
    public static final int MOST_CHALLENGES = 50;

    public AgendaRouteDetails {
        sharedWith = Set.copyOf(sharedWith);
        challenges = Set.copyOf(challenges);
        steps = List.copyOf(steps);
    }

    /** For the team to see. */
    public static AgendaRouteDetails of(String title, UserId owner, RouteStepDetails... steps) {
        return new AgendaRouteDetails(title, null, owner, Visibility.TEAM, Set.of(), Set.of(), List.of(steps));
    }

    /** The same, seen by others. */
    public AgendaRouteDetails seenBy(Visibility next, OrganisationId... organisations) {
        return new AgendaRouteDetails(title, lead, owner, next, Set.of(organisations), challenges, steps);
    }
}
