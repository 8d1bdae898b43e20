package nl.noaber.web.divisions;

import nl.noaber.web.page.AnswerTo;

/** What came of withdrawing a division. */
@AnswerTo("divisions/withdraw")
public record DivisionWithdrawn(DivisionLeft withdrawCostDivision) {}
