package nl.noaber.web.messages;

import nl.noaber.web.page.AnswerTo;

/** What came of booking an outcome. */
@AnswerTo("messages/bookOutcome")
public record OutcomeBooked(MessageLeft bookOutcome) {}
