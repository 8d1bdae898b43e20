package nl.noaber.web.users;

import nl.noaber.web.page.AnswerTo;

/** What came of inviting somebody. */
@AnswerTo("users/invite")
public record UserInvited(UserOutcome inviteUser) {}
