package nl.noaber.agenda;

import java.util.Set;
import nl.noaber.kernel.Visibility;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What users can write about a meeting.
 *
 * @param name null for one that is called after its body
 * @param sharedWith for {@link Visibility#SHARED} only
 */
public record MeetingDetails(
        @Nullable String name,
        MeetingTime time,
        @Nullable String place,
        MeetingState state,
        Visibility visibility,
        Set<OrganisationId> sharedWith) {

    public MeetingDetails {
        sharedWith = Set.copyOf(sharedWith);
    }

    /** Planned for then, for the team to see. */
    public static MeetingDetails at(MeetingTime time) {
        return new MeetingDetails(null, time, null, MeetingState.PLANNED, Visibility.TEAM, Set.of());
    }

    /** The same, seen by others. */
    public MeetingDetails seenBy(Visibility next, OrganisationId... organisations) {
        return new MeetingDetails(name, time, place, state, next, Set.of(organisations));
    }
}
