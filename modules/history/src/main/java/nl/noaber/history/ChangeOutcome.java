package nl.noaber.history;

/** How an action ended. */
public enum ChangeOutcome {
    DONE,
    /** Refused for lack of rights. */
    REFUSED
}
