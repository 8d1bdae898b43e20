package nl.noaber.web.users;

import nl.noaber.web.page.AnswerTo;

/** What came of reopening an account. */
@AnswerTo("users/reopen")
public record UserReopened(UserOutcome reopenAccount) {}
