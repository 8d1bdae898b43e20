package nl.noaber.disclosure.internal;

import nl.noaber.disclosure.Piece;
import nl.noaber.kernel.DisclosureGround;

/** That a place in a passage is blacked out, or was proposed to be. */
record BlackOut(int begins, int ends, Piece.State state, DisclosureGround ground) {

    static BlackOut proposed(int begins, int ends) {
        return new BlackOut(begins, ends, Piece.State.PROPOSED, DisclosureGround.PERSONAL_PRIVACY);
    }

    boolean overlaps(int from, int until) {
        return begins < until && from < ends;
    }

    boolean isAt(int from, int until) {
        return begins == from && ends == until;
    }
}
