package nl.noaber.web.users;

import nl.noaber.web.page.AnswerTo;

/** What came of sending a link. */
@AnswerTo("users/sendLink")
public record LinkSent(UserOutcome sendSignInLink) {}
