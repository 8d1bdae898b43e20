package nl.noaber.agenda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The routes of subjects along meetings. Who may see one is its visibility, and the team alone one that was withdrawn; the
 * team may plan and change them. Of a step at a meeting that a viewer may not see, neither that meeting nor anything that its
 * day says of other steps is told.
 */
public interface AgendaRoutes {

    /** How many routes are answered for a meeting, by title. */
    int MOST_OF_MEETING = 50;

    Map<AgendaRouteId, AgendaRoute> byIds(Viewer viewer, Set<AgendaRouteId> ids);

    default Optional<AgendaRoute> byId(Viewer viewer, AgendaRouteId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /** By title. */
    Page<AgendaRoute> list(Viewer viewer, AgendaRouteFilter filter, PageRequest page);

    long count(Viewer viewer, AgendaRouteFilter filter);

    /** The organisations that each is shared with; one that is not shared is absent. */
    Map<AgendaRouteId, Set<OrganisationId>> sharedWith(Viewer viewer, Set<AgendaRouteId> ids);

    /** The challenges that each is about; one that is about none is absent. */
    Map<AgendaRouteId, Set<ChallengeId>> challenges(Viewer viewer, Set<AgendaRouteId> ids);

    /** The steps of each, planned, in order. */
    Map<AgendaRouteId, List<RouteStep>> steps(Viewer viewer, Set<AgendaRouteId> ids);

    /** Those in which each of these meetings was chosen for a step; not those that were withdrawn. */
    Map<MeetingId, List<AgendaRoute>> ofMeetings(Viewer viewer, Set<MeetingId> meetings);

    /** What it would be if a meeting were at another time; empty when the viewer sees no step at that meeting. */
    Optional<RouteMove> ifMoved(Viewer viewer, AgendaRouteId id, MeetingId meeting, MeetingTime time);

    /** Plans it once; sent again by the same user it answers what is stored. */
    Recording<AgendaRoute> plan(Viewer viewer, NewAgendaRoute route);

    /**
     * Changes it.
     *
     * @param expectedVersion the version that the change started from. When others changed other fields since, it is
     *     applied on top of theirs
     */
    Recording<AgendaRoute> update(Viewer viewer, AgendaRouteId id, int expectedVersion, AgendaRouteChange change);

    /**
     * Takes away one that is not followed any more; it can be restored.
     *
     * @param expectedVersion the version that the user saw
     * @param reason why, at most 500 characters; null when nobody said
     */
    Recording<AgendaRoute> withdraw(Viewer viewer, AgendaRouteId id, int expectedVersion, @Nullable String reason);

    /** Brings it back. */
    Recording<AgendaRoute> restore(Viewer viewer, AgendaRouteId id, int expectedVersion);
}
