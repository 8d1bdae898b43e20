package nl.noaber.web.messages;

import nl.noaber.web.page.AnswerTo;

/** What came of taking an outcome back. */
@AnswerTo("messages/withdrawOutcome")
public record OutcomeWithdrawn(MessageLeft withdrawOutcome) {}
