package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonUse;
import org.jspecify.annotations.Nullable;

/**
 * Persons who are of no use any longer: nothing points at them, they have held no post and their record was left alone for
 * as long as the term. Who objected to being contacted stays, for that has to be known; so does a pseudonym.
 */
@Singleton
final class RetainedPersons implements RetainedRecords {

    private static final String KIND = "PERSON";

    private static final String SELECT = """
        SELECT person.id, person.updated_at,
               (SELECT MAX(tenure.last_day) FROM tenure
                 WHERE tenure.person_id = person.id AND tenure.withdrawn_at IS NULL) AS last_post
          FROM person
          JOIN stakeholder ON stakeholder.id = person.id
         WHERE stakeholder.merged_into IS NULL
           AND person.erased_at IS NULL
           AND person.objection_since IS NULL
           AND person.updated_at < :before
           AND NOT EXISTS (SELECT 1 FROM tenure
                            WHERE tenure.person_id = person.id AND tenure.withdrawn_at IS NULL
                              AND tenure.last_day >= :beforeDay)
        """;

    /** What points at the person itself, or at a record that went into it. */
    private static final String USED = """
        AND NOT EXISTS (SELECT 1 FROM stakeholder held
                         WHERE (held.id = person.id OR held.merged_into = person.id) AND EXISTS (
        """;

    private final Database database;
    private final PersonRows persons;
    private final List<PersonUse> uses;
    private final RemovingPersons removing;

    RetainedPersons(Database database, PersonRows persons, List<PersonUse> uses, RemovingPersons removing) {
        this.database = database;
        this.persons = persons;
        this.uses = uses;
        this.removing = removing;
    }

    private record Old(PersonId id, LocalDate since) {

        static Old read(Row row) {
            LocalDate updated = DutchTime.day(row.instant("updated_at"));
            LocalDate lastPost = row.dateOrNull("last_post");
            return new Old(
                    row.id("id", PersonId::new), lastPost != null && lastPost.isAfter(updated) ? lastPost : updated);
        }
    }

    @Override
    public Map<String, List<String>> events() {
        return Map.of(KIND, List.of("LEFT_ALONE"));
    }

    @Override
    public List<Due> due(Viewer viewer, Term term, int most) {
        List<Old> found = unused(term.before())
                .append("ORDER BY person.id LIMIT :most")
                .bind("most", most)
                .list(Old::read);
        Map<PersonId, Person> known =
                persons.byIds(viewer, found.stream().map(Old::id).collect(Collectors.toSet()));
        return found.stream()
                .map(old -> new Due(old.id().ref(), name(known.get(old.id())), old.since()))
                .toList();
    }

    private static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.name();
    }

    private Sql unused(LocalDate before) {
        Sql sql = database.sql(SELECT).bind("before", DutchTime.start(before)).bind("beforeDay", before);
        uses.forEach(use -> sql.append(USED).append(use.using()).append("))"));
        return sql;
    }

    @Override
    public int remove(Viewer viewer, Term term, Collection<UUID> ids, RecordRef because) {
        List<UUID> still = unused(term.before())
                .append("AND person.id IN (:ids) ORDER BY person.id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
        removing.remove(viewer, still, because);
        return still.size();
    }
}
