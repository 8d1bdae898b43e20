package nl.noaber.web.cashiers;

import nl.noaber.web.page.AnswerTo;

/** What came of writing a line in a book. */
@AnswerTo("cashiers/record")
public record CashierRecorded(CashierLeft recordCashierLine) {}
