package nl.noaber.stakeholders;

/** On what two records agree, the surest first. */
public enum DuplicateReason {
    /** An identifier in a register. */
    IDENTIFIER,
    /** The e-mail address. */
    EMAIL,
    /** The normalised name. */
    NAME,
    /** The abbreviation. */
    ABBREVIATION
}
