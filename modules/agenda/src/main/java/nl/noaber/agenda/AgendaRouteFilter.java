package nl.noaber.agenda;

import nl.noaber.programmes.ChallengeId;
import org.jspecify.annotations.Nullable;

/**
 * Which routes; null where a condition is not set.
 *
 * @param withdrawn whether those that were withdrawn, for the team alone, instead of those that are there
 */
public record AgendaRouteFilter(@Nullable ChallengeId challenge, boolean withdrawn) {

    public static final AgendaRouteFilter ALL = new AgendaRouteFilter(null, false);
}
