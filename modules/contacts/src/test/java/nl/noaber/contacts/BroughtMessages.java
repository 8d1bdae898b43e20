package nl.noaber.contacts;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageChange;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.NewAsk;
import nl.noaber.messages.NewLobbyMessage;
import nl.noaber.messages.Recording.Recorded;
import nl.noaber.messages.Wording;
import nl.noaber.messages.WordingChange;
import nl.noaber.testkit.People;

/** Lobby messages to bring, in the states that bringing minds. */
@Singleton
final class BroughtMessages {

    private final LobbyMessages messages;
    private final Viewer staff = People.staff();

    BroughtMessages(LobbyMessages messages) {
        this.messages = messages;
    }

    LobbyMessage active(String title, Visibility visibility) {
        LobbyMessage drafted = drafted(title, MessageScope.OWN, visibility);
        return moved(drafted);
    }

    LobbyMessage joint(String title) {
        LobbyMessage message = drafted(title, MessageScope.JOINT, Visibility.PUBLIC);
        for (MessageState next : List.of(MessageState.IN_ALIGNMENT, MessageState.AGREED, MessageState.ACTIVE)) {
            message = done(messages.move(staff, message.id(), message.version(), next));
        }
        return message;
    }

    LobbyMessage moved(LobbyMessage drafted) {
        return done(messages.move(staff, drafted.id(), drafted.version(), MessageState.ACTIVE));
    }

    LobbyMessage confidential() {
        return moved(drafted("Geheim", MessageScope.OWN, Visibility.CONFIDENTIAL));
    }

    LobbyMessage drafted(String title, MessageScope scope, Visibility visibility) {
        return done(messages.draft(
                staff,
                NewLobbyMessage.of(
                        Wording.of(title, "Tekst", NewAsk.of("Doe iets")),
                        new LobbyMessageDetails(
                                scope, null, List.of(), null, List.of(), visibility, Set.of(), Set.of()))));
    }

    LobbyMessage revised(LobbyMessage message, MessageChange change) {
        Wording next = Wording.of(message.title(), "Tekst " + message.number(), NewAsk.of("Doe iets"));
        return done(messages.revise(staff, message.id(), message.version(), WordingChange.to(next, change, null)));
    }

    static LobbyMessage done(nl.noaber.messages.Recording recording) {
        if (recording instanceof Recorded(LobbyMessage message)) {
            return message;
        }
        throw new AssertionError(recording);
    }
}
