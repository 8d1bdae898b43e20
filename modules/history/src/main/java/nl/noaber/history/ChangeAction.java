package nl.noaber.history;

/** What was done to a record. */
public enum ChangeAction {
    CREATED,
    UPDATED,
    WITHDRAWN,
    RESTORED,
    MERGED,
    UNMERGED,
    /** The values of a person were replaced under the AVG. */
    ERASED,
    /** A confidential record was read. */
    READ,
    /** A list was taken along as a file. */
    EXPORTED,
    SIGNED_IN,
    SIGNED_OUT
}
