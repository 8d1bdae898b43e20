package nl.noaber.web.signoffs;

import nl.noaber.web.page.AnswerTo;

/** What came of an answer. */
@AnswerTo("signoffs/answer")
public record SignOffAnswered(SignOffLeft signOffMessage) {}
