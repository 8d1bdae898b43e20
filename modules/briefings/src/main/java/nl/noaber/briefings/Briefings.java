package nl.noaber.briefings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.Recording;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * The briefings. The team sees all of them, and writes them; the board those that were handed out on items that it may see.
 * Nobody else sees any.
 */
public interface Briefings {

    /** How many are answered for an agenda item. */
    int MOST_OF_ITEM = 50;

    /** How many are answered that were not read yet. */
    int MOST_UNREAD = 20;

    Map<BriefingId, Briefing> byIds(Viewer viewer, Set<BriefingId> ids);

    default Optional<Briefing> byId(Viewer viewer, BriefingId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /** Those of each item, the last made first; an item without any is absent. */
    Map<AgendaItemId, List<Briefing>> ofItems(Viewer viewer, Set<AgendaItemId> items);

    /** The texts, in Markdown; one without any is absent, and so is a text that is empty. */
    Map<BriefingId, Map<BriefingSection, String>> texts(Viewer viewer, Set<BriefingId> ids);

    /** Who of the board said to have read each, for the team; and the viewer, for the viewer. */
    Map<BriefingId, List<BriefingReading>> readings(Viewer viewer, Set<BriefingId> ids);

    /**
     * What was handed out in the sixty days before and the viewer did not say to have read, the last first; only for the board, and
     * not where a later edition took its place.
     */
    List<Briefing> unread(Viewer viewer);

    /** What a draft was drafted from, or what the board could not read without one that was handed out; for the team. */
    List<BriefingPassage> passages(Viewer viewer, BriefingId id);

    /** What would be drafted from what Noaber knows now; for the team, of a draft. */
    List<BriefingPassage> proposal(Viewer viewer, BriefingId id);

    /** As it is printed. */
    Optional<BriefingPaper> paper(Viewer viewer, BriefingId id);

    /** Whether what was handed out is what is stored now: an erasure under the AVG may have changed it since. */
    Map<BriefingId, Boolean> intact(Viewer viewer, Set<BriefingId> ids);

    /** Drafts one from what the viewer may see of the item, once; sent again by the same user it answers what is stored. */
    Recording<Briefing> draft(Viewer viewer, NewBriefing briefing);

    /**
     * Changes a draft.
     *
     * @param expectedVersion the version that the change started from. When others changed other fields since, it is
     *     applied on top of theirs
     */
    Recording<Briefing> update(Viewer viewer, BriefingId id, int expectedVersion, BriefingChange change);

    /**
     * Hands it out, which freezes it; done again by the same user it answers what is stored.
     *
     * @param expectedVersion the version that the user saw; when others changed anything since, it is a conflict
     * @param acceptedWarnings the codes of refusals that the user knows of: {@code BEYOND_BOARD}
     */
    Recording<Briefing> handOut(Viewer viewer, BriefingId id, int expectedVersion, Set<String> acceptedWarnings);

    /**
     * Begins another edition of one that was handed out, with its texts.
     *
     * @param next its id; sent again by the same user it answers what is stored
     * @param reason why, 1 to 500 characters
     */
    Recording<Briefing> newEdition(Viewer viewer, BriefingId id, BriefingId next, String reason);

    /**
     * Takes it away; it can be restored.
     *
     * @param expectedVersion the version that the user saw; when others changed anything since, it is a conflict
     * @param reason why, at most 500 characters; null when nobody said
     */
    Recording<Briefing> withdraw(Viewer viewer, BriefingId id, int expectedVersion, @Nullable String reason);

    /** Brings it back; see {@link #withdraw}. */
    Recording<Briefing> restore(Viewer viewer, BriefingId id, int expectedVersion);

    /** Notes that the viewer read it, once; only for the board. */
    Recording<Briefing> markRead(Viewer viewer, BriefingId id);
}
