package nl.noaber.kernel.personal;

import java.util.Set;
import java.util.UUID;

/**
 * A user whose account became a pseudonym.
 *
 * @param id of the account, which what the user did keeps pointing at
 * @param before the name until now
 * @param name what stands in its place from now on
 * @param addresses all that the account ever had, in small letters, which nothing takes the place of
 */
public record RenamedUser(UUID id, String before, String name, Set<String> addresses) {

    public RenamedUser {
        addresses = Set.copyOf(addresses);
    }
}
