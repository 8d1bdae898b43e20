package nl.noaber.testkit;

import java.util.UUID;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** The viewers of the demonstration, one per role, for tests that need somebody to act or to be refused. */
public final class People {

    /** The organisation that keeps this lobby file. */
    public static final UUID TWENTE_BOARD = Ids.named("organisation/institution/twente-board");

    /** The organisation of the partner. */
    public static final UUID ACHTERHOEK = Ids.named("organisation/npvr-region/achterhoek");

    private People() {}

    public static Viewer staff() {
        return viewer("user/staff", "Adviseur public affairs, Twente Board", Role.STAFF, TWENTE_BOARD);
    }

    /** Another member of the team, for what two people do at once. */
    public static Viewer colleague() {
        return viewer("user/staff-2", "Programmasecretaris, Twente Board", Role.STAFF, TWENTE_BOARD);
    }

    /** The partner of the demonstration, of {@link #ACHTERHOEK}. */
    public static Viewer partner() {
        return partner(ACHTERHOEK);
    }

    public static Viewer partner(UUID organisationId) {
        return viewer("user/partner", "Programmamanager, regio Achterhoek", Role.PARTNER, organisationId);
    }

    public static Viewer board() {
        return viewer("user/board", "Bestuurder, Twente Board", Role.BOARD, TWENTE_BOARD);
    }

    public static Viewer admin() {
        return viewer("user/admin", "Functioneel beheerder", Role.ADMIN, null);
    }

    /** Another administrator, for what takes two. */
    public static Viewer secondAdmin() {
        return viewer("user/admin-2", "Applicatiebeheerder", Role.ADMIN, null);
    }

    public static Viewer auditor() {
        return viewer("user/auditor", "Auditor", Role.AUDITOR, null);
    }

    private static Viewer viewer(String id, String name, Role role, @Nullable UUID organisationId) {
        return new Viewer(Ids.named(id), name, role, organisationId, Viewer.DUTCH, "test");
    }
}
