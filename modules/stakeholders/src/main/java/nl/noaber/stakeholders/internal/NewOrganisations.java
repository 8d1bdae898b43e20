package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.programmes.Certainty;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationId;

/** Inserts organisations with all that is derived from them; one statement for each table, however many there are. */
@Singleton
final class NewOrganisations {

    private static final String INSERT = """
        INSERT INTO organisation (
               id, kind, name, sort_name, english_name, abbreviation, other_names, description, parent_id,
               valid_from, valid_until, first_day, last_day, successor_id, website, visiting_address, inhabitants,
               identifiers, relationship_owner_id, contact_rhythm, tags, source, certainty,
               version, created_at, created_by, created_by_name, updated_at)
        VALUES (:id, :kind, :name, :sortName, :englishName, :abbreviation, :otherNames, :description, :parentId,
                :validFrom, :validUntil, :firstDay, :lastDay, :successorId, :website, :visitingAddress,
                :inhabitants, :identifiers, :relationshipOwnerId, :contactRhythm, :tags, :source, :certainty,
                1, :now, :createdBy, :createdByName, :now)
        """;

    private final Database database;
    private final Live live;
    private final Lookups lookups;
    private final Identifiers identifiers;
    private final Documents documents;

    NewOrganisations(Database database, Live live, Lookups lookups, Identifiers identifiers, Documents documents) {
        this.database = database;
        this.live = live;
        this.lookups = lookups;
        this.identifiers = identifiers;
        this.documents = documents;
    }

    /** False when its id was there already. */
    boolean insert(Viewer viewer, OrganisationId id, OrganisationDetails details, Instant now) {
        if (!live.insert(id, now)) {
            return false;
        }
        statement(viewer, now)
                .bindAll(OrganisationRow.of(id, details, null))
                .bind("source", viewer.name())
                .bind("certainty", Certainty.ENTERED)
                .update();
        lookups.add(List.of(Lookups.Lookup.of(id, details)));
        identifiers.add(Map.of(id, details.identifiers()));
        documents.organisationChanged(id);
        return true;
    }

    /** Inserts what a register has, each after the organisations it points at. */
    void insertAll(Viewer viewer, List<Organisation> organisations, Instant now) {
        live.insertAll(organisations.stream().map(Organisation::id).toList(), now);
        for (Organisation organisation : organisations) {
            statement(viewer, now)
                    .bindAll(OrganisationRow.of(organisation.id(), organisation.details(), organisation.inhabitants()))
                    .bind("source", organisation.source().text())
                    .bind("certainty", organisation.source().certainty())
                    .update();
        }
        lookups.add(organisations.stream()
                .map(each -> Lookups.Lookup.of(each.id(), each.details()))
                .toList());
        identifiers.add(organisations.stream()
                .collect(Collectors.toMap(
                        Organisation::id, each -> each.details().identifiers())));
        documents.refreshOrganisations(
                organisations.stream().map(Organisation::id).collect(Collectors.toSet()));
    }

    private Sql statement(Viewer viewer, Instant now) {
        return database.sql(INSERT)
                .bind("now", now)
                .bind("createdBy", viewer.userId())
                .bind("createdByName", viewer.name());
    }
}
