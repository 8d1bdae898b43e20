package nl.noaber.web.messages;

import nl.noaber.web.page.AnswerTo;

/** What came of withdrawing a message. */
@AnswerTo("messages/withdraw")
public record MessageWithdrawn(MessageLeft withdrawLobbyMessage) {}
