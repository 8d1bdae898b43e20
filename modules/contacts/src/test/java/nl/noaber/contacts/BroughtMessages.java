package nl.noaber.contacts;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.messages.AskedOrganisation;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageChange;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.NewAnswer;
import nl.noaber.messages.NewAsk;
import nl.noaber.messages.NewLobbyMessage;
import nl.noaber.messages.Recording.Recorded;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffLevel;
import nl.noaber.messages.SignOffPosition;
import nl.noaber.messages.SignOffs;
import nl.noaber.messages.Signing;
import nl.noaber.messages.Wording;
import nl.noaber.messages.WordingChange;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;

/** Lobby messages to bring, in the states that bringing minds; on the day before, on which the contacts of tests are held. */
@Singleton
final class BroughtMessages {

    /** How long before the time of the test it happens. */
    static final Duration EARLIER = Duration.ofHours(20);

    private final LobbyMessages messages;
    private final SignOffs signOffs;
    private final TestClock clock;
    private final List<RetainedRecords> retained;
    private final Viewer staff = People.staff();

    BroughtMessages(LobbyMessages messages, SignOffs signOffs, TestClock clock, List<RetainedRecords> retained) {
        this.messages = messages;
        this.signOffs = signOffs;
        this.clock = clock;
        this.retained = retained;
    }

    /** What is removed of this kind when its time is over. */
    RetainedRecords retained(String kind) {
        return retained.stream()
                .filter(module -> module.events().containsKey(kind))
                .findFirst()
                .orElseThrow();
    }

    private <T> T earlier(Supplier<T> work) {
        Instant now = clock.instant();
        clock.set(now.minus(EARLIER));
        try {
            return work.get();
        } finally {
            clock.set(now);
        }
    }

    LobbyMessage active(String title, Visibility visibility) {
        LobbyMessage drafted = drafted(title, MessageScope.OWN, visibility);
        return moved(drafted);
    }

    /** Brought on behalf of all: who was asked agrees. */
    LobbyMessage joint(String title) {
        LobbyMessage message = joint(title, MessageState.IN_ALIGNMENT);
        asked(message, World.ACHTERHOEK);
        answered(message, World.ACHTERHOEK, SignOffPosition.AGREED);
        return moved(message, MessageState.AGREED, MessageState.ACTIVE);
    }

    /** Brought on behalf of all, of whom nobody was asked. */
    LobbyMessage unasked(String title) {
        return joint(title, MessageState.IN_ALIGNMENT, MessageState.AGREED, MessageState.ACTIVE);
    }

    LobbyMessage joint(String title, MessageState... states) {
        return moved(drafted(title, MessageScope.JOINT, Visibility.PUBLIC), states);
    }

    LobbyMessage moved(LobbyMessage message, MessageState... states) {
        LobbyMessage now = message;
        for (MessageState next : states) {
            LobbyMessage before = now;
            now = done(earlier(
                    () -> messages.move(staff, before.id(), before.version(), next, Set.of("NOT_ALL_SIGNED_OFF"))));
        }
        return now;
    }

    void asked(LobbyMessage message, Organisation... organisations) {
        asked(message, Stream.of(organisations).map(Organisation::id).toArray(OrganisationId[]::new));
    }

    private void asked(LobbyMessage message, OrganisationId... organisations) {
        done(earlier(() -> signOffs.ask(
                staff,
                message.id(),
                Stream.of(organisations)
                        .map(organisation -> new AskedOrganisation(organisation, null))
                        .toList(),
                LocalDate.of(2027, 1, 31))));
    }

    void answered(LobbyMessage message, Organisation organisation, SignOffPosition position) {
        answered(message, organisation.id(), position);
    }

    private void answered(LobbyMessage message, OrganisationId organisation, SignOffPosition position) {
        SignOff signOff = signOffs.of(staff, Set.of(message.id())).getOrDefault(message.id(), List.of()).stream()
                .filter(one -> one.organisationId().equals(organisation))
                .findFirst()
                .orElseThrow();
        NewAnswer answer =
                new NewAnswer(message.number(), position, SignOffLevel.EXECUTIVE, "Om een reden", null, "Per telefoon");
        if (!(earlier(() -> signOffs.answer(staff, signOff.id(), answer)) instanceof Signing.Signed)) {
            throw new AssertionError(position);
        }
    }

    LobbyMessage moved(LobbyMessage drafted) {
        return done(earlier(() -> messages.move(staff, drafted.id(), drafted.version(), MessageState.ACTIVE)));
    }

    LobbyMessage confidential() {
        return moved(drafted("Geheim", MessageScope.OWN, Visibility.CONFIDENTIAL));
    }

    LobbyMessage drafted(String title, MessageScope scope, Visibility visibility) {
        return drafted(NewLobbyMessage.of(
                Wording.of(title, "Tekst", NewAsk.of("Doe iets")),
                new LobbyMessageDetails(scope, null, List.of(), null, List.of(), visibility, Set.of(), Set.of())));
    }

    LobbyMessage drafted(NewLobbyMessage message) {
        return done(earlier(() -> messages.draft(staff, message)));
    }

    LobbyMessage revised(LobbyMessage message, MessageChange change) {
        Wording next = Wording.of(message.title(), "Tekst " + message.number(), NewAsk.of("Doe iets"));
        return done(earlier(
                () -> messages.revise(staff, message.id(), message.version(), WordingChange.to(next, change, null))));
    }

    static LobbyMessage done(nl.noaber.messages.Recording recording) {
        if (recording instanceof Recorded(LobbyMessage message)) {
            return message;
        }
        throw new AssertionError(recording);
    }
}
