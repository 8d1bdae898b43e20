package nl.noaber.web.cashiers;

import nl.noaber.web.page.AnswerTo;

/** What came of restoring a mandate. */
@AnswerTo("cashiers/restore")
public record CashierRestored(CashierLeft restoreCashierMandate) {}
