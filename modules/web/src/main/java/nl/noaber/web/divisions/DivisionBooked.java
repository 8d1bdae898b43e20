package nl.noaber.web.divisions;

import nl.noaber.web.page.AnswerTo;

/** What came of making contributions of what all agreed to. */
@AnswerTo("divisions/book")
public record DivisionBooked(DivisionLeft bookCostDivision) {}
