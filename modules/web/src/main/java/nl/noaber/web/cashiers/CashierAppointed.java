package nl.noaber.web.cashiers;

import nl.noaber.web.page.AnswerTo;

/** What came of recording a mandate. */
@AnswerTo("cashiers/appoint")
public record CashierAppointed(CashierLeft appointCashier) {}
