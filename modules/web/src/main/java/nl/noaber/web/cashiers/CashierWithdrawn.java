package nl.noaber.web.cashiers;

import nl.noaber.web.page.AnswerTo;

/** What came of withdrawing a mandate. */
@AnswerTo("cashiers/withdraw")
public record CashierWithdrawn(CashierLeft withdrawCashierMandate) {}
