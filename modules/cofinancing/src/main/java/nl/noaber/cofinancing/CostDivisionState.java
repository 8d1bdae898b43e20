package nl.noaber.cofinancing;

/** Where a proposal for a division stands. */
public enum CostDivisionState {
    /** Not sent, or taken back since; what was answered then has lapsed. */
    DRAFT,
    /** Its parties are asked whether they agree. */
    SENT,
    /** All of its parties agreed. */
    AGREED,
    /** Its parts became contributions. */
    BOOKED
}
