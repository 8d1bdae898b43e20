package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Audience;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.stakeholders.Mergeable;
import nl.noaber.stakeholders.Merging;
import nl.noaber.stakeholders.Moved;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.StakeholderId;

/** Gives one organisation the opportunities that another funds and that are shared with it, when the two turn out to be one. */
@Singleton
final class OpportunityMerging implements Mergeable {

    static final String FUNDED = "opportunitiesFunded";
    static final String SHARED = "opportunitiesShared";

    /** Said of an opportunity that was shared with both. */
    private static final String BOTH = "both";

    private static final Audience AUDIENCE = Audience.of("funding_opportunity_audience");

    private final Database database;
    private final OpportunitySearch search;

    OpportunityMerging(Database database, OpportunitySearch search) {
        this.database = database;
        this.search = search;
    }

    private record One(UUID id) {}

    @Override
    public Set<String> sorts() {
        return Set.of(FUNDED, SHARED);
    }

    @Override
    public Map<String, Integer> count(Viewer viewer, StakeholderId absorb) {
        return Map.of(
                FUNDED,
                (int) database.sql("SELECT COUNT(*) FROM funding_opportunity o WHERE o.funder_id = :id")
                        .bind("id", absorb)
                        .append(OpportunitySight.of(viewer))
                        .count(),
                SHARED,
                (int) database.sql("""
                    SELECT COUNT(*)
                      FROM funding_opportunity_audience shared
                      JOIN funding_opportunity o ON o.id = shared.record_id
                     WHERE shared.principal_id = :id
                    """)
                        .bind("id", absorb)
                        .append(OpportunitySight.of(viewer))
                        .count());
    }

    @Override
    public Fragment seen(Viewer viewer) {
        return sql -> sql.append("""
            AND (moved.sort NOT IN ('opportunitiesFunded', 'opportunitiesShared')
                 OR EXISTS (SELECT 1 FROM funding_opportunity o WHERE o.id = moved.record_id
            """).append(OpportunitySight.of(viewer)).append("))");
    }

    @Override
    public List<Moved> move(Viewer viewer, Merging merging) {
        List<Moved> moved = new ArrayList<>();
        if (merging.absorb() instanceof OrganisationId absorb && merging.keep() instanceof OrganisationId keep) {
            moved.addAll(funded(absorb, keep));
            moved.addAll(shared(absorb, keep));
            search.found(shared(moved));
        }
        return moved;
    }

    private List<Moved> funded(OrganisationId absorb, OrganisationId keep) {
        List<Moved> moved = database.sql("SELECT id FROM funding_opportunity WHERE funder_id = :absorb FOR UPDATE")
                .bind("absorb", absorb)
                .list(row -> Moved.of(FUNDED, row.uuid("id")));
        database.sql("UPDATE funding_opportunity SET funder_id = :keep WHERE funder_id = :absorb")
                .bind("absorb", absorb)
                .bind("keep", keep)
                .update();
        return moved;
    }

    private List<Moved> shared(OrganisationId absorb, OrganisationId keep) {
        return AUDIENCE.move(database, absorb, keep).entrySet().stream()
                .map(record -> new Moved(SHARED, record.getKey(), record.getValue() ? BOTH : null))
                .toList();
    }

    @Override
    public void putBack(Viewer viewer, Merging merging, List<Moved> moved) {
        if (merging.absorb() instanceof OrganisationId absorb && merging.keep() instanceof OrganisationId keep) {
            database.sql("UPDATE funding_opportunity SET funder_id = :absorb WHERE id = :id AND funder_id = :keep")
                    .bind("absorb", absorb)
                    .bind("keep", keep)
                    .updateEach(of(moved, FUNDED));
            shareAgain(absorb, keep, moved);
            search.found(shared(moved));
        }
    }

    /** By whom they are found follows from whom they are shared with. */
    private static List<FundingOpportunityId> shared(List<Moved> moved) {
        return of(moved, SHARED).stream()
                .map(one -> new FundingOpportunityId(one.id()))
                .toList();
    }

    /** With both where it was shared with both, as long as it still is with the one that stayed. */
    private void shareAgain(OrganisationId absorb, OrganisationId keep, List<Moved> moved) {
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
    }

    private static List<One> of(List<Moved> moved, String sort) {
        return moved.stream()
                .filter(one -> one.sort().equals(sort))
                .map(one -> new One(one.recordId()))
                .toList();
    }
}
