package nl.noaber.agenda.internal;

import java.time.Instant;
import nl.noaber.agenda.AttendeeAnswer;
import nl.noaber.agenda.MeetingId;

/**
 * What a mail says that answers an invitation (RFC 5546, REPLY).
 *
 * @param from whom the mail says that it is from, in the one form of addresses
 * @param attendee whom it answers for
 * @param sequence which version of the meeting it answers
 * @param stamp when the answer was given, as it says itself
 */
record Reply(MeetingId meeting, String from, String attendee, int sequence, Instant stamp, AttendeeAnswer answer) {}
