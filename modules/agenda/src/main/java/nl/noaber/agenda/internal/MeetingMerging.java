package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.agenda.MeetingId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Audience;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.stakeholders.Mergeable;
import nl.noaber.stakeholders.Merging;
import nl.noaber.stakeholders.Moved;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.StakeholderId;

/** Shares with one organisation the meetings that are shared with another, when the two turn out to be one. */
@Singleton
final class MeetingMerging implements Mergeable {

    static final String SHARED = "meetingsShared";

    /** Said of a meeting that was shared with both. */
    private static final String BOTH = "both";

    private static final Audience AUDIENCE = Audience.of("meeting_audience");

    private final Database database;
    private final MeetingSearch search;

    MeetingMerging(Database database, MeetingSearch search) {
        this.database = database;
        this.search = search;
    }

    @Override
    public Set<String> sorts() {
        return Set.of(SHARED);
    }

    @Override
    public Map<String, Integer> count(Viewer viewer, StakeholderId absorb) {
        return Map.of(SHARED, (int) database.sql("""
            SELECT COUNT(*)
              FROM meeting_audience shared
              JOIN meeting m ON m.id = shared.record_id
             WHERE shared.principal_id = :id
            """)
                .bind("id", absorb)
                .append(MeetingSight.of(viewer))
                .count());
    }

    @Override
    public Fragment seen(Viewer viewer) {
        return sql -> sql.append("""
            AND (moved.sort <> 'meetingsShared'
                 OR EXISTS (SELECT 1 FROM meeting m WHERE m.id = moved.record_id
            """).append(MeetingSight.of(viewer)).append("))");
    }

    @Override
    public List<Moved> move(Viewer viewer, Merging merging) {
        if (!(merging.absorb() instanceof OrganisationId absorb) || !(merging.keep() instanceof OrganisationId keep)) {
            return List.of();
        }
        List<Moved> moved = AUDIENCE.move(database, absorb, keep).entrySet().stream()
                .map(record -> new Moved(SHARED, record.getKey(), record.getValue() ? BOTH : null))
                .toList();
        search.found(meetings(moved));
        return moved;
    }

    /** With both where it was shared with both, as long as it still is with the one that stayed. */
    @Override
    public void putBack(Viewer viewer, Merging merging, List<Moved> moved) {
        if (merging.absorb() instanceof OrganisationId absorb && merging.keep() instanceof OrganisationId keep) {
            List<Moved> shared =
                    moved.stream().filter(one -> one.sort().equals(SHARED)).toList();
            AUDIENCE.putBack(
                    database,
                    absorb,
                    keep,
                    shared.stream().map(Moved::recordId).toList(),
                    shared.stream()
                            .filter(one -> !BOTH.equals(one.detail()))
                            .map(Moved::recordId)
                            .toList());
            search.found(meetings(shared));
        }
    }

    private static List<MeetingId> meetings(List<Moved> moved) {
        return moved.stream().map(one -> new MeetingId(one.recordId())).toList();
    }
}
