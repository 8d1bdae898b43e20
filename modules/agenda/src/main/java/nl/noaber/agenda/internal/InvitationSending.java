package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.noaber.access.OutgoingMail;
import nl.noaber.access.OutgoingMail.Sending;
import nl.noaber.access.OutgoingMail.Sending.AddressRefused;
import nl.noaber.access.OutgoingMail.Sending.Failed;
import nl.noaber.access.OutgoingMail.Sending.Taken;
import nl.noaber.access.OutgoingMail.Sending.Unknown;
import nl.noaber.agenda.internal.InvitationText.Letter;
import nl.noaber.agenda.internal.MeetingMailRepository.Due;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.messages.MailState;
import nl.noaber.stakeholders.Organisation;

/**
 * Sends mails about meetings one at a time: taken in one transaction, handed over outside of any, and noted in another. What is
 * taken is taken for good, so that nothing is sent twice; it goes back only when it is certain that it was not sent. What it says
 * is what the meeting is when it is taken; what is of no use by then is dropped.
 */
@Singleton
final class InvitationSending {

    /** A mail that is being sent takes no longer than this. */
    static final Duration BEING_SENT = Duration.ofMinutes(1);

    private static final Viewer SYSTEM = Viewer.system("invitations");
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    private final UUID self = Ids.next();
    private final MeetingMailRepository mails;
    private final MeetingRepository meetings;
    private final AttendeeRepository attendees;
    private final InvitationRules rules;
    private final InvitationText texts;
    private final MeetingLookups lookups;
    private final OutgoingMail server;
    private final Transactions transactions;
    private final Clock clock;

    InvitationSending(
            MeetingMailRepository mails,
            MeetingRepository meetings,
            AttendeeRepository attendees,
            InvitationRules rules,
            InvitationText texts,
            MeetingLookups lookups,
            OutgoingMail server,
            Transactions transactions,
            Clock clock) {
        this.mails = mails;
        this.meetings = meetings;
        this.attendees = attendees;
        this.rules = rules;
        this.texts = texts;
        this.lookups = lookups;
        this.server = server;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is due, until the server fails: the others would fare no better. */
    void sendDue(BooleanSupplier mayGoOn) {
        boolean goesOn = server.isConfigured();
        while (goesOn && mayGoOn.getAsBoolean() && mails.isAnyDue(clock.instant())) {
            goesOn = sentNext();
        }
    }

    /** @param letter empty when it is of no use any more */
    private record Ready(Due mail, Optional<Letter> letter) {}

    /** Whether it is of use to go on with another one. */
    private boolean sentNext() {
        Optional<Ready> taken =
                transactions.retrying(() -> mails.due(clock.instant()).map(this::taken));
        if (taken.isEmpty() || taken.get().letter().isEmpty()) {
            return taken.isPresent();
        }
        Due mail = taken.get().mail();
        Letter letter = taken.get().letter().orElseThrow();
        Sending sending = server.send(mail.recipient(), letter.subject(), letter.text(), letter.event());
        transactions.retrying(() -> note(mail, sending));
        return !(sending instanceof Failed);
    }

    private Ready taken(Due mail) {
        Optional<Letter> letter = meetings.whole(mail.meeting()).flatMap(meeting -> letter(mail, meeting.row()));
        if (letter.isEmpty()) {
            mails.dropped(mail.id());
            boolean wasNeverThere = mail.kind() == MeetingMailKind.REQUEST && !mails.wasInvited(mail);
            attendees.calledOff(wasNeverThere ? Set.of(mail.attendee()) : Set.of());
        } else {
            mails.begun(mail.id(), self, clock.instant());
        }
        return new Ready(mail, letter);
    }

    private Optional<Letter> letter(Due mail, MeetingRow meeting) {
        if (!isWanted(mail, meeting)) {
            return Optional.empty();
        }
        Organisation organisation =
                lookups.of(SYSTEM, meeting.bodyId(), Set.of()).organisation();
        String body = organisation == null ? "" : organisation.name();
        return Optional.of(texts.of(
                mail.kind(),
                meeting.shown(),
                meeting.name() == null ? body : meeting.name(),
                mail.recipient(),
                mails.wasInvited(mail)));
    }

    private boolean isWanted(Due mail, MeetingRow meeting) {
        if (mail.kind() == MeetingMailKind.CANCEL) {
            return server.address(mail.recipient()).isPresent();
        }
        return rules.mayBeInvited(meeting)
                && attendees.of(mail.meeting()).stream()
                        .filter(row -> row.id().equals(mail.attendee()))
                        .anyMatch(row -> mail.recipient().equals(row.email())
                                && !rules.objecting(SYSTEM, meeting, List.of(row)));
    }

    private void note(Due mail, Sending sending) {
        Instant now = clock.instant();
        switch (sending) {
            case Taken() -> mails.ended(mail.id(), self, MailState.SENT, null, now);
            case AddressRefused(String problem) -> mails.ended(mail.id(), self, MailState.BOUNCED, problem, null);
            case Failed(String problem) -> mails.failed(mail.id(), self, problem, now.plus(pause(mail.attempts())));
            case Unknown(String _) -> {
                // stays as it was taken
            }
        }
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
