package nl.noaber.disclosure;

import nl.noaber.kernel.DisclosureGround;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a text: shown, or blacked out.
 *
 * @param begins the place of its first character in the whole text
 * @param ends the place after its last
 * @param ground why it is blacked out; null when it is shown
 */
public record Piece(
        String text,
        int begins,
        int ends,
        State state,
        @Nullable DisclosureGround ground) {

    /** What is done with it. */
    public enum State {
        /** It is shown. */
        SHOWN,
        /** It was proposed to black it out, and nobody said no. */
        PROPOSED,
        /** It was blacked out by hand. */
        MARKED,
        /** It was proposed, and somebody lifted it: it is shown. */
        LIFTED
    }

    public boolean isBlackedOut() {
        return state == State.PROPOSED || state == State.MARKED;
    }
}
