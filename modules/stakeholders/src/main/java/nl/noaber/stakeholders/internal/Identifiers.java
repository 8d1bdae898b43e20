package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.ExternalIdentifier;
import nl.noaber.stakeholders.IdentifierScheme;
import nl.noaber.stakeholders.OrganisationId;

/** The identifiers of organisations that are not withdrawn; each belongs to one of them. */
@Singleton
final class Identifiers {

    private final Database database;

    Identifiers(Database database) {
        this.database = database;
    }

    /** Who holds an identifier. */
    record Holder(OrganisationId id, String name) {}

    private record IdentifierRow(OrganisationId organisationId, IdentifierScheme scheme, String value) {}

    void replace(OrganisationId id, List<ExternalIdentifier> identifiers) {
        database.sql("DELETE FROM organisation_identifier WHERE organisation_id = :id")
                .bind("id", id)
                .update();
        add(Map.of(id, identifiers));
    }

    void add(Map<OrganisationId, List<ExternalIdentifier>> identifiers) {
        List<IdentifierRow> rows = identifiers.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(each -> new IdentifierRow(entry.getKey(), each.scheme(), each.value())))
                .toList();
        database.sql("""
            INSERT INTO organisation_identifier (scheme, value, organisation_id)
            VALUES (:scheme, :value, :organisationId)
            """).updateEach(rows);
    }

    /** Which of these belong to another organisation already. */
    Map<ExternalIdentifier, Holder> heldByOthers(OrganisationId id, List<ExternalIdentifier> identifiers) {
        if (identifiers.isEmpty()) {
            return Map.of();
        }
        return database.sql("""
            SELECT held.scheme, held.value, organisation.id, organisation.name
              FROM organisation_identifier held
              JOIN organisation ON organisation.id = held.organisation_id
             WHERE held.scheme IN (:schemes)
               AND held.value IN (:values)
               AND held.organisation_id <> :id
            """)
                .bind(
                        "schemes",
                        identifiers.stream().map(ExternalIdentifier::scheme).collect(Collectors.toSet()))
                .bind(
                        "values",
                        identifiers.stream().map(ExternalIdentifier::value).collect(Collectors.toSet()))
                .bind("id", id)
                .map(
                        row -> new ExternalIdentifier(row.choice("scheme", IdentifierScheme.class), row.text("value")),
                        row -> new Holder(row.id("id", OrganisationId::new), row.text("name")));
    }
}
