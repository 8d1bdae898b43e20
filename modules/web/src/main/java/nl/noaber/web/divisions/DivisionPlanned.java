package nl.noaber.web.divisions;

import nl.noaber.web.page.AnswerTo;

/** What came of beginning a division. */
@AnswerTo("divisions/plan")
public record DivisionPlanned(DivisionLeft planCostDivision) {}
