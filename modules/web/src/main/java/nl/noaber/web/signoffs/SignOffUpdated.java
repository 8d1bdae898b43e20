package nl.noaber.web.signoffs;

import nl.noaber.web.page.AnswerTo;

/** What came of another deadline or address. */
@AnswerTo("signoffs/update")
public record SignOffUpdated(SignOffLeft updateSignOff) {}
