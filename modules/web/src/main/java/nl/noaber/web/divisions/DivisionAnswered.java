package nl.noaber.web.divisions;

import nl.noaber.web.page.AnswerTo;

/** What came of recording an answer. */
@AnswerTo("divisions/answer")
public record DivisionAnswered(DivisionLeft answerCostDivision) {}
