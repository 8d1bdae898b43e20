package nl.noaber.web.divisions;

import nl.noaber.web.page.AnswerTo;

/** What came of restoring a division. */
@AnswerTo("divisions/restore")
public record DivisionRestored(DivisionLeft restoreCostDivision) {}
