package nl.noaber.messages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who was asked whether it agrees with a message, and what it answered. The team sees all of the messages that it sees; a
 * partner its own organisation's, and those of others when the alignment is shared; nobody else sees any.
 */
public interface SignOffs {

    Map<SignOffId, SignOff> byIds(Viewer viewer, Set<SignOffId> ids);

    default Optional<SignOff> byId(Viewer viewer, SignOffId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /** Those of each message, in no order; for the team withdrawn ones included. A message without any is absent. */
    Map<LobbyMessageId, List<SignOff>> of(Viewer viewer, Set<LobbyMessageId> messages);

    /** Those that wait for an answer, the nearest deadline first: of a partner's own organisation; for the team all. */
    Page<SignOff> open(Viewer viewer, PageRequest page);

    long countOpen(Viewer viewer);

    /**
     * A part of the joint messages of the filter against those who were asked; for a partner those that it was asked
     * about.
     */
    AlignmentMatrix matrix(Viewer viewer, LobbyMessageFilter filter, PageRequest page);

    /** How many messages the whole matrix has. */
    long countMatrix(Viewer viewer, LobbyMessageFilter filter);

    /** The answers to each, newest first; the same part of each list. */
    Map<SignOffId, Page<SignOffAnswer>> answers(Viewer viewer, Set<SignOffId> signOffs, PageRequest page);

    /** All answers to each version of these messages, the oldest first; a version without any is absent. */
    Map<VersionNumber, List<SignOffAnswer>> answersTo(Viewer viewer, Set<LobbyMessageId> messages);

    Map<SignOffId, Long> countAnswers(Viewer viewer, Set<SignOffId> signOffs);

    Map<SignOffAnswerId, AnswerWords> words(Viewer viewer, Set<SignOffAnswerId> answers);

    /**
     * Asks organisations, and mails them: at the address that is given, otherwise its users. One that was asked before gets the deadline, and the address
     * when one is given; one that was withdrawn is asked again.
     */
    Recording ask(Viewer viewer, LobbyMessageId message, List<AskedOrganisation> organisations, LocalDate deadline);

    /** Answers one: a partner for its own organisation, the team on behalf of another. */
    Signing answer(Viewer viewer, SignOffId id, NewAnswer answer);

    /**
     * Changes deadline or address. Another address gets the question when it waits for an answer, and the links that were
     * mailed before stop working; of a nearer deadline who is asked is told.
     *
     * @param expectedVersion the version that the change started from
     */
    Signing update(Viewer viewer, SignOffId id, int expectedVersion, SignOffChange change);

    /** Asks it no more; done again it answers the same. */
    Signing withdraw(Viewer viewer, SignOffId id, int expectedVersion);

    /**
     * Mails a reminder to those that were asked, did not answer, can be mailed, and were not reminded today.
     *
     * @param only these; null for all of the message
     */
    Reminding remind(Viewer viewer, LobbyMessageId message, @Nullable Set<SignOffId> only);

    /**
     * Makes the wording that was proposed with an answer the newest version, and tells who proposed it. Done again it
     * answers the same. When the core text changed since the version that the answer is about, that would be lost: it is
     * done only for who saw both.
     *
     * @param expectedVersion the version of the message that the user saw
     * @param replacing the number of the newest version, whose core text the user saw beside the proposal; null when the
     *     user saw only the proposal
     */
    Recording takeOver(
            Viewer viewer,
            SignOffAnswerId answer,
            int expectedVersion,
            MessageChange change,
            @Nullable Integer replacing);

    /** Lets those who were asked see each other's answers, or not; see {@link LobbyMessages#move} for the version. */
    Recording share(Viewer viewer, LobbyMessageId message, int expectedVersion, boolean shared);
}
