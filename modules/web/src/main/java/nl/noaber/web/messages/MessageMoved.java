package nl.noaber.web.messages;

import nl.noaber.web.page.AnswerTo;

/** What came of taking a message to another state. */
@AnswerTo("messages/move")
public record MessageMoved(MessageLeft moveLobbyMessage) {}
