package nl.noaber.web.cashiers;

import nl.noaber.web.page.AnswerTo;

/** What came of changing a mandate. */
@AnswerTo("cashiers/update")
public record CashierUpdated(CashierLeft updateCashierMandate) {}
