package nl.noaber.reviews;

/** What is decided about somebody's rights. */
public enum RightsDecision {
    KEEP,
    /** They are to be taken away or changed, which an administrator then does with the account. */
    TAKE_AWAY
}
