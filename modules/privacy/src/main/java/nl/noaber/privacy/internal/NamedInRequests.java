package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Told;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Persons;
import org.jspecify.annotations.Nullable;

/**
 * What the answer to an open request under the AVG would tell because it only names who asked: found as it is found for the
 * answer. What was found is good for a minute, as a removal asks for it again with each part; another request is seen at once.
 */
@Singleton
final class NamedInRequests {

    private static final long GOOD = 60_000_000_000L;

    private final Database database;
    private final Persons persons;
    private final Subjects subjects;
    private final List<PersonalRecords> modules;
    private final AtomicReference<@Nullable Found> last = new AtomicReference<>();

    NamedInRequests(Database database, Persons persons, Subjects subjects, List<PersonalRecords> modules) {
        this.database = database;
        this.persons = persons;
        this.subjects = subjects;
        this.modules = modules;
    }

    private record Asked(UUID request, int version, PersonId person) {}

    private record Found(List<Asked> asked, long until, Named named) {}

    /**
     * What names them.
     *
     * @param more whether there may be more than was looked at
     */
    record Named(Set<RecordRef> records, boolean more) {

        private static final Named NOTHING = new Named(Set.of(), false);

        Set<UUID> ofType(String type) {
            return records.stream()
                    .filter(record -> record.type().equals(type))
                    .map(RecordRef::id)
                    .collect(Collectors.toSet());
        }
    }

    Named now() {
        List<Asked> asked = database.sql("""
            SELECT request.id, request.version, COALESCE(subject.merged_into, subject.id) AS person_id
              FROM privacy_request request
              JOIN stakeholder subject ON subject.id = request.person_id
             WHERE request.open = TRUE
             ORDER BY request.id
            """)
                .list(row -> new Asked(row.uuid("id"), row.number("version"), row.id("person_id", PersonId::new)));
        if (asked.isEmpty()) {
            return Named.NOTHING;
        }
        Found found = last.get();
        if (found == null || !found.asked().equals(asked) || System.nanoTime() - found.until() > 0) {
            found = new Found(asked, System.nanoTime() + GOOD, naming(asked));
            last.set(found);
        }
        return found.named();
    }

    private Named naming(List<Asked> asked) {
        Viewer viewer = Viewer.system("retention");
        List<Told> told =
                persons.byIds(viewer, asked.stream().map(Asked::person).collect(Collectors.toSet())).values().stream()
                        .map(person -> Mentions.of(modules, viewer, subjects.of(viewer, person)))
                        .toList();
        return new Named(
                told.stream()
                        .flatMap(one -> one.mentions().stream())
                        .map(Mention::record)
                        .collect(Collectors.toSet()),
                told.stream().anyMatch(Told::more));
    }
}
