package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;

/** What came of mailing about a meeting. */
@AnswerTo("agenda/sendInvitations")
public record InvitationsSent(MeetingLeft sendInvitations) {}
