package nl.noaber.kernel.sql;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;

/**
 * What a viewer may see, as a condition for every query that reads records with a visibility: written here once, for
 * lists, counts, look-ups, search and exports alike.
 *
 * <p>The module's table has the columns {@code id} and {@code visibility}, and beside it stands a table with {@code
 * record_id} and {@code principal_id}: the organisations a shared record is shared with, the users a confidential one is
 * confidential to. The condition begins with {@code AND}.
 */
public final class VisibilityRule {

    private final String named;
    private final String visibility;

    private VisibilityRule(String named, String visibility) {
        this.named = named;
        this.visibility = visibility;
    }

    /**
     * The rule for one table.
     *
     * @param record the alias of the record's table in the statement
     * @param audience the name of the table with {@code record_id} and {@code principal_id}
     */
    public static VisibilityRule of(@CompileTimeConstant String record, @CompileTimeConstant String audience) {
        return of(record, "id", audience);
    }

    /**
     * The rule for a table that repeats the visibility of the records it points at.
     *
     * @param row the alias of that table in the statement
     * @param id its column with the record's id
     * @param audience the name of the table with {@code record_id} and {@code principal_id}
     */
    public static VisibilityRule of(
            @CompileTimeConstant String row, @CompileTimeConstant String id, @CompileTimeConstant String audience) {
        String named = "EXISTS (SELECT 1 FROM " + audience + " named WHERE named.record_id = " + row + "." + id
                + " AND named.principal_id IN (:viewerPrincipals))";
        return new VisibilityRule(named, row + ".visibility");
    }

    /** The condition for this viewer. */
    public Fragment forViewer(Viewer viewer) {
        return forViewer(viewer, principals(viewer));
    }

    /** The same for a table that may name a viewer otherwise than as itself or its organisation. */
    public Fragment forViewer(Viewer viewer, Set<UUID> principals) {
        String condition = viewer.isTeam()
                ? "AND (" + visibility + " <> 'CONFIDENTIAL' OR " + named + ")"
                : "AND (" + visibility + " IN (:viewerVisibilities) OR " + visibility
                        + " IN ('SHARED', 'CONFIDENTIAL') AND " + named + ")";
        return sql -> sql.appendWritten(condition)
                .bind("viewerVisibilities", openTo(viewer.role()))
                .bind("viewerPrincipals", principals);
    }

    /** What a viewer sees without being named with it, for what is kept by visibility instead of by record. */
    public static Set<Visibility> open(Viewer viewer) {
        return viewer.isTeam()
                ? Set.copyOf(EnumSet.complementOf(EnumSet.of(Visibility.CONFIDENTIAL)))
                : Set.copyOf(openTo(viewer.role()));
    }

    /** What a viewer sees only when named with it. */
    public static Set<Visibility> onlyNamed(Viewer viewer) {
        return viewer.isTeam() ? Set.of(Visibility.CONFIDENTIAL) : Set.of(Visibility.SHARED, Visibility.CONFIDENTIAL);
    }

    /** As whom a viewer may be named: itself and its organisation. */
    public static Set<UUID> principals(Viewer viewer) {
        UUID organisation = viewer.organisationId();
        return organisation == null ? Set.of(viewer.userId()) : Set.of(viewer.userId(), organisation);
    }

    private static List<Visibility> openTo(Role role) {
        return role == Role.BOARD ? List.of(Visibility.PUBLIC, Visibility.BOARD) : List.of(Visibility.PUBLIC);
    }
}
