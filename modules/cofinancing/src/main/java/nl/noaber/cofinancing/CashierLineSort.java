package nl.noaber.cofinancing;

/** What a line in a cash book is (soort). */
public enum CashierLineSort {
    /** What a party paid to the cashier. */
    RECEIPT,
    /** What the cashier paid for all. */
    EXPENSE
}
