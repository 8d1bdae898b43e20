package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.messages.Audience;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageChange;
import nl.noaber.messages.LobbyMessageFilter;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.LobbyMessageOrder;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageChange;
import nl.noaber.messages.MessageEvidence;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.NewLobbyMessage;
import nl.noaber.messages.Recording;
import nl.noaber.messages.WordingChange;
import nl.noaber.programmes.ChallengeId;
import org.jspecify.annotations.Nullable;

@Singleton
final class LobbyMessageService implements LobbyMessages {

    private final MessageReader reader;
    private final Drafting drafting;
    private final Editing editing;
    private final ChangeLog changeLog;

    LobbyMessageService(MessageReader reader, Drafting drafting, Editing editing, ChangeLog changeLog) {
        this.reader = reader;
        this.drafting = drafting;
        this.editing = editing;
        this.changeLog = changeLog;
    }

    @Override
    public Map<LobbyMessageId, LobbyMessage> byIds(Viewer viewer, Set<LobbyMessageId> ids) {
        return reader.byIds(viewer, ids);
    }

    @Override
    public Map<LobbyMessageId, LobbyMessage> open(Viewer viewer, Set<LobbyMessageId> ids) {
        Map<LobbyMessageId, LobbyMessage> found = reader.byIds(viewer, ids);
        changeLog.read(
                viewer,
                found.values().stream()
                        .filter(message -> message.visibility() == Visibility.CONFIDENTIAL)
                        .map(message -> RecordRef.of(LobbyMessage.TYPE, message.id()))
                        .collect(Collectors.toSet()));
        return found;
    }

    @Override
    public Page<LobbyMessage> list(
            Viewer viewer, LobbyMessageFilter filter, LobbyMessageOrder order, PageRequest page) {
        return reader.list(viewer, filter, order, page);
    }

    @Override
    public long count(Viewer viewer, LobbyMessageFilter filter) {
        return reader.count(viewer, filter);
    }

    @Override
    public Map<ChallengeId, Page<LobbyMessage>> about(Viewer viewer, Set<ChallengeId> challenges, PageRequest page) {
        return reader.about(viewer, challenges, page);
    }

    @Override
    public Map<ChallengeId, Long> countAbout(Viewer viewer, Set<ChallengeId> challenges) {
        return reader.countAbout(viewer, challenges);
    }

    @Override
    public Map<LobbyMessageId, List<ChallengeId>> challenges(Viewer viewer, Set<LobbyMessageId> ids) {
        return reader.challenges(viewer, ids);
    }

    @Override
    public Map<LobbyMessageId, List<MessageEvidence>> evidence(Viewer viewer, Set<LobbyMessageId> ids) {
        return reader.evidence(viewer, ids);
    }

    @Override
    public Map<LobbyMessageId, Audience> audiences(Viewer viewer, Set<LobbyMessageId> ids) {
        return reader.audiences(viewer, ids);
    }

    @Override
    public Recording draft(Viewer viewer, NewLobbyMessage message) {
        return drafting.draft(viewer, message);
    }

    @Override
    public Recording revise(Viewer viewer, LobbyMessageId id, int expectedVersion, WordingChange change) {
        return editing.change(viewer, id, expectedVersion, new Change.OfWording(change, null));
    }

    @Override
    public Recording restoreVersion(
            Viewer viewer,
            LobbyMessageId id,
            int expectedVersion,
            int number,
            MessageChange change,
            @Nullable String note) {
        return editing.restoreVersion(viewer, id, expectedVersion, number, change, note);
    }

    @Override
    public Recording classify(
            Viewer viewer, LobbyMessageId id, int expectedVersion, int number, Disclosure disclosure) {
        return editing.classify(viewer, id, expectedVersion, number, disclosure);
    }

    @Override
    public Recording update(Viewer viewer, LobbyMessageId id, int expectedVersion, LobbyMessageChange change) {
        return editing.change(viewer, id, expectedVersion, new Change.OfDetails(change, viewer));
    }

    @Override
    public Recording move(
            Viewer viewer, LobbyMessageId id, int expectedVersion, MessageState state, Set<String> acceptedWarnings) {
        return editing.move(viewer, id, expectedVersion, state, acceptedWarnings);
    }

    @Override
    public Recording withdraw(Viewer viewer, LobbyMessageId id, int expectedVersion) {
        return editing.withdraw(viewer, id, expectedVersion);
    }

    @Override
    public Recording restore(Viewer viewer, LobbyMessageId id, int expectedVersion) {
        return editing.restore(viewer, id, expectedVersion);
    }
}
