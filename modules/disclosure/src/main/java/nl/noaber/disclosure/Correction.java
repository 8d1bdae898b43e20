package nl.noaber.disclosure;

import java.util.List;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;

/** What is corrected of a record in a file before it is made. */
public sealed interface Correction {

    /** How it is assessed. */
    record Assessed(DisclosureClass disclosureClass, List<DisclosureGround> grounds) implements Correction {
        public Assessed {
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * A text is blacked out wherever it stands in a passage.
     *
     * @param text as it stands there; space and line ends make no difference
     */
    record BlackedOut(String passage, String text, DisclosureGround ground) implements Correction {}

    /** What is blacked out at this place is shown after all. */
    record Lifted(String passage, int begins, int ends) implements Correction {}
}
