package nl.noaber.agenda;

import java.time.Instant;
import java.util.List;
import nl.noaber.kernel.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a body.
 *
 * @param createdBy the user's name at that time
 * @param version counts its changes, from 1
 */
public record Meeting(
        MeetingId id,
        GovernanceBodyId bodyId,
        @Nullable String name,
        MeetingTime time,
        @Nullable String place,
        MeetingState state,
        Visibility visibility,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        int version,
        boolean withdrawn) {

    /** The name of this type in the GraphQL schema and the change log. */
    public static final String TYPE = "Meeting";

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_PLACE = 300;
    public static final int FIRST_YEAR = 2000;
    public static final int LAST_YEAR = 2100;

    /**
     * What has to be there before it, the earliest first, counted back from the first day that it can be; none when it was
     * cancelled.
     *
     * @param recesses all that are known
     */
    public List<Deadline> deadlines(GovernanceBody body, List<Recess> recesses) {
        return state == MeetingState.CANCELLED ? List.of() : body.deadlinesBefore(time.earliest(), recesses);
    }
}
