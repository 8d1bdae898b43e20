package nl.noaber.kernel.sql;

/**
 * Somebody else changed what the open transaction has read already: done again from its start, the work sees it. {@link
 * Transactions#retrying} does so.
 */
public final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile(String message) {
        super(message);
    }
}
