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
    MOVED,
    /** The line fits the chain, and was not written by Noaber, or with a key that is not at hand. */
    FORGED,
    /** The line is as it was written, and its seal was not made by Noaber: the chain was made anew from here. */
    RESEALED,
    /** A line that waits for its seal, behind the last that has one, was not written by Noaber. */
    FORGED_WAITING
}
