package nl.noaber.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record in a file with all that it says.
 *
 * @param previous the number of the one before it that the viewer may see; null for the first
 * @param next the number of the one after it; null for the last
 */
public record DisclosedText(
        DisclosedRecord record,
        List<Passage> passages,
        @Nullable Integer previous,
        @Nullable Integer next) {

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
