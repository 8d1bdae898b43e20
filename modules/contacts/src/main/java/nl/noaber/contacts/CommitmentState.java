package nl.noaber.contacts;

/** Where a commitment stands; the words are those of Parliament's own register of commitments. */
public enum CommitmentState {
    /** Openstaand. */
    OPEN,
    /** Voldaan. */
    KEPT,
    /** Deels voldaan. */
    PARTLY_KEPT,
    /** Vervallen. */
    LAPSED
}
