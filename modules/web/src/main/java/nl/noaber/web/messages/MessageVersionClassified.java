package nl.noaber.web.messages;

import nl.noaber.web.page.AnswerTo;

/** What came of classing a version under the Woo. */
@AnswerTo("messages/classifyVersion")
public record MessageVersionClassified(MessageLeft classifyMessageVersion) {}
