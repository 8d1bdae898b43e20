package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Audience;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.stakeholders.Mergeable;
import nl.noaber.stakeholders.Merging;
import nl.noaber.stakeholders.Moved;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.StakeholderId;

/** Gives one organisation what another contributes, leads and is shared with, when the two turn out to be one. */
@Singleton
final class CofinancingMerging implements Mergeable {

    static final String CONTRIBUTIONS = "contributions";
    static final String PROJECTS_LED = "projectsLed";
    static final String PROJECTS_SHARED = "projectsShared";

    /** Said of a project that was shared with both. */
    private static final String BOTH = "both";

    private static final Audience AUDIENCE = Audience.of("project_audience");

    private final Database database;
    private final ProjectSearch search;
    private final DivisionSearch divisions;

    CofinancingMerging(Database database, ProjectSearch search, DivisionSearch divisions) {
        this.database = database;
        this.search = search;
        this.divisions = divisions;
    }

    private record One(UUID id) {}

    @Override
    public Set<String> sorts() {
        return Set.of(CONTRIBUTIONS, PROJECTS_LED, PROJECTS_SHARED);
    }

    @Override
    public Map<String, Integer> count(Viewer viewer, StakeholderId absorb) {
        Map<String, Integer> counts = new HashMap<>();
        counts.put(CONTRIBUTIONS, (int) database.sql("""
            SELECT COUNT(*)
              FROM contribution c
              JOIN project p ON p.id = c.project_id
             WHERE c.party_id = :id
            """)
                .bind("id", absorb)
                .append(Sight.ofContributions(viewer))
                .count());
        counts.put(PROJECTS_LED, (int) database.sql("SELECT COUNT(*) FROM project p WHERE p.lead_id = :id")
                .bind("id", absorb)
                .append(Sight.of(viewer))
                .count());
        counts.put(PROJECTS_SHARED, (int)
                database.sql("""
                    SELECT COUNT(*)
                      FROM project_audience shared
                      JOIN project p ON p.id = shared.record_id
                     WHERE shared.principal_id = :id
                    """).bind("id", absorb).append(Sight.of(viewer)).count());
        return counts;
    }

    @Override
    public Fragment seen(Viewer viewer) {
        return sql -> sql.append("""
            AND (moved.sort NOT IN ('contributions', 'projectsLed', 'projectsShared')
                 OR moved.sort = 'contributions'
                    AND EXISTS (SELECT 1
                                  FROM contribution c
                                  JOIN project p ON p.id = c.project_id
                                 WHERE c.id = moved.record_id
            """)
                .append(Sight.ofContributions(viewer))
                .append("""
                            ) OR moved.sort IN ('projectsLed', 'projectsShared')
                            AND EXISTS (SELECT 1 FROM project p WHERE p.id = moved.record_id
                    """)
                .append(Sight.of(viewer))
                .append("))");
    }

    @Override
    public List<Moved> move(Viewer viewer, Merging merging) {
        List<Moved> moved = new ArrayList<>();
        if (merging.absorb() instanceof OrganisationId absorb && merging.keep() instanceof OrganisationId keep) {
            moved.addAll(contributions(absorb, keep));
            moved.addAll(led(absorb, keep));
            moved.addAll(shared(absorb, keep));
            search.found(shared(moved));
            divisions.merged(absorb, keep);
        }
        return moved;
    }

    private List<Moved> contributions(OrganisationId absorb, OrganisationId keep) {
        List<Moved> moved = database.sql("SELECT id FROM contribution WHERE party_id = :absorb FOR UPDATE")
                .bind("absorb", absorb)
                .list(row -> Moved.of(CONTRIBUTIONS, row.uuid("id")));
        database.sql("UPDATE contribution SET party_id = :keep WHERE party_id = :absorb")
                .bind("absorb", absorb)
                .bind("keep", keep)
                .update();
        return moved;
    }

    private List<Moved> led(OrganisationId absorb, OrganisationId keep) {
        List<Moved> moved = database.sql("SELECT id FROM project WHERE lead_id = :absorb FOR UPDATE")
                .bind("absorb", absorb)
                .list(row -> Moved.of(PROJECTS_LED, row.uuid("id")));
        database.sql("UPDATE project SET lead_id = :keep WHERE lead_id = :absorb")
                .bind("absorb", absorb)
                .bind("keep", keep)
                .update();
        return moved;
    }

    private List<Moved> shared(OrganisationId absorb, OrganisationId keep) {
        return AUDIENCE.move(database, absorb, keep).entrySet().stream()
                .map(record -> new Moved(PROJECTS_SHARED, record.getKey(), record.getValue() ? BOTH : null))
                .toList();
    }

    @Override
    public void putBack(Viewer viewer, Merging merging, List<Moved> moved) {
        if (merging.absorb() instanceof OrganisationId absorb && merging.keep() instanceof OrganisationId keep) {
            database.sql("UPDATE contribution SET party_id = :absorb WHERE id = :id AND party_id = :keep")
                    .bind("absorb", absorb)
                    .bind("keep", keep)
                    .updateEach(of(moved, CONTRIBUTIONS));
            database.sql("UPDATE project SET lead_id = :absorb WHERE id = :id AND lead_id = :keep")
                    .bind("absorb", absorb)
                    .bind("keep", keep)
                    .updateEach(of(moved, PROJECTS_LED));
            shareAgain(absorb, keep, moved);
            search.found(shared(moved));
            divisions.merged(absorb, absorb);
        }
    }

    /** By whom they are found follows from whom they are shared with. */
    private static List<ProjectId> shared(List<Moved> moved) {
        return of(moved, PROJECTS_SHARED).stream()
                .map(one -> new ProjectId(one.id()))
                .toList();
    }

    /** With both where it was shared with both, as long as it still is with the one that stayed. */
    private void shareAgain(OrganisationId absorb, OrganisationId keep, List<Moved> moved) {
        List<Moved> shared =
                moved.stream().filter(one -> one.sort().equals(PROJECTS_SHARED)).toList();
        AUDIENCE.putBack(
                database,
                absorb,
                keep,
                shared.stream().map(Moved::recordId).toList(),
                shared.stream()
                        .filter(one -> !BOTH.equals(one.detail()))
                        .map(Moved::recordId)
                        .toList());
    }

    private static List<One> of(List<Moved> moved, String sort) {
        return moved.stream()
                .filter(one -> one.sort().equals(sort))
                .map(one -> new One(one.recordId()))
                .toList();
    }
}
