package nl.noaber.messages;

/** What came of an ask. */
public enum OutcomeResult {
    HONOURED,
    PARTLY,
    NOT,
    POSTPONED;

    /** Whether something was given. */
    public boolean isGiven() {
        return this == HONOURED || this == PARTLY;
    }
}
