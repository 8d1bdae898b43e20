package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;

/** What came of putting somebody on the list of a meeting. */
@AnswerTo("agenda/inviteToMeeting")
public record AttendeesInvited(MeetingLeft inviteToMeeting) {}
