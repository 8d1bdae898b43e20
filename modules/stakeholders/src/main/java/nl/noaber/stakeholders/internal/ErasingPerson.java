package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.PostId;

/**
 * Makes a person's own record a pseudonym for good. The posts held, the judgements on the person and the relations go:
 * through them the person could be told who it is.
 */
@Singleton
final class ErasingPerson {

    private static final String UPDATE = """
        UPDATE person
           SET given_name = NULL, surname_prefix = NULL, surname = :pseudonym, sort_name = :sortName, email = NULL,
               phone = NULL, political_party = NULL, note = NULL, data_source = :erased, tags = '',
               notice_on = NULL, notice_how = NULL, objection_since = NULL, objection_reason = NULL,
               public_role = 'STAFF', version = version + 1, updated_at = :now,
               withdrawn_at = COALESCE(withdrawn_at, :now), erased_at = COALESCE(erased_at, :now)
         WHERE id IN (:ids)
        """;

    private static final String NAMES_OF_MERGES = """
        UPDATE stakeholder_merge
           SET absorbed_name = :pseudonym
         WHERE keep_id IN (:ids)
            OR absorbed_id IN (:ids)
        """;

    private static final String FIELDS_OF_MERGES = """
        DELETE FROM merge_move
         WHERE sort = 'fields'
           AND merge_id IN (SELECT id FROM stakeholder_merge WHERE keep_id IN (:ids) OR absorbed_id IN (:ids))
        """;

    private static final Viewer ERASURE = Viewer.system("erasure");

    private final Database database;
    private final PersonRows persons;
    private final OrganisationRows organisations;
    private final NamedStakeholders named;
    private final FormerPersonNames former;
    private final Lookups lookups;
    private final Documents documents;
    private final ChangeLog log;
    private final Clock clock;

    ErasingPerson(
            Database database,
            PersonRows persons,
            OrganisationRows organisations,
            NamedStakeholders named,
            FormerPersonNames former,
            Lookups lookups,
            Documents documents,
            ChangeLog log,
            Clock clock) {
        this.database = database;
        this.persons = persons;
        this.organisations = organisations;
        this.named = named;
        this.former = former;
        this.lookups = lookups;
        this.documents = documents;
        this.log = log;
        this.clock = clock;
    }

    /** How many records were changed or removed. */
    int erase(Viewer viewer, Erasing erasing) {
        Set<UUID> ids = erasing.subject().ids();
        database.sql("SELECT id FROM stakeholder WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
        former.remove(ids);
        int removed = remove(ids);
        rename(erasing, ids, clock.instant());
        List<NamedStakeholders.Named> others = named.erase(erasing);
        refresh(erasing, others);
        tell(viewer, erasing, others);
        return removed + ids.size() + others.size();
    }

    private int remove(Set<UUID> ids) {
        int removed = database.sql("DELETE FROM tenure WHERE person_id IN (:ids)")
                .bind("ids", ids)
                .update();
        removed += database.sql("DELETE FROM assessment WHERE stakeholder_id IN (:ids)")
                .bind("ids", ids)
                .update();
        removed += database.sql("DELETE FROM relation WHERE from_id IN (:ids) OR to_id IN (:ids)")
                .bind("ids", ids)
                .update();
        return removed + database.sql(FIELDS_OF_MERGES).bind("ids", ids).update();
    }

    private void rename(Erasing erasing, Set<UUID> ids, Instant now) {
        database.sql(UPDATE)
                .bind("pseudonym", erasing.pseudonym())
                .bind("sortName", PersonRow.sortName(PersonName.ofSurname(erasing.pseudonym())))
                .bind("erased", Erasing.ERASED)
                .bind("now", now)
                .bind("ids", ids)
                .update();
        database.sql("UPDATE stakeholder SET live = FALSE WHERE id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql(NAMES_OF_MERGES)
                .bind("pseudonym", erasing.pseudonym())
                .bind("ids", ids)
                .update();
    }

    /** By what it is found, and what search shows of it and of the organisations that named it. */
    private void refresh(Erasing erasing, List<NamedStakeholders.Named> others) {
        PersonId id = new PersonId(erasing.subject().id());
        Set<PersonId> all = erasing.subject().ids().stream().map(PersonId::new).collect(Collectors.toSet());
        lookups.replace(all.stream()
                .map(each ->
                        new Lookups.Lookup(each, Set.copyOf(PlainText.words(erasing.pseudonym())), List.of(), Set.of()))
                .toList());
        documents.refreshPersons(Set.of(id));
        refreshPersons(ids(others, "Person", PersonId::new));
        refreshOrganisations(ids(others, "Organisation", OrganisationId::new));
        documents.postsChanged(ids(others, "Post", PostId::new));
    }

    private void refreshPersons(Set<PersonId> ids) {
        if (!ids.isEmpty()) {
            lookups.replace(persons.byIds(ERASURE, ids).values().stream()
                    .map(each -> lookup(Lookups.Lookup.of(each.id(), each.details()), each.withdrawn()))
                    .toList());
            documents.refreshPersons(ids);
        }
    }

    private void refreshOrganisations(Set<OrganisationId> ids) {
        if (!ids.isEmpty()) {
            lookups.replace(organisations.byIds(ERASURE, ids).values().stream()
                    .map(each -> lookup(Lookups.Lookup.of(each.id(), each.details()), each.withdrawn()))
                    .toList());
            ids.forEach(documents::organisationRenamed);
        }
    }

    private static Lookups.Lookup lookup(Lookups.Lookup found, boolean withdrawn) {
        return withdrawn ? found.withoutKeys() : found;
    }

    private static <I> Set<I> ids(List<NamedStakeholders.Named> others, String type, Function<UUID, I> id) {
        return others.stream()
                .filter(each -> each.ref().type().equals(type))
                .map(each -> id.apply(each.id()))
                .collect(Collectors.toSet());
    }

    private void tell(Viewer viewer, Erasing erasing, List<NamedStakeholders.Named> others) {
        PersonId id = new PersonId(erasing.subject().id());
        Person person = persons.byIds(ERASURE, Set.of(id)).get(id);
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(
                id.ref(),
                ChangeAction.ERASED,
                person == null ? null : person.version(),
                List.of(new FieldChange("name", null, Erasing.ERASED))));
        others.forEach(each -> entries.add(new Entry(
                each.ref(), ChangeAction.ERASED, null, List.of(new FieldChange(each.field(), null, Erasing.ERASED)))));
        log.write(viewer, entries);
    }
}
