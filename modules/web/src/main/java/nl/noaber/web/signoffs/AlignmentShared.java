package nl.noaber.web.signoffs;

import nl.noaber.web.messages.MessageLeft;
import nl.noaber.web.page.AnswerTo;

/** What came of sharing the answers, or keeping them. */
@AnswerTo("signoffs/share")
public record AlignmentShared(MessageLeft shareAlignment) {}
