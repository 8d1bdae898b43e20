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
import nl.noaber.agenda.NewAttendee;
import nl.noaber.agenda.Recording;
import nl.noaber.kernel.Viewer;

@Singleton
final class AttendanceService implements Attendance {

    private final AttendeeReader reader;
    private final AttendanceWriting writing;

    AttendanceService(AttendeeReader reader, AttendanceWriting writing) {
        this.reader = reader;
        this.writing = writing;
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
    public Recording<Meeting> update(Viewer viewer, MeetingId meeting, List<AttendeeUpdate> updates) {
        return writing.update(viewer, meeting, updates);
    }
}
