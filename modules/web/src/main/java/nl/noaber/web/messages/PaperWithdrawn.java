package nl.noaber.web.messages;

import nl.noaber.web.page.AnswerTo;

/** What came of taking a paper of Parliament away. */
@AnswerTo("messages/withdrawPaper")
public record PaperWithdrawn(MessageLeft withdrawParliamentaryPaper) {}
