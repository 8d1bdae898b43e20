package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Stakeholder;
import nl.noaber.stakeholders.StakeholderId;
import nl.noaber.stakeholders.StakeholderType;
import nl.noaber.stakeholders.Stakeholders;
import nl.noaber.stakeholders.TagUse;
import org.jspecify.annotations.Nullable;

/** Organisations and persons by their ids, and whether they are live. */
@Singleton
final class StakeholderRows implements Stakeholders {

    private final Database database;
    private final OrganisationRows organisations;
    private final PersonRows persons;
    private final Lookups lookups;

    StakeholderRows(Database database, OrganisationRows organisations, PersonRows persons, Lookups lookups) {
        this.database = database;
        this.organisations = organisations;
        this.persons = persons;
        this.lookups = lookups;
    }

    @Override
    public Map<StakeholderId, Stakeholder> byIds(Viewer viewer, Set<StakeholderId> ids) {
        Set<OrganisationId> organisationIds = new HashSet<>();
        Set<PersonId> personIds = new HashSet<>();
        for (StakeholderId id : ids) {
            switch (id) {
                case OrganisationId organisation -> organisationIds.add(organisation);
                case PersonId person -> personIds.add(person);
            }
        }
        Map<StakeholderId, Stakeholder> found = new HashMap<>();
        if (!organisationIds.isEmpty()) {
            found.putAll(organisations.byIds(viewer, organisationIds));
        }
        if (!personIds.isEmpty()) {
            found.putAll(persons.byIds(viewer, personIds));
        }
        return found;
    }

    @Override
    public List<TagUse> tags(Viewer viewer, @Nullable String text) {
        return viewer.isTeam() ? lookups.tags(text) : List.of();
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
