package nl.noaber.web.cashiers;

import nl.noaber.web.page.AnswerTo;

/** What came of correcting a line of a book. */
@AnswerTo("cashiers/correct")
public record CashierCorrected(CashierLeft correctCashierLine) {}
