package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;

/** What came of changing a meeting. */
@AnswerTo("agenda/updateMeeting")
public record MeetingUpdated(MeetingLeft updateMeeting) {}
