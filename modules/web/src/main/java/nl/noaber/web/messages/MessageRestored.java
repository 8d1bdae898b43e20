package nl.noaber.web.messages;

import nl.noaber.web.page.AnswerTo;

/** What came of restoring a message. */
@AnswerTo("messages/restore")
public record MessageRestored(MessageLeft restoreLobbyMessage) {}
