package nl.noaber.web.agenda;

import nl.noaber.web.page.AnswerTo;

/** What came of putting the members of a body on the list of its meeting. */
@AnswerTo("agenda/inviteBodyMembers")
public record BodyMembersInvited(MeetingLeft inviteBodyMembers) {}
