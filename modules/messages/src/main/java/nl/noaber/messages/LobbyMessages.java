package nl.noaber.messages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.programmes.ChallengeId;
import org.jspecify.annotations.Nullable;

/**
 * The lobby messages. Who may see one is its visibility; a draft and a withdrawn one are the team's, and partners see only
 * what is said jointly. The team may draft, and may change what it may see.
 */
public interface LobbyMessages {

    /** Those with these ids; for the team withdrawn ones included. */
    Map<LobbyMessageId, LobbyMessage> byIds(Viewer viewer, Set<LobbyMessageId> ids);

    default Optional<LobbyMessage> byId(Viewer viewer, LobbyMessageId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /** Those with these ids, to be shown whole: that confidential ones were read is logged. */
    Map<LobbyMessageId, LobbyMessage> open(Viewer viewer, Set<LobbyMessageId> ids);

    Page<LobbyMessage> list(Viewer viewer, LobbyMessageFilter filter, LobbyMessageOrder order, PageRequest page);

    long count(Viewer viewer, LobbyMessageFilter filter);

    /** Those about each of these challenges, the last changed first; the same part of each list. */
    Map<ChallengeId, Page<LobbyMessage>> about(Viewer viewer, Set<ChallengeId> challenges, PageRequest page);

    Map<ChallengeId, Long> countAbout(Viewer viewer, Set<ChallengeId> challenges);

    /** The challenges that each of these serves; one without any is absent. */
    Map<LobbyMessageId, List<ChallengeId>> challenges(Viewer viewer, Set<LobbyMessageId> ids);

    /** The evidence of each, in the order it was given; one without any is absent. */
    Map<LobbyMessageId, List<MessageEvidence>> evidence(Viewer viewer, Set<LobbyMessageId> ids);

    /** Who is named as those who may see it. */
    Map<LobbyMessageId, Audience> audiences(Viewer viewer, Set<LobbyMessageId> ids);

    /** Drafts it once, with its first version; sent again by the same user it answers what is stored. */
    Recording draft(Viewer viewer, NewLobbyMessage message);

    /**
     * Words it anew, which makes a version; a wording that is there already makes none.
     *
     * @param expectedVersion the version that the change started from. When others changed other fields since, it is
     *     applied on top of theirs
     */
    Recording revise(Viewer viewer, LobbyMessageId id, int expectedVersion, WordingChange change);

    /**
     * Makes the wording of an earlier version the newest version.
     *
     * @param expectedVersion the version that the user saw; when others changed anything since, it is a conflict
     * @param number of the earlier version
     */
    Recording restoreVersion(
            Viewer viewer,
            LobbyMessageId id,
            int expectedVersion,
            int number,
            MessageChange change,
            @Nullable String note);

    /**
     * Classes one of its versions under the Woo; classed so already, it answers the same. Versions made later begin with
     * the class of the newest one.
     *
     * @param expectedVersion the version that the user saw; when others changed anything since, it is a conflict
     * @param number of the version
     */
    Recording classify(Viewer viewer, LobbyMessageId id, int expectedVersion, int number, Disclosure disclosure);

    /** Changes what is known of it beside its wording; see {@link #revise} for the version. */
    Recording update(Viewer viewer, LobbyMessageId id, int expectedVersion, LobbyMessageChange change);

    /**
     * Takes it to another state; done again it answers the same. As agreed or active only when all who were asked agree.
     *
     * @param expectedVersion the version that the user saw; when others changed anything since, it is a conflict
     * @param acceptedWarnings the codes of refusals that the user knows of: {@code NOT_ALL_SIGNED_OFF}
     */
    Recording move(
            Viewer viewer, LobbyMessageId id, int expectedVersion, MessageState state, Set<String> acceptedWarnings);

    /** The same, with no warning accepted. */
    default Recording move(Viewer viewer, LobbyMessageId id, int expectedVersion, MessageState state) {
        return move(viewer, id, expectedVersion, state, Set.of());
    }

    /** Withdraws it; done again it answers the same. See {@link #move} for the version. */
    Recording withdraw(Viewer viewer, LobbyMessageId id, int expectedVersion);

    /** Restores it; done again it answers the same. See {@link #move} for the version. */
    Recording restore(Viewer viewer, LobbyMessageId id, int expectedVersion);
}
