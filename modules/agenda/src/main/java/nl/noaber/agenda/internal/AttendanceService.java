package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.agenda.Attendance;
import nl.noaber.agenda.AttendeeUpdate;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingAttendee;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingInvitations;
import nl.noaber.agenda.NewAttendee;
import nl.noaber.agenda.Recording;
import nl.noaber.kernel.Viewer;

@Singleton
final class AttendanceService implements Attendance {

    private final AttendeeReader reader;
    private final AttendanceWriting writing;
    private final Inviting inviting;
    private final InvitationSending sending;
    private final Mailbox mailbox;

    AttendanceService(
            AttendeeReader reader,
            AttendanceWriting writing,
            Inviting inviting,
            InvitationSending sending,
            Mailbox mailbox) {
        this.reader = reader;
        this.writing = writing;
        this.inviting = inviting;
        this.sending = sending;
        this.mailbox = mailbox;
    }

    @Override
    public Map<MeetingId, List<MeetingAttendee>> ofMeetings(Viewer viewer, Set<MeetingId> ids) {
        return reader.ofMeetings(viewer, ids);
    }

    @Override
    public Recording<Meeting> invite(Viewer viewer, MeetingId meeting, List<NewAttendee> attendees) {
        return writing.invite(viewer, meeting, attendees);
    }

    @Override
    public Recording<Meeting> inviteMembers(Viewer viewer, MeetingId meeting) {
        return writing.inviteMembers(viewer, meeting);
    }

    @Override
    public Map<MeetingId, MeetingInvitations> invitations(Viewer viewer, Set<MeetingId> ids) {
        return inviting.of(viewer, ids);
    }

    @Override
    public Recording<Meeting> sendInvitations(Viewer viewer, MeetingId meeting, int count) {
        return inviting.send(viewer, meeting, count);
    }

    @Override
    public void sendDue() {
        sending.sendDue(() -> true);
    }

    @Override
    public int readAnswers() {
        return mailbox.read();
    }

    @Override
    public Recording<Meeting> update(Viewer viewer, MeetingId meeting, List<AttendeeUpdate> updates) {
        return writing.update(viewer, meeting, updates);
    }
}
