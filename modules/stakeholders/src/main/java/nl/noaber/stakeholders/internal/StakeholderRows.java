package nl.noaber.stakeholders.internal;

import com.google.errorprone.annotations.CompileTimeConstant;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.Stakeholder;
import nl.noaber.stakeholders.StakeholderId;
import nl.noaber.stakeholders.StakeholderType;
import nl.noaber.stakeholders.Stakeholders;
import nl.noaber.stakeholders.TagUse;
import org.jspecify.annotations.Nullable;

/** Organisations and persons by their ids, and whether they are live. */
@Singleton
final class StakeholderRows implements Stakeholders {

    /** The columns that both have stand here; each adds its own. */
    private static final String SELECT = """
        SELECT asked.type, asked.id AS asked_id,
               COALESCE(organisation.id, person.id) AS id, COALESCE(organisation.tags, person.tags) AS tags,
               COALESCE(organisation.version, person.version) AS version,
               COALESCE(organisation.withdrawn_at, person.withdrawn_at) AS withdrawn_at,
        """ + OrganisationRow.OWN + "," + PersonRow.OWN + """
          FROM stakeholder asked
          LEFT JOIN organisation
            ON asked.type = 'ORGANISATION' AND organisation.id = COALESCE(asked.merged_into, asked.id)
          LEFT JOIN person
            ON asked.type = 'PERSON' AND person.id = COALESCE(asked.merged_into, asked.id)
         WHERE asked.id IN (:ids)
           AND (organisation.id IS NOT NULL OR (person.id IS NOT NULL
        """;

    private final Database database;
    private final Lookups lookups;

    StakeholderRows(Database database, Lookups lookups) {
        this.database = database;
        this.lookups = lookups;
    }

    @Override
    public Map<StakeholderId, Stakeholder> byIds(Viewer viewer, Set<StakeholderId> ids) {
        return database.sql(SELECT)
                .append(PersonRights.of(viewer))
                .append("))")
                .bind("ids", ids)
                .map(
                        row -> row.choice("type", StakeholderType.class).id(row.uuid("asked_id")),
                        row -> switch (row.choice("type", StakeholderType.class)) {
                            case ORGANISATION -> OrganisationRow.read(viewer, row);
                            case PERSON -> PersonRow.read(viewer, row);
                        });
    }

    @Override
    public List<TagUse> tags(Viewer viewer, @Nullable String text) {
        return viewer.isTeam() ? lookups.tags(text) : List.of();
    }

    @Override
    public Map<StakeholderId, StakeholderId> hold(Set<? extends StakeholderId> ids) {
        Map<StakeholderId, StakeholderId> held = held(ids);
        Set<StakeholderId> survivors = new HashSet<>(held.values());
        survivors.removeAll(held.keySet());
        held(survivors);
        return held;
    }

    /** In the order of their ids, so that those who hold and those who merge do not deadlock. */
    private Map<StakeholderId, StakeholderId> held(Set<? extends StakeholderId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.sql("""
                    SELECT type, id, COALESCE(merged_into, id) AS survivor_id
                      FROM stakeholder
                     WHERE id IN (:ids)
                     ORDER BY id
                      LOCK IN SHARE MODE
                    """).bind("ids", ids).map(row -> id(row, "id"), row -> id(row, "survivor_id"));
    }

    private static StakeholderId id(Row row, @CompileTimeConstant String column) {
        return row.choice("type", StakeholderType.class).id(row.uuid(column));
    }

    /** The survivors of these that are live, by the ids that were asked for. */
    Map<StakeholderId, StakeholderId> live(Set<StakeholderId> ids) {
        Map<StakeholderId, StakeholderId> live = new HashMap<>();
        database.sql("""
            SELECT asked.type, asked.id, survivor.id AS survivor_id
              FROM stakeholder asked
              JOIN stakeholder survivor ON survivor.id = COALESCE(asked.merged_into, asked.id)
             WHERE asked.id IN (:ids)
               AND survivor.live
            """)
                .bind("ids", ids)
                .list(row -> {
                    StakeholderType type = row.choice("type", StakeholderType.class);
                    return Map.entry(type.id(row.uuid("id")), type.id(row.uuid("survivor_id")));
                })
                .forEach(entry -> live.put(entry.getKey(), entry.getValue()));
        return live;
    }
}
