package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.privacy.PrivacyRequest;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Persons;
import org.jspecify.annotations.Nullable;

/** Requests that were answered. What an erasure left of the person stays; only that it was asked for goes. */
@Singleton
final class RetainedRequests implements RetainedRecords {

    private static final String KIND = "ANSWERED_PRIVACY_REQUEST";

    private static final String ANSWERED = "ANSWERED";
    private static final String RECEIVED = "RECEIVED";

    private static final String FROM_ANSWER = """
        SELECT r.id, r.person_id, r.answered_on AS since
          FROM privacy_request r
         WHERE r.answered_on < :before
        """;

    private static final String FROM_RECEIPT = """
        SELECT r.id, r.person_id, r.received_on AS since
          FROM privacy_request r
         WHERE r.received_on < :before
        """;

    private static final String DONE_WITH = """
           AND r.open = FALSE
           AND NOT EXISTS (SELECT 1 FROM erasure e WHERE e.request_id = r.id AND e.finished_at IS NULL)
        """;

    private final Database database;
    private final Persons persons;
    private final ChangeLog changeLog;

    RetainedRequests(Database database, Persons persons, ChangeLog changeLog) {
        this.database = database;
        this.persons = persons;
        this.changeLog = changeLog;
    }

    private record Old(UUID id, PersonId person, LocalDate since) {
        static Old read(Row row) {
            return new Old(row.uuid("id"), row.id("person_id", PersonId::new), row.date("since"));
        }
    }

    @Override
    public Map<String, List<String>> events() {
        return Map.of(KIND, List.of(ANSWERED, RECEIVED));
    }

    @Override
    public List<Due> due(Viewer viewer, Term term, int most) {
        List<Old> found = answered(term)
                .append("ORDER BY r.id LIMIT :most")
                .bind("most", most)
                .list(Old::read);
        Map<PersonId, Person> asked =
                persons.byIds(viewer, found.stream().map(Old::person).collect(Collectors.toSet()));
        return found.stream()
                .map(old -> new Due(
                        new RecordRef(PrivacyRequest.TYPE, old.id()), name(asked.get(old.person())), old.since()))
                .toList();
    }

    private static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.name();
    }

    private Sql answered(Term term) {
        return (term.event().equals(RECEIVED) ? database.sql(FROM_RECEIPT) : database.sql(FROM_ANSWER))
                .append(DONE_WITH)
                .bind("before", term.before());
    }

    @Override
    public int remove(Viewer viewer, Term term, Collection<UUID> ids, RecordRef because) {
        List<UUID> still = answered(term)
                .append("AND r.id IN (:ids) ORDER BY r.id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
        if (!still.isEmpty()) {
            database.sql("UPDATE erasure SET request_id = NULL WHERE request_id IN (:ids)")
                    .bind("ids", still)
                    .update();
            database.sql("DELETE FROM privacy_request WHERE id IN (:ids)")
                    .bind("ids", still)
                    .update();
            changeLog.empty(
                    viewer,
                    still.stream()
                            .map(id -> new RecordRef(PrivacyRequest.TYPE, id))
                            .toList(),
                    because);
        }
        return still.size();
    }
}
