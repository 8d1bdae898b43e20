package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;

/** What a register said of each organisation when it was loaded last; a field that it left empty is absent. */
@Singleton
final class RegisteredFields {

    private final Database database;

    RegisteredFields(Database database) {
        this.database = database;
    }

    private record FieldRow(OrganisationId organisationId, String field, String value) {}

    /** All that a register can say, as text. */
    static Map<String, String> of(Organisation organisation) {
        Map<String, String> fields = new LinkedHashMap<>();
        OrganisationFields.of(organisation.details()).forEach((field, value) -> {
            if (value != null) {
                fields.put(field, value);
            }
        });
        if (organisation.inhabitants() != null) {
            fields.put("inhabitants", organisation.inhabitants().toString());
        }
        fields.put(
                "source",
                organisation.source().certainty() + " " + organisation.source().text());
        return fields;
    }

    Map<UUID, Map<String, String>> all() {
        Map<UUID, Map<String, String>> all = new HashMap<>();
        database.sql("SELECT organisation_id, field, value FROM registered_field")
                .list(row -> new FieldRow(
                        row.id("organisation_id", OrganisationId::new), row.text("field"), row.text("value")))
                .forEach(row -> all.computeIfAbsent(row.organisationId().value(), _ -> new HashMap<>())
                        .put(row.field(), row.value()));
        return all;
    }

    Map<String, String> of(OrganisationId id) {
        return database.sql("SELECT field, value FROM registered_field WHERE organisation_id = :id")
                .bind("id", id)
                .map(row -> row.text("field"), row -> row.text("value"));
    }

    void replace(Collection<Organisation> organisations) {
        List<OrganisationId> ids = organisations.stream().map(Organisation::id).toList();
        database.sql("DELETE FROM registered_field WHERE organisation_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("""
            INSERT INTO registered_field (organisation_id, field, value)
            VALUES (:organisationId, :field, :value)
            """)
                .updateEach(organisations.stream()
                        .flatMap(organisation -> of(organisation).entrySet().stream()
                                .map(field -> new FieldRow(organisation.id(), field.getKey(), field.getValue())))
                        .toList());
    }
}
