package nl.noaber.agenda;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The meetings of bodies. Who may see one is its visibility, and the team alone one that was withdrawn; the team may plan and
 * change them. */
public interface Meetings {

    Map<MeetingId, Meeting> byIds(Viewer viewer, Set<MeetingId> ids);

    default Optional<Meeting> byId(Viewer viewer, MeetingId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    Page<Meeting> list(Viewer viewer, MeetingFilter filter, MeetingOrder order, PageRequest page);

    /** How many there are. */
    long count(Viewer viewer, MeetingFilter filter);

    /** The organisations that each is shared with; one that is not shared is absent. */
    Map<MeetingId, Set<OrganisationId>> sharedWith(Viewer viewer, Set<MeetingId> ids);

    /**
     * Plans it once; sent again by the same user it answers what is stored.
     *
     * @param acceptedWarnings the codes of refusals that the user knows of: {@code DEADLINE_PASSED}, {@code ON_WEEKEND},
     *     {@code ON_HOLIDAY}, {@code IN_RECESS}, {@code BODY_ENDS}
     */
    Recording<Meeting> plan(Viewer viewer, NewMeeting meeting, Set<String> acceptedWarnings);

    /**
     * Changes or moves it, or says what became of it.
     *
     * @param expectedVersion the version that the change started from. When others changed other fields since, it is
     *     applied on top of theirs
     * @param acceptedWarnings see {@link #plan}
     */
    Recording<Meeting> update(
            Viewer viewer, MeetingId id, int expectedVersion, MeetingChange change, Set<String> acceptedWarnings);

    /**
     * Takes away one that was entered by mistake; it can be restored.
     *
     * @param expectedVersion the version that the user saw
     * @param reason why, at most 500 characters; null when nobody said
     * @param acceptedWarnings the codes of warnings that the user knows of
     */
    Recording<Meeting> withdraw(
            Viewer viewer, MeetingId id, int expectedVersion, @Nullable String reason, Set<String> acceptedWarnings);

    /** Brings it back. */
    Recording<Meeting> restore(Viewer viewer, MeetingId id, int expectedVersion);
}
