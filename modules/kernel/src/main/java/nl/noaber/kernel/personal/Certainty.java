package nl.noaber.kernel.personal;

/** How sure it is that a record is about the subject. */
public enum Certainty {
    /** The record is the subject's, or points at it. */
    LINKED,
    /** A text has the whole name, initials with the surname, or the address. */
    NAMED,
    /** A text has the surname alone: it may be somebody else's. */
    SURNAME
}
