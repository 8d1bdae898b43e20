package nl.noaber.web.messages;

import nl.noaber.web.page.AnswerTo;

/** What came of recording what Parliament did. */
@AnswerTo("messages/recordPaper")
public record PaperRecorded(MessageLeft recordParliamentaryPaper) {}
