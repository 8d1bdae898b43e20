package nl.noaber.web.divisions;

import nl.noaber.web.page.AnswerTo;

/** What came of changing what is divided. */
@AnswerTo("divisions/update")
public record DivisionUpdated(DivisionLeft updateCostDivision) {}
