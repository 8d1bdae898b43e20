package nl.noaber.agenda;

/**
 * What is to become of somebody on the list of a meeting.
 *
 * @param expectedVersion the version that the user saw
 * @param off whether he is taken off it; the change does not count then
 */
public record AttendeeUpdate(MeetingAttendeeId id, int expectedVersion, AttendeeChange change, boolean off) {}
