package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;

/** What came of a change to the list of a meeting. */
@AnswerTo("agenda/updateAttendees")
public record AttendeesUpdated(MeetingLeft updateAttendees) {}
