package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;

/** What came of planning a meeting. */
@AnswerTo("agenda/planMeeting")
public record MeetingPlanned(MeetingLeft planMeeting) {}
