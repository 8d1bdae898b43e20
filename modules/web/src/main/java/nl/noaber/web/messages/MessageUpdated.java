package nl.noaber.web.messages;

import nl.noaber.web.page.AnswerTo;

/** What came of changing what is known of a message. */
@AnswerTo("messages/update")
public record MessageUpdated(MessageLeft updateLobbyMessage) {}
