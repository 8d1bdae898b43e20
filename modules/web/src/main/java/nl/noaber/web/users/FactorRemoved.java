package nl.noaber.web.users;

import nl.noaber.web.page.AnswerTo;

/** What came of taking a second factor away. */
@AnswerTo("users/removeFactor")
public record FactorRemoved(UserOutcome removeSecondFactor) {}
