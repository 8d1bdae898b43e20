package nl.noaber.web.users;

import nl.noaber.web.page.AnswerTo;

/** What came of changing a user. */
@AnswerTo("users/update")
public record UserUpdated(UserOutcome updateAccount) {}
