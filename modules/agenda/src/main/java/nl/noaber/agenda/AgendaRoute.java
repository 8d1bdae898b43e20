package nl.noaber.agenda;

import java.time.Instant;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Visibility;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/**
 * The chain of meetings that one subject has to pass; its steps are read apart, see {@link AgendaRoutes}.
 *
 * @param title the subject
 * @param lead the portfolio holder
 * @param owner who of the team keeps it
 * @param createdBy the user's name at that time
 * @param version counts its changes, from 1
 */
public record AgendaRoute(
        AgendaRouteId id,
        String title,
        @Nullable PostId lead,
        UserId owner,
        Visibility visibility,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        int version,
        boolean withdrawn) {

    /** The name of this type in the GraphQL schema, the change log and the search index. */
    public static final String TYPE = "AgendaRoute";

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_YIELD = 2_000;
    public static final int LONGEST_REASON = 500;

    /** How many steps it can have. */
    public static final int MOST_STEPS = 40;

    /** How many other meetings would do for a step. */
    public static final int MOST_ALTERNATIVES = 10;

    /** How many days can have to lie between two steps: ten years. */
    public static final int MOST_DAYS = 3_650;
}
