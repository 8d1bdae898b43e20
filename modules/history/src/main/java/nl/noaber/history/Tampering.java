package nl.noaber.history;

/** What was done to the change log by somebody who went around Noaber. */
public enum Tampering {
    /** The line, or its seal, is not as it was written. */
    ALTERED,
    /** The line that stood there is gone. */
    REMOVED,
    /** A line stands there that was never written by Noaber. */
    INSERTED,
    /** Another line stands there; the one that belongs there was found further on. */
    MOVED
}
