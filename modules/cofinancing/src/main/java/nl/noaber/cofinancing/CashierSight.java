package nl.noaber.cofinancing;

/** How much of a cash book a viewer sees. */
public enum CashierSight {
    /** All of it: the team, and the cashier itself. */
    WHOLE,
    /** What was asked of its own organisation, and what that paid. */
    OWN,
    /** What was asked, paid and spent in all. */
    TOTALS
}
