package nl.noaber.agenda;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;

/**
 * Who is invited to meetings, what they answered and who was there. Whoever sees a meeting sees its list; addresses are for the
 * team, and persons for who may see them. The team changes it.
 */
public interface Attendance {

    /** How many can be on one list. */
    int MOST = 300;

    /** Chairs first, then as they were put on it; a meeting without anybody is absent. */
    Map<MeetingId, List<MeetingAttendee>> ofMeetings(Viewer viewer, Set<MeetingId> ids);

    /** Puts these on the list, all of them or none; who is on it already stays as he is, so that it can be sent again. */
    Recording<Meeting> invite(Viewer viewer, MeetingId meeting, List<NewAttendee> attendees);

    /** Puts all members of the body on the list. */
    Recording<Meeting> inviteMembers(Viewer viewer, MeetingId meeting);

    /** Changes these or takes them off, all of them or none: nothing when others changed one of them since. */
    Recording<Meeting> update(Viewer viewer, MeetingId meeting, List<AttendeeUpdate> updates);
}
