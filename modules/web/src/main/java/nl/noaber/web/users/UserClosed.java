package nl.noaber.web.users;

import nl.noaber.web.page.AnswerTo;

/** What came of closing an account. */
@AnswerTo("users/close")
public record UserClosed(UserOutcome closeAccount) {}
