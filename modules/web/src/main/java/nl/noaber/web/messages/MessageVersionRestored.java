package nl.noaber.web.messages;

import nl.noaber.web.page.AnswerTo;

/** What came of making an earlier version the newest. */
@AnswerTo("messages/restoreVersion")
public record MessageVersionRestored(MessageLeft restoreMessageVersion) {}
