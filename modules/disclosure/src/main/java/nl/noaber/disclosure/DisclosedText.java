package nl.noaber.disclosure;

import java.util.List;

/** A record in a file with all that it says. */
public record DisclosedText(DisclosedRecord record, List<Passage> passages) {

    public DisclosedText {
        passages = List.copyOf(passages);
    }

    /**
     * A part of what a record says.
     *
     * @param name tells it from the others: {@code note}, {@code commitment.1}
     * @param label what it is, in Dutch
     * @param pieces its text, in order
     */
    public record Passage(String name, String label, List<Piece> pieces) {

        public Passage {
            pieces = List.copyOf(pieces);
        }
    }
}
