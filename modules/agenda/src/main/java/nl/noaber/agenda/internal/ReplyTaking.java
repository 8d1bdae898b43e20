package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.internal.AttendeeLookups.Named;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;

/**
 * Believes an answer that came by mail as far as it can be: it counts for the one on the list who was invited at the address that
 * it comes from, if it answers the version that went there and is newer than what is known. Who a mail is from is only what it
 * says: somebody who knows the identifier of a meeting and an address that was invited can forge that one answer, and nothing else.
 * The team sees that it came by mail, and can note another.
 */
@Singleton
final class ReplyTaking {

    private static final Viewer SYSTEM = Viewer.system("mailbox");

    private final MeetingRepository meetings;
    private final AttendeeRepository attendees;
    private final AttendeeLookups lookups;
    private final InvitationRules rules;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    ReplyTaking(
            MeetingRepository meetings,
            AttendeeRepository attendees,
            AttendeeLookups lookups,
            InvitationRules rules,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.meetings = meetings;
        this.attendees = attendees;
        this.lookups = lookups;
        this.rules = rules;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether it counted. */
    boolean take(Reply reply) {
        return reply.from().equals(reply.attendee())
                && transactions.retrying(() -> meetings.locked(reply.meeting())
                        .map(WholeMeeting::row)
                        .filter(meeting -> !InvitationRules.isOff(meeting) && !rules.isOver(meeting))
                        .filter(meeting -> isTaken(meeting, reply))
                        .isPresent());
    }

    private boolean isTaken(MeetingRow meeting, Reply reply) {
        Instant now = clock.instant();
        Instant stamp = reply.stamp().isAfter(now) ? now : reply.stamp();
        AttendeeRow before = attendees.of(meeting.id()).stream()
                .filter(row -> Objects.equals(row.email(), reply.attendee()))
                .filter(row -> row.invitedSequence() != null && row.invitedSequence() <= reply.sequence())
                .filter(row -> reply.sequence() <= InvitationRules.sequence(meeting))
                .findFirst()
                .filter(row -> row.answerStamp() == null || stamp.isAfter(row.answerStamp()))
                .orElse(null);
        if (before == null) {
            return false;
        }
        AttendeeRow after = before.answered(reply.answer(), now, stamp);
        attendees.update(List.of(after));
        AttendeeKnown known = lookups.of(SYSTEM, List.of(Named.of(before)), rules.day(meeting));
        changeLog.write(
                SYSTEM,
                new Entry(
                        RecordRef.of(Meeting.TYPE, meeting.id()),
                        ChangeAction.UPDATED,
                        meeting.version(),
                        AttendeeTexts.answered(before, after, known)));
        return true;
    }
}
