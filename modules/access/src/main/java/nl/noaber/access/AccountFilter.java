package nl.noaber.access;

import nl.noaber.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts.
 *
 * @param text of which a word of the name, or the address, begins so; null for all
 * @param role null for all
 * @param active null for all
 */
public record AccountFilter(
        @Nullable String text,
        @Nullable Role role,
        @Nullable Boolean active) {

    public static final AccountFilter ALL = new AccountFilter(null, null, null);
}
