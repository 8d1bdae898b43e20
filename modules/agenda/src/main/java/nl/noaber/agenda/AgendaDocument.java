package nl.noaber.agenda;

import java.util.List;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import org.jspecify.annotations.Nullable;

/**
 * A document that a meeting has for an item.
 *
 * @param reference under which it is filed where it was made: D/25/754157
 * @param address where it can be read: an address on the web
 * @param disclosure its class under the Woo; null only in what is to be written, of one that keeps its own, or gets what is
 *     usual for who sees the item
 */
public record AgendaDocument(
        String title,
        @Nullable String reference,
        @Nullable String address,
        @Nullable Disclosure disclosure) {

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_REFERENCE = 100;
    public static final int LONGEST_ADDRESS = 1_000;
    public static final int MOST = 50;

    /** To be classed as is usual. */
    public AgendaDocument(String title, @Nullable String reference, @Nullable String address) {
        this(title, reference, address, null);
    }

    /** The same, in this class. */
    public AgendaDocument classed(Disclosure next) {
        return new AgendaDocument(title, reference, address, next);
    }

    public @Nullable DisclosureClass disclosureClass() {
        return disclosure == null ? null : disclosure.disclosureClass();
    }

    public List<DisclosureGround> disclosureGrounds() {
        return disclosure == null ? List.of() : disclosure.grounds();
    }
}
