package nl.noaber.kernel.personal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user whose account became a pseudonym.
 *
 * @param id of the account, which what the user did keeps pointing at
 * @param before the name until now
 * @param name what stands in its place from now on
 * @param email the address until now, in small letters, which nothing takes the place of; null when there was none
 */
public record RenamedUser(
        UUID id, String before, String name, @Nullable String email) {}
