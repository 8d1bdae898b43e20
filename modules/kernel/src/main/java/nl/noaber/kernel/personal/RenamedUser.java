package nl.noaber.kernel.personal;

import java.util.UUID;

/**
 * A user whose account became a pseudonym.
 *
 * @param id of the account, which what the user did keeps pointing at
 * @param before the name until now
 * @param name what stands in its place from now on
 */
public record RenamedUser(UUID id, String before, String name) {}
