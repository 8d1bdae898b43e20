package nl.noaber.reviews;

/** What is done to an account with the decision to take its rights away. */
public enum RightsMeasure {
    /** The user is let in no more. */
    CLOSE_ACCOUNT,
    /** The user goes on with another role. */
    CHANGE_ROLE
}
