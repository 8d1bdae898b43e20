package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonId;

/** Inserts persons with all that is derived from them; one statement for each table, however many there are. */
@Singleton
final class NewPersons {

    private static final String INSERT = """
        INSERT INTO person (id, given_name, surname_prefix, surname, sort_name, email, phone, political_party, note,
                            data_source, review_on, legal_basis, public_role, notice_on, notice_how,
                            objection_since, objection_reason, tags, version, created_at, created_by, created_by_name,
                            updated_at)
        VALUES (:id, :givenName, :surnamePrefix, :surname, :sortName, :email, :phone, :politicalParty, :note,
                :dataSource, :reviewOn, :legalBasis, :publicRole, :noticeOn, :noticeHow, :objectionSince,
                :objectionReason, :tags, 1, :now, :createdBy, :createdByName, :now)
        """;

    private final Database database;
    private final Live live;
    private final Lookups lookups;

    NewPersons(Database database, Live live, Lookups lookups) {
        this.database = database;
        this.live = live;
        this.lookups = lookups;
    }

    /** Which of these ids are taken. */
    Set<PersonId> there(Set<PersonId> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(database.sql("SELECT id FROM person WHERE id IN (:ids)")
                        .bind("ids", ids)
                        .list(row -> row.id("id", PersonId::new)));
    }

    /** False when its id was there already. */
    boolean insert(Viewer viewer, PersonId id, PersonDetails details, Instant now) {
        if (!live.insert(id, now)) {
            return false;
        }
        insertRows(viewer, Map.of(id, details), now);
        return true;
    }

    void insertAll(Viewer viewer, Map<PersonId, PersonDetails> persons, Instant now) {
        live.insertAll(persons.keySet(), now);
        insertRows(viewer, persons, now);
    }

    private void insertRows(Viewer viewer, Map<PersonId, PersonDetails> persons, Instant now) {
        database.sql(INSERT)
                .bind("now", now)
                .bind("createdBy", viewer.userId())
                .bind("createdByName", viewer.name())
                .updateEach(persons.entrySet().stream()
                        .map(entry -> PersonRow.of(entry.getKey(), entry.getValue()))
                        .toList());
        lookups.add(persons.entrySet().stream()
                .map(entry -> Lookups.Lookup.of(entry.getKey(), entry.getValue()))
                .toList());
    }
}
