package nl.noaber.reviews;

/** What is decided about somebody's rights. */
public enum RightsDecision {
    KEEP,
    /** They are to be taken away or changed: at once, see {@link RightsMeasure}, or later by an administrator. */
    TAKE_AWAY
}
