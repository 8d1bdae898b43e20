package nl.noaber.stakeholders.internal;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKindChanged;
import nl.noaber.stakeholders.StakeholderType;
import org.jspecify.annotations.Nullable;

/** How organisations are locked and stored. */
@Singleton
final class OrganisationKeeper implements Keeper<OrganisationId, Organisation> {

    private static final Viewer ALL_FIELDS = Viewer.system("keeper");

    private static final String UPDATE = """
        UPDATE organisation
           SET kind = :kind, name = :name, sort_name = :sortName, english_name = :englishName,
               abbreviation = :abbreviation, other_names = :otherNames, description = :description,
               parent_id = :parentId, valid_from = :validFrom, valid_until = :validUntil,
               first_day = :firstDay, last_day = :lastDay, successor_id = :successorId, website = :website,
               visiting_address = :visitingAddress, inhabitants = :inhabitants, identifiers = :identifiers,
               relationship_owner_id = :relationshipOwnerId, contact_rhythm = :contactRhythm, tags = :tags,
               version = version + 1, updated_at = :now
         WHERE id = :id
        """;

    private final Database database;
    private final OrganisationRows organisations;
    private final OrganisationProblems rules;
    private final Lookups lookups;
    private final Identifiers identifiers;
    private final Live live;
    private final Documents documents;
    private final ApplicationEventPublisher<OrganisationKindChanged> kinds;

    OrganisationKeeper(
            Database database,
            OrganisationRows organisations,
            OrganisationProblems rules,
            Lookups lookups,
            Identifiers identifiers,
            Live live,
            Documents documents,
            ApplicationEventPublisher<OrganisationKindChanged> kinds) {
        this.database = database;
        this.organisations = organisations;
        this.rules = rules;
        this.lookups = lookups;
        this.identifiers = identifiers;
        this.live = live;
        this.documents = documents;
        this.kinds = kinds;
    }

    @Override
    public String type() {
        return StakeholderType.ORGANISATION.typeName();
    }

    @Override
    public RecordRef ref(Organisation organisation) {
        return organisation.id().ref();
    }

    @Override
    public Optional<Organisation> lock(OrganisationId id) {
        return database.sql(OrganisationRow.SELECT)
                .append("""
                      FROM organisation
                     WHERE id = (SELECT COALESCE(merged_into, id) FROM stakeholder WHERE id = :id)
                       FOR UPDATE
                    """)
                .bind("id", id)
                .single(row -> OrganisationRow.read(ALL_FIELDS, row));
    }

    @Override
    public Organisation again(Organisation organisation) {
        return organisations.byIds(ALL_FIELDS, Set.of(organisation.id())).getOrDefault(organisation.id(), organisation);
    }

    @Override
    public Optional<UUID> creator(OrganisationId id) {
        return database.sql("SELECT created_by FROM organisation WHERE id = :id")
                .bind("id", id)
                .single(row -> row.uuid("created_by"));
    }

    @Override
    public int version(Organisation organisation) {
        return organisation.version();
    }

    @Override
    public boolean isWithdrawn(Organisation organisation) {
        return organisation.withdrawn();
    }

    @Override
    public Map<String, @Nullable String> fields(Organisation organisation) {
        return OrganisationFields.of(organisation.details());
    }

    @Override
    public Organisation tidy(Organisation organisation) {
        return organisation.with(OrganisationFields.tidy(organisation.details()));
    }

    @Override
    public List<Problem> problems(Organisation organisation) {
        return rules(organisation.id(), organisation.details());
    }

    List<Problem> rules(OrganisationId id, OrganisationDetails details) {
        return rules.of(id, details);
    }

    @Override
    public void store(Organisation before, Organisation after, Instant now) {
        OrganisationId id = after.id();
        database.sql(UPDATE)
                .bindAll(OrganisationRow.of(id, after.details(), after.inhabitants()))
                .bind("now", now)
                .update();
        lookups.replace(Lookups.Lookup.of(id, after.details()));
        if (!before.details().identifiers().equals(after.details().identifiers())) {
            identifiers.replace(id, after.details().identifiers());
        }
        if (names(before.details()).equals(names(after.details()))) {
            documents.organisationChanged(id);
        } else {
            documents.organisationRenamed(id);
        }
        if (before.details().kind() != after.details().kind()) {
            kinds.publishEvent(new OrganisationKindChanged(id, after.details().kind()));
        }
    }

    /** All that it is called. */
    private static List<@Nullable Object> names(OrganisationDetails details) {
        return Arrays.asList(details.name(), details.abbreviation(), details.englishName(), details.otherNames());
    }

    @Override
    public void withdraw(Organisation organisation, Instant now) {
        live.withdraw(organisation.id(), now);
        lookups.replace(
                Lookups.Lookup.of(organisation.id(), organisation.details()).withoutKeys());
        identifiers.replace(organisation.id(), List.of());
        documents.organisationChanged(organisation.id());
    }

    @Override
    public void restore(Organisation organisation, Instant now) {
        live.restore(organisation.id(), now);
        lookups.replace(Lookups.Lookup.of(organisation.id(), organisation.details()));
        identifiers.replace(organisation.id(), organisation.details().identifiers());
        documents.organisationChanged(organisation.id());
    }
}
