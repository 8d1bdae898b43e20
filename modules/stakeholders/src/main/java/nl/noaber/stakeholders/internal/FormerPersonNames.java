package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonName;
import org.jspecify.annotations.Nullable;

/** What persons were called before their record said otherwise: texts of then still do. */
@Singleton
final class FormerPersonNames {

    private final Database database;

    FormerPersonNames(Database database) {
        this.database = database;
    }

    private record FormerRow(
            UUID id,
            PersonId personId,
            String word,
            @Nullable String givenName,
            @Nullable String surnamePrefix,
            String surname) {}

    /** Once, however often the record comes back to that name. */
    void keep(PersonId person, PersonName before, PersonName now) {
        if (before.equals(now)) {
            return;
        }
        List<FormerRow> rows = KnownName.telling(before.surname()).stream()
                .map(word -> new FormerRow(
                        Ids.next(), person, word, before.givenName(), before.surnamePrefix(), before.surname()))
                .toList();
        database.sql("""
            DELETE FROM person_former_name
             WHERE person_id = :person
               AND given_name <=> :givenName
               AND surname_prefix <=> :surnamePrefix
               AND surname = :surname
            """)
                .bind("person", person)
                .bind("givenName", before.givenName())
                .bind("surnamePrefix", before.surnamePrefix())
                .bind("surname", before.surname())
                .update();
        database.sql("""
            INSERT INTO person_former_name (id, person_id, word, given_name, surname_prefix, surname)
            VALUES (:id, :personId, :word, :givenName, :surnamePrefix, :surname)
            """).updateEach(rows);
    }

    void remove(Collection<UUID> persons) {
        database.sql("DELETE FROM person_former_name WHERE person_id IN (:persons)")
                .bind("persons", persons)
                .update();
    }
}
