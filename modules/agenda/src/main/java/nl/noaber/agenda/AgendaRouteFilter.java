package nl.noaber.agenda;

import nl.noaber.programmes.ChallengeId;
import org.jspecify.annotations.Nullable;

/**
 * Which routes; null where a condition is not set.
 *
 * @param meeting of a step, that the viewer may see
 * @param withdrawn whether those that were withdrawn, for the team alone, instead of those that are there
 */
public record AgendaRouteFilter(
        @Nullable ChallengeId challenge, @Nullable MeetingId meeting, boolean withdrawn) {

    public static final AgendaRouteFilter ALL = new AgendaRouteFilter(null, null, false);
}
