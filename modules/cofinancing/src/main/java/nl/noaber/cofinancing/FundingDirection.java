package nl.noaber.cofinancing;

/** Which way something moved. */
public enum FundingDirection {
    /** It was not there, or did not count. */
    NEW,
    /** It became surer, or more. */
    UP,
    /** It became less sure, or less. */
    DOWN,
    /** It is there no more, or does not count. */
    LOST
}
