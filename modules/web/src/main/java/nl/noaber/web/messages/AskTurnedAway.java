package nl.noaber.web.messages;

import nl.noaber.web.page.AnswerTo;

/** What came of saying that an ask does not aim at a gap. */
@AnswerTo("messages/turnAskAway")
public record AskTurnedAway(AskAimed.Left turnAskAway) {}
