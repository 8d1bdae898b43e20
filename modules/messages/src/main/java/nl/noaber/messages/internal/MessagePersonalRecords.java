package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.ErasedPart;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Holding;
import nl.noaber.kernel.personal.Holding.Data;
import nl.noaber.kernel.personal.Holding.People;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.Mention.Value;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.personal.Told;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.LobbyMessages;
import org.jspecify.annotations.Nullable;

/**
 * Lobby messages hold no data on persons, but what the team writes in them, or once wrote, may name somebody; and so may
 * what is answered to them, and the addresses that are asked.
 */
@Singleton
final class MessagePersonalRecords implements PersonalRecords {

    private static final String KIND = "lobbyMessage";
    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int BATCH = 50;

    private final NamingMessages naming;
    private final LobbyMessages messages;
    private final ErasingMessages erasing;

    MessagePersonalRecords(NamingMessages naming, LobbyMessages messages, ErasingMessages erasing) {
        this.naming = naming;
        this.messages = messages;
        this.erasing = erasing;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                holding("lobby_message", "title", "created_by_name"),
                holding("lobby_message_version", "title", "text", "note", "made_by_name"),
                holding("lobby_message_variant", "text"),
                holding("lobby_message_ask_wording", "text"),
                holding("lobby_message_evidence", "text", "source", "address"),
                holding("lobby_message_outcome", "decision", "source", "address", "note", "booked_by_name"),
                holding(
                        "parliamentary_paper",
                        "subject",
                        "status",
                        "cabinet_appreciation",
                        "address",
                        "recorded_by_name"),
                mailed("sign_off", "email"),
                holding("sign_off_answer", "reason", "proposed_text", "received_by", "answered_by_name"),
                mailed("sign_off_mail", "recipient", "subject", "text", "problem"));
    }

    private static Holding mailed(String table, String... columns) {
        return new Holding(
                KIND,
                table,
                List.of(columns),
                Set.of(People.NAMED_IN_TEXTS, People.STAKEHOLDERS),
                Set.of(Data.NAME, Data.CONTACT_DETAILS));
    }

    private static Holding holding(String table, String... columns) {
        return new Holding(
                KIND,
                table,
                List.of(columns),
                Set.of(People.NAMED_IN_TEXTS, People.USERS),
                Set.of(Data.NAME, Data.ACTION));
    }

    @Override
    public List<Mention> mentions(Viewer viewer, Subject subject) {
        return told(viewer, subject).mentions();
    }

    @Override
    public Told told(Viewer viewer, Subject subject) {
        List<LobbyMessageId> found = naming.like(subject, BEGINNING, Told.MOST);
        Map<LobbyMessageId, List<MessageText>> texts = naming.texts(found).stream()
                .filter(text -> subject.names().in(text.text()).isPresent())
                .collect(Collectors.groupingBy(MessageText::message, LinkedHashMap::new, Collectors.toList()));
        Map<LobbyMessageId, LobbyMessage> visible = messages.open(viewer, texts.keySet());
        List<Mention> mentions = new ArrayList<>();
        texts.forEach((id, naming) -> mentions.add(mention(subject, id, naming, visible.get(id))));
        return new Told(mentions, found.size() >= Told.MOST);
    }

    /** The same words in several versions are told once. */
    private static Mention mention(
            Subject subject, LobbyMessageId id, List<MessageText> texts, @Nullable LobbyMessage message) {
        RecordRef record = RecordRef.of(LobbyMessage.TYPE, id);
        String all = texts.stream().map(MessageText::text).distinct().collect(Collectors.joining("\n"));
        return new Mention(
                KIND,
                record,
                message == null ? null : message.title(),
                message == null ? null : message.updatedAt(),
                subject.names().in(all).orElseThrow(),
                message == null
                        ? List.of()
                        : texts.stream()
                                .map(text -> new Value(text.place().field(), text.text()))
                                .distinct()
                                .toList(),
                subject.names().alone(all));
    }

    @Override
    public ErasedPart erase(Viewer viewer, Erasing who, @Nullable String after) {
        UUID from = after == null ? BEGINNING : Ids.parse(after).orElseThrow();
        List<LobbyMessageId> found = naming.like(who.subject(), from, BATCH);
        int changed = erasing.erase(viewer, who, found);
        return found.size() == BATCH
                ? new ErasedPart(changed, found.getLast().value().toString())
                : ErasedPart.last(changed);
    }
}
