package nl.noaber.search;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.VisibilityRule;

/**
 * A role as somebody whom a document can name: so that what is for the board and auditors, and not for partners, has no
 * visibility of its own.
 */
public final class RoleAudience {

    /** Those that read what is public, partners apart. */
    public static final Set<UUID> READERS = Set.of(of(Role.BOARD), of(Role.AUDITOR));

    /** Those of whom the board consists. */
    public static final Set<UUID> BOARD = Set.of(of(Role.BOARD));

    private RoleAudience() {}

    private static UUID of(Role role) {
        return Ids.named("search-audience/" + role);
    }

    /** As whom a document may name this viewer. */
    public static Set<UUID> principals(Viewer viewer) {
        Set<UUID> principals = new HashSet<>(VisibilityRule.principals(viewer));
        UUID role = of(viewer.role());
        if (READERS.contains(role)) {
            principals.add(role);
        }
        return principals;
    }
}
