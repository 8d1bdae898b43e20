package nl.noaber.access;

import java.util.UUID;
import nl.noaber.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param name the name to show; in the demonstration a function, never an invented person
 * @param role what the user is here for
 * @param organisationId the organisation the user belongs to, an id of the stakeholders module; always set for a partner
 */
public record User(
        UserId id, String name, Role role, @Nullable UUID organisationId) {}
