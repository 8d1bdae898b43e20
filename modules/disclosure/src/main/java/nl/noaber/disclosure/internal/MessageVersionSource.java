package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.disclosure.DisclosureScope;
import nl.noaber.disclosure.internal.Content.Party;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageEvidence;
import nl.noaber.messages.MessageVersion;
import nl.noaber.messages.MessageVersionFilter;
import nl.noaber.messages.MessageVersionId;
import nl.noaber.messages.MessageVersions;
import org.jspecify.annotations.Nullable;

/** Versions of lobby messages, with what was answered to them; the figures that support a message are with its newest. */
@Singleton
final class MessageVersionSource implements RecordSource {

    private static final String KIND = "boodschap";

    private final MessageVersions versions;
    private final LobbyMessages messages;
    private final AnsweredVersions answered;
    private final ChangeLog changeLog;

    MessageVersionSource(
            MessageVersions versions, LobbyMessages messages, AnsweredVersions answered, ChangeLog changeLog) {
        this.versions = versions;
        this.messages = messages;
        this.answered = answered;
        this.changeLog = changeLog;
    }

    @Override
    public int getOrder() {
        return 2;
    }

    @Override
    public String type() {
        return MessageVersion.TYPE;
    }

    @Override
    public long count(Viewer viewer, DisclosureScope scope) {
        return versions.total(viewer, filter(scope));
    }

    @Override
    public Part part(Viewer viewer, DisclosureScope scope, @Nullable String after) {
        Page<MessageVersion> page = versions.list(viewer, filter(scope), PageRequest.first(PageRequest.MOST, after));
        return new Part(
                page.nodes().stream().map(MessageVersionSource::ref).toList(),
                page.hasNextPage() ? page.lastCursor() : null);
    }

    private static MessageVersionFilter filter(DisclosureScope scope) {
        return new MessageVersionFilter(
                scope.message(), scope.challenge(), scope.organisation(), scope.from(), scope.until());
    }

    @Override
    public Set<UUID> seen(Viewer viewer, Collection<UUID> ids) {
        return there(viewer, ids).versions().keySet().stream()
                .map(MessageVersionId::value)
                .collect(Collectors.toSet());
    }

    /** Versions of messages that were not withdrawn. */
    private record There(Map<MessageVersionId, MessageVersion> versions, Map<LobbyMessageId, LobbyMessage> messages) {}

    private There there(Viewer viewer, Collection<UUID> ids) {
        Map<MessageVersionId, MessageVersion> found = new HashMap<>(
                versions.byIds(viewer, ids.stream().map(MessageVersionId::new).collect(Collectors.toSet())));
        Map<LobbyMessageId, LobbyMessage> known = messages.byIds(
                viewer, found.values().stream().map(MessageVersion::messageId).collect(Collectors.toSet()));
        found.values().removeIf(version -> {
            LobbyMessage message = known.get(version.messageId());
            return message == null || message.withdrawn();
        });
        return new There(found, known);
    }

    @Override
    public Map<RecordRef, Content> contents(Viewer viewer, Collection<UUID> ids, Extent extent) {
        There there = there(viewer, ids);
        Set<MessageVersionId> seen = there.versions().keySet();
        Set<LobbyMessageId> about = there.versions().values().stream()
                .map(MessageVersion::messageId)
                .collect(Collectors.toSet());
        boolean whole = extent.isAll();
        AnsweredVersions.Answered answers = answered.of(viewer, about, whole);
        Map<MessageVersionId, Map<String, @Nullable String>> wordings =
                whole ? versions.wordings(viewer, seen) : Map.of();
        Map<LobbyMessageId, List<MessageEvidence>> evidence = whole ? messages.evidence(viewer, about) : Map.of();
        if (extent == Extent.WHOLE) {
            changeLog.read(viewer, confidential(there));
        }
        Map<RecordRef, Content> contents = new HashMap<>();
        there.versions()
                .forEach((id, version) -> contents.put(
                        ref(version),
                        new Content(
                                ref(version),
                                version.madeAt(),
                                KIND,
                                version.visibility(),
                                version.disclosure(),
                                answers.asked(version.messageId()).stream()
                                        .map(MessageVersionSource::party)
                                        .toList(),
                                MessageVersionText.passages(
                                        version,
                                        wordings.getOrDefault(id, Map.of()),
                                        isNewest(version, there.messages())
                                                ? evidence.getOrDefault(version.messageId(), List.of())
                                                : List.of(),
                                        answers.to(version),
                                        extent),
                                Set.of(),
                                Set.of())));
        return contents;
    }

    private static Party party(String organisation) {
        return new Party("gevraagd om akkoord", organisation, Optional.empty(), false);
    }

    private static boolean isNewest(MessageVersion version, Map<LobbyMessageId, LobbyMessage> messages) {
        LobbyMessage message = messages.get(version.messageId());
        return message != null && message.number() == version.number();
    }

    private static Set<RecordRef> confidential(There there) {
        return there.versions().values().stream()
                .filter(version -> version.visibility() == Visibility.CONFIDENTIAL)
                .map(version -> RecordRef.of(LobbyMessage.TYPE, version.messageId()))
                .collect(Collectors.toSet());
    }

    private static RecordRef ref(MessageVersion version) {
        return RecordRef.of(MessageVersion.TYPE, version.id());
    }
}
