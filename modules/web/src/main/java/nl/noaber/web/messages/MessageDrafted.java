package nl.noaber.web.messages;

import nl.noaber.web.page.AnswerTo;

/** What came of drafting a message. */
@AnswerTo("messages/draft")
public record MessageDrafted(MessageLeft draftLobbyMessage) {}
