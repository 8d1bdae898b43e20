package nl.noaber.kernel;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf something is read or written. Every published read and write takes one; what it may see is decided in
 * the query.
 *
 * @param userId the user's id; for {@link #system} a fixed one
 * @param name the name to show in the change log: a function in the demonstration, never an invented person
 * @param role what the user is here for
 * @param organisationId the organisation the user belongs to; always set for a {@link Role#PARTNER}
 * @param locale the language of messages: Dutch or English
 * @param origin where the request came from, for the audit trail: an address, or the name of a command
 */
public record Viewer(
        UUID userId, String name, Role role, @Nullable UUID organisationId, Locale locale, String origin) {

    public static final Locale DUTCH = Locale.of("nl");

    public Viewer {
        if (role == Role.PARTNER && organisationId == null) {
            throw new IllegalArgumentException("A partner belongs to an organisation: " + name);
        }
    }

    /** The process itself, when it loads reference data or generates records: may do what an administrator may. */
    public static Viewer system(String command) {
        return new Viewer(new UUID(0L, 0L), "Noaber", Role.ADMIN, null, DUTCH, command);
    }

    /** Whether this viewer belongs to the team that keeps the lobby file. */
    public boolean isTeam() {
        return role.isTeam();
    }
}
