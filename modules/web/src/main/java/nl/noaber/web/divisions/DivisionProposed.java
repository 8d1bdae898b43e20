package nl.noaber.web.divisions;

import nl.noaber.web.page.AnswerTo;

/** What came of making a proposal. */
@AnswerTo("divisions/propose")
public record DivisionProposed(DivisionLeft proposeCostDivision) {}
