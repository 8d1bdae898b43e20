package nl.noaber.access;

import org.jspecify.annotations.Nullable;

/**
 * What became of a link by which somebody comes in.
 *
 * @param link to hand over, this once, when there is no mail here; null otherwise
 */
public record LinkDelivery(Means means, @Nullable String link) {

    /** How it went. */
    public enum Means {
        /** Handed to the mail server. */
        MAILED,
        /** The mail server did not take it; it can be sent again. */
        NOT_MAILED,
        /** There is no mail here: the link is shown, to be handed over. */
        SHOWN
    }
}
