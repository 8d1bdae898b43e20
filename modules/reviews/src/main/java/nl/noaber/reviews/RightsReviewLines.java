package nl.noaber.reviews;

/** Which lines of a review. */
public enum RightsReviewLines {
    ALL,
    UNDECIDED,
    KEEP,
    TAKE_AWAY
}
