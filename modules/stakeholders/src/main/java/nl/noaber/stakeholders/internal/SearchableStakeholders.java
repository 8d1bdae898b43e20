package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.search.SearchType;
import nl.noaber.search.SearchableRecords;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PostId;

/** Organisations and persons, without those that went into another, and posts. */
@Singleton
final class SearchableStakeholders implements SearchableRecords {

    private final Database database;
    private final Documents documents;

    SearchableStakeholders(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    @Override
    public Set<SearchType> types() {
        return Set.of(SearchType.ORGANISATION, SearchType.POST, SearchType.PERSON);
    }

    @Override
    public List<UUID> ids(SearchType type, UUID after, int most) {
        return (type == SearchType.POST ? posts() : stakeholders(type))
                .bind("after", after)
                .bind("most", most)
                .list(row -> row.uuid("id"));
    }

    private Sql posts() {
        return database.sql("SELECT id FROM post WHERE id > :after ORDER BY id LIMIT :most");
    }

    private Sql stakeholders(SearchType type) {
        return database.sql("""
            SELECT id
              FROM stakeholder
             WHERE id > :after
               AND type = :type
               AND merged_into IS NULL
             ORDER BY id
             LIMIT :most
            """).bind("type", type.name());
    }

    @Override
    public void putAgain(SearchType type, Set<UUID> ids) {
        switch (type) {
            case ORGANISATION -> documents.refreshOrganisations(as(ids, OrganisationId::new));
            case POST -> documents.refreshPosts(as(ids, PostId::new));
            case PERSON -> documents.refreshPersons(as(ids, PersonId::new));
            case CONTACT_MOMENT,
                    COMMITMENT,
                    LOBBY_MESSAGE,
                    PROJECT,
                    COST_DIVISION,
                    FUNDING_OPPORTUNITY,
                    MEETING,
                    AGENDA_ITEM,
                    AGENDA_ROUTE,
                    CHALLENGE,
                    PROGRAMME -> throw new IllegalArgumentException("of another module: " + type);
        }
    }

    private static <I> Set<I> as(Set<UUID> ids, Function<UUID, I> id) {
        return ids.stream().map(id).collect(Collectors.toSet());
    }
}
