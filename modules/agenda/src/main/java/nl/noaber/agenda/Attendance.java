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

    /** What is to be mailed about each of these; nothing is told outside the team. */
    Map<MeetingId, MeetingInvitations> invitations(Viewer viewer, Set<MeetingId> ids);

    /**
     * Mails the invitation to whom it is to be sent, or that the meeting has changed or does not take place.
     *
     * @param count to how many, as the user was told: another number is refused
     */
    Recording<Meeting> sendInvitations(Viewer viewer, MeetingId meeting, int count);

    /** Sends what waits to be sent; for tests, as this goes by itself. */
    void sendDue();

    /** Reads the answers that came by mail; for tests, as this goes by itself. How many counted. */
    int readAnswers();

    /** Changes these or takes them off, all of them or none: nothing when others changed one of them since. */
    Recording<Meeting> update(Viewer viewer, MeetingId meeting, List<AttendeeUpdate> updates);
}
