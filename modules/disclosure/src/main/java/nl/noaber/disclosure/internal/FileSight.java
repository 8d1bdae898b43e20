package nl.noaber.disclosure.internal;

import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;

/** Which files a viewer may see, as {@code f}: the team all but those with a confidential record, which are their keeper's. */
final class FileSight {

    private FileSight() {}

    static Fragment of(Viewer viewer) {
        return viewer.isTeam()
                ? sql -> sql.append("AND (NOT f.restricted OR COALESCE(f.kept_by, f.created_by) = :viewerUser)")
                        .bind("viewerUser", viewer.userId())
                : sql -> sql.append("AND FALSE");
    }
}
