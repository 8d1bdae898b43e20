package nl.noaber.web.messages;

import nl.noaber.web.page.AnswerTo;

/** What came of wording a message anew. */
@AnswerTo("messages/revise")
public record MessageRevised(MessageLeft reviseLobbyMessage) {}
