package nl.noaber.history;

/** What was done to a record. */
public enum ChangeAction {
    CREATED,
    UPDATED,
    WITHDRAWN,
    RESTORED,
    MERGED,
    UNMERGED,
    /** A confidential record was read. */
    READ,
    SIGNED_IN,
    SIGNED_OUT
}
