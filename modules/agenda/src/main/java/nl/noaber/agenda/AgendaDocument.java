package nl.noaber.agenda;

import org.jspecify.annotations.Nullable;

/**
 * A document that a meeting has for an item.
 *
 * @param reference under which it is filed where it was made: D/25/754157
 * @param address where it can be read: an address on the web
 */
public record AgendaDocument(
        String title, @Nullable String reference, @Nullable String address) {

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_REFERENCE = 100;
    public static final int LONGEST_ADDRESS = 1_000;
    public static final int MOST = 50;
}
