package nl.noaber.disclosure;

/** How far a file is. */
public enum DisclosureFileState {
    /** The records that belong in it are being gathered. */
    COLLECTING,
    /** They can be looked at and corrected. */
    PREVIEW,
    /** The documents are being made. */
    MAKING,
    /** The documents can be downloaded, for a limited time. */
    READY,
    /** The work broke off; it can be begun again. */
    FAILED;

    /** Whether work goes on by itself. */
    public boolean isWork() {
        return this == COLLECTING || this == MAKING;
    }
}
