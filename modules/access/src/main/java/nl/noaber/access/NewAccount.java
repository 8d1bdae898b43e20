package nl.noaber.access;

import java.util.UUID;
import nl.noaber.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Somebody to invite. The id is the caller's, so that sending it twice invites once. */
public record NewAccount(
        UserId id,
        String name,
        String email,
        Role role,
        @Nullable UUID organisationId) {}
