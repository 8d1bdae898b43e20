package nl.noaber.agenda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Fragment;
import org.jspecify.annotations.Nullable;

/**
 * What meetings treat and decide. Who sees the meeting sees its items, but for those that are the team's alone; the team may
 * put them on the agenda and change them.
 */
public interface AgendaItems {

    /** How many items are answered for a project or a contribution, those of the latest meetings first. */
    int MOST_ABOUT = 50;

    Map<AgendaItemId, AgendaItem> byIds(Viewer viewer, Set<AgendaItemId> ids);

    default Optional<AgendaItem> byId(Viewer viewer, AgendaItemId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /**
     * The condition that the viewer may see the item of a row, beginning with {@code AND}.
     *
     * @param id the column with the id of the item
     */
    Fragment seen(Viewer viewer, Fragment id);

    /** By the first day that their meetings can be, the earliest first; not of meetings that were withdrawn. */
    Page<AgendaItem> list(Viewer viewer, AgendaItemFilter filter, PageRequest page);

    long count(Viewer viewer, AgendaItemFilter filter);

    /** The agenda of each, in order, for the team of one that was withdrawn too; of one with nothing on it there is none. */
    Map<MeetingId, List<AgendaItem>> ofMeetings(Viewer viewer, Set<MeetingId> meetings);

    /** Those at which each is decided. */
    Map<ContributionId, List<AgendaItem>> aboutContributions(Viewer viewer, Set<ContributionId> contributions);

    Map<ProjectId, List<AgendaItem>> aboutProjects(Viewer viewer, Set<ProjectId> projects);

    /** What each is about, whoever may see that; one that is about nothing in particular is absent. */
    Map<AgendaItemId, AgendaAbout> about(Viewer viewer, Set<AgendaItemId> ids);

    /** In the order given. */
    Map<AgendaItemId, List<AgendaDocument>> documents(Viewer viewer, Set<AgendaItemId> ids);

    /** Puts it on the agenda once, behind what is there; sent again by the same user it answers what is stored. */
    Recording<AgendaItem> put(Viewer viewer, NewAgendaItem item);

    /**
     * Changes it. What it is about and the viewer may not see stays.
     *
     * @param expectedVersion the version that the change started from. When others changed other fields since, it is
     *     applied on top of theirs
     */
    Recording<AgendaItem> update(Viewer viewer, AgendaItemId id, int expectedVersion, AgendaItemChange change);

    /**
     * Places it behind another of the same meeting.
     *
     * @param after null for the first place
     */
    Recording<AgendaItem> place(Viewer viewer, AgendaItemId id, @Nullable AgendaItemId after);

    /**
     * Records what the meeting decided, which settles it; the same again answers what is stored, another is refused.
     *
     * @param expectedVersion the version that the user saw; when others changed anything since, it is a conflict
     */
    Recording<AgendaItem> decide(Viewer viewer, AgendaItemId id, int expectedVersion, AgendaDecision decision);

    /** Puts right how a decision was recorded; see {@link #decide}. */
    Recording<AgendaItem> correct(Viewer viewer, AgendaItemId id, int expectedVersion, AgendaDecision decision);

    /**
     * Takes away a decision that was recorded by mistake: the item is ready for the meeting again, unless a later one goes on
     * with it. The history keeps what was recorded; of an item without a decision nothing changes.
     *
     * @param expectedVersion see {@link #decide}
     */
    Recording<AgendaItem> withdrawDecision(
            Viewer viewer, AgendaItemId id, int expectedVersion, @Nullable String reason);

    /**
     * Carries it over to a later meeting: an item there continues it, about the same and in preparation again, its messages
     * in their newest version; for the team alone where others may see that meeting. Done again with the same it answers what
     * is stored. One whose continuation was taken off the agenda can be carried over again.
     *
     * @param next the id of the item there
     * @param expectedVersion see {@link #decide}
     */
    Recording<AgendaItem> carryOver(
            Viewer viewer, AgendaItemId id, int expectedVersion, AgendaItemId next, MeetingId later);
}
