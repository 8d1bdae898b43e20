package nl.noaber.access;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.noaber.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do here.
 *
 * @param organisationId of which the user sees what is shared with it, an id of the stakeholders module
 * @param since when the user got this role for this organisation
 * @param lastUsedAt when the user was here last; null for never
 * @param tokenCount how many tokens of programs that act as the user are good
 * @param tokensLastUsedAt when one of those was used last, to the minute; null for never
 */
public record Grant(
        UserId userId,
        String name,
        Role role,
        @Nullable UUID organisationId,
        Instant since,
        @Nullable Instant lastUsedAt,
        int tokenCount,
        @Nullable Instant tokensLastUsedAt) {

    /** Whether these are the rights of that role for that organisation. */
    public boolean gives(Role wanted, @Nullable UUID organisation) {
        return role == wanted && Objects.equals(organisationId, organisation);
    }
}
