package nl.noaber.access;

import java.util.UUID;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Role;
import org.jspecify.annotations.Nullable;

/** What to change of an account; what is kept stays as it is. */
public record AccountChange(
        Patch<String> name, Patch<String> email, Patch<Role> role, Patch<@Nullable UUID> organisationId) {}
