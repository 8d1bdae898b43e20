package nl.noaber.access.internal;

import java.util.UUID;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Somebody as a provider describes them, by the rules of this installation. */
record Identity(
        String issuer,
        String subject,
        String name,
        Role role,
        @Nullable UUID organisationId) {

    User user(UserId id) {
        return new User(id, name, role, organisationId);
    }
}
