package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.search.SearchIndex;
import nl.noaber.stakeholders.ExternalIdentifier;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Stakeholder;
import nl.noaber.stakeholders.StakeholderId;
import org.jspecify.annotations.Nullable;

/** The two records of a merge, of either type: locked, filled, marked. */
@Singleton
final class MergedPair {

    private static final Viewer ALL_FIELDS = Viewer.system("merge");

    private final Database database;
    private final StakeholderRows stakeholders;
    private final OrganisationKeeper organisations;
    private final PersonKeeper persons;
    private final Identifiers identifiers;
    private final Documents documents;
    private final SearchIndex index;

    MergedPair(
            Database database,
            StakeholderRows stakeholders,
            OrganisationKeeper organisations,
            PersonKeeper persons,
            Identifiers identifiers,
            Documents documents,
            SearchIndex index) {
        this.database = database;
        this.stakeholders = stakeholders;
        this.organisations = organisations;
        this.persons = persons;
        this.identifiers = identifiers;
        this.documents = documents;
        this.index = index;
    }

    /** Locks both in the order of their ids, so that two merges of the same records wait and do not deadlock. */
    void lock(StakeholderId one, StakeholderId other) {
        database.sql("SELECT id FROM stakeholder WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", List.of(one, other))
                .list(row -> row.uuid("id"));
    }

    /** The record itself, not its survivor; with all its fields. */
    Stakeholder read(StakeholderId id) {
        return Objects.requireNonNull(stakeholders.byIds(ALL_FIELDS, Set.of(id)).get(id), "locked and there");
    }

    List<FieldChange> fills(Stakeholder keep, Stakeholder filled) {
        return FieldChange.between(fields(keep), fields(filled));
    }

    /** In which fields both say something else, the filled ones left out. */
    List<FieldChange> differs(Stakeholder keep, Stakeholder absorb) {
        return switch (keep) {
            case Organisation organisation -> Taking.differs(organisation, (Organisation) absorb);
            case Person person -> Taking.differs(person, (Person) absorb);
        };
    }

    /** The one that stays, with what is filled. */
    Stakeholder filled(Stakeholder keep, Stakeholder absorb) {
        return switch (keep) {
            case Organisation organisation -> organisation.with(Filling.filled(organisation, (Organisation) absorb));
            case Person person -> person.with(Filling.filled(person, (Person) absorb));
        };
    }

    /** The same, and in these fields with the value of the other. */
    Stakeholder filled(Stakeholder keep, Stakeholder absorb, Set<String> take) {
        return switch (filled(keep, absorb)) {
            case Organisation organisation ->
                organisation.with(Taking.taken((Organisation) keep, (Organisation) absorb, take));
            case Person person -> person.with(Taking.taken((Person) keep, (Person) absorb, take));
        };
    }

    /** What is wrong with the fields that were taken; a party comes with the tenures that move after it. */
    List<Problem> problems(Stakeholder filled, Set<String> take) {
        List<Problem> all = switch (filled) {
            case Organisation organisation -> organisations.problems(organisation);
            case Person person -> persons.problems(person);
        };
        return all.stream()
                .filter(problem ->
                        take.contains(problem.field()) && !problem.field().equals("politicalParty"))
                .toList();
    }

    Stakeholder unfilled(Stakeholder keep, List<FieldChange> changes) {
        return switch (keep) {
            case Organisation organisation ->
                organisation.with(Unfilling.organisation(organisation.details(), changes));
            case Person person -> person.with(Unfilling.person(person.details(), changes));
        };
    }

    Map<String, @Nullable String> fields(Stakeholder stakeholder) {
        return switch (stakeholder) {
            case Organisation organisation -> organisations.fields(organisation);
            case Person person -> persons.fields(person);
        };
    }

    void store(Stakeholder before, Stakeholder after, Instant now) {
        switch (after) {
            case Organisation organisation -> organisations.store((Organisation) before, organisation, now);
            case Person person -> persons.store((Person) before, person, now);
        }
    }

    /** From now on the id of the absorbed leads to the survivor. */
    void absorb(Stakeholder absorbed, StakeholderId keep, Instant now) {
        switch (absorbed) {
            case Organisation organisation -> organisations.withdraw(organisation, now);
            case Person person -> persons.withdraw(person, now);
        }
        redirect(absorbed.id(), keep);
        index.remove(List.of(absorbed.id().ref()));
    }

    /** It is a record of its own again; an identifier that somebody else got meanwhile stays there. */
    Stakeholder release(StakeholderId id, Instant now) {
        redirect(id, null);
        Stakeholder absorbed = read(id);
        switch (absorbed) {
            case Organisation organisation -> release(organisation, now);
            case Person person -> persons.restore(person, now);
        }
        return absorbed;
    }

    private void release(Organisation organisation, Instant now) {
        List<ExternalIdentifier> own = organisation.details().identifiers();
        Set<ExternalIdentifier> taken =
                identifiers.heldByOthers(organisation.id(), own).keySet();
        List<ExternalIdentifier> free =
                own.stream().filter(each -> !taken.contains(each)).toList();
        OrganisationDetails details =
                organisation.details().edit().identifiers(free).build();
        organisations.restore(organisation.with(details), now);
        if (free.size() < own.size()) {
            organisations.store(organisation, organisation.with(details), now);
        }
    }

    private void redirect(StakeholderId id, @Nullable StakeholderId survivor) {
        database.sql("UPDATE stakeholder SET merged_into = :survivor WHERE id = :id")
                .bind("survivor", survivor)
                .bind("id", id)
                .update();
    }

    /** What search finds of both, after everything has moved. */
    void refresh(StakeholderId id) {
        switch (id) {
            case OrganisationId organisation -> documents.organisationRenamed(organisation);
            case PersonId person -> documents.refreshPersons(Set.of(person));
        }
    }

    /** The version after a store or a mark. */
    int version(StakeholderId id) {
        return (int) database.sql("""
            SELECT version FROM organisation WHERE id = :id
            UNION ALL
            SELECT version FROM person WHERE id = :id
            """).bind("id", id).count();
    }
}
