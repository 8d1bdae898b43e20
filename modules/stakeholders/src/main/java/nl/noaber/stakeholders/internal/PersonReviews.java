package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.StakeholderType;
import org.jspecify.annotations.Nullable;

/** Moves the day on which persons' data is looked at again, for many persons at once. */
@Singleton
final class PersonReviews {

    private static final Viewer ALL_FIELDS = Viewer.system("review");

    private static final String LOCK = """
          FROM person
         WHERE id IN (:ids)
           AND withdrawn_at IS NULL
         ORDER BY id
           FOR UPDATE
        """;

    private static final String UPDATE = """
        UPDATE person
           SET review_on = :reviewOn, version = version + 1, updated_at = :now
         WHERE id IN (:ids)
        """;

    private final Database database;
    private final PersonRows persons;
    private final Changes changes;
    private final ChangeLog log;
    private final Clock clock;

    PersonReviews(Database database, PersonRows persons, Changes changes, ChangeLog log, Clock clock) {
        this.database = database;
        this.persons = persons;
        this.changes = changes;
        this.log = log;
        this.clock = clock;
    }

    Outcome<List<Person>> review(Viewer viewer, Map<PersonId, Integer> versions, @Nullable LocalDate wanted) {
        LocalDate today = DutchTime.today(clock);
        LocalDate reviewOn = wanted == null ? today.plusYears(2) : wanted;
        List<Problem> problems = problems(versions, reviewOn, today);
        if (viewer.isTeam() && !problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        RecordRef first = RecordRef.of(
                StakeholderType.PERSON.typeName(),
                versions.keySet().stream().findFirst().orElse(Asks.noPerson()));
        return changes.inTransaction(
                viewer, first, ChangeAction.UPDATED, () -> review(viewer, versions, reviewOn, stored(versions)));
    }

    private static List<Problem> problems(Map<PersonId, Integer> versions, LocalDate reviewOn, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (versions.isEmpty()) {
            problems.add(Problem.of("NOBODY_CHOSEN", "persons"));
        }
        if (versions.size() > PageRequest.MOST) {
            problems.add(Problem.of("TOO_MANY", "persons", PageRequest.MOST));
        }
        if (!reviewOn.isAfter(today)) {
            problems.add(Problem.of("REVIEW_NOT_LATER", "reviewOn"));
        }
        return problems;
    }

    private List<Person> stored(Map<PersonId, Integer> versions) {
        return database.sql(PersonRow.SELECT)
                .append(LOCK)
                .bind("ids", versions.keySet())
                .list(row -> PersonRow.read(ALL_FIELDS, row));
    }

    private Outcome<List<Person>> review(
            Viewer viewer, Map<PersonId, Integer> versions, LocalDate reviewOn, List<Person> stored) {
        if (stored.size() < versions.size()) {
            return Outcome.refused(Problem.of("PERSON_NOT_FOUND", "persons"));
        }
        List<Problem> changed = stored.stream()
                .filter(person -> versions.getOrDefault(person.id(), 0) != person.version())
                .map(person -> Problem.of("CHANGED_MEANWHILE", "persons", person.name()))
                .toList();
        if (!changed.isEmpty()) {
            return new Outcome.Refused<>(changed);
        }
        database.sql(UPDATE)
                .bind("reviewOn", reviewOn)
                .bind("now", clock.instant())
                .bind("ids", versions.keySet())
                .update();
        log.write(viewer, stored.stream().map(person -> entry(person, reviewOn)).toList());
        return new Outcome.Done<>(
                List.copyOf(persons.byIds(viewer, Set.copyOf(versions.keySet())).values()));
    }

    /** A line even when the day stays the same: that somebody looked is what it tells. */
    private static Entry entry(Person person, LocalDate reviewOn) {
        FieldChange change =
                new FieldChange("reviewOn", Fields.text(person.details().reviewOn()), reviewOn.toString());
        return new Entry(person.id().ref(), ChangeAction.UPDATED, person.version() + 1, List.of(change));
    }
}
