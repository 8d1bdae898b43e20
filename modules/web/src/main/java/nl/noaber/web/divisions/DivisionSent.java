package nl.noaber.web.divisions;

import nl.noaber.web.page.AnswerTo;

/** What came of sending a proposal to its parties. */
@AnswerTo("divisions/send")
public record DivisionSent(DivisionLeft sendCostDivision) {}
