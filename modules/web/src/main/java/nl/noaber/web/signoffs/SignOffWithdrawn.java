package nl.noaber.web.signoffs;

import nl.noaber.web.page.AnswerTo;

/** What came of asking no more. */
@AnswerTo("signoffs/withdraw")
public record SignOffWithdrawn(SignOffLeft withdrawSignOff) {}
