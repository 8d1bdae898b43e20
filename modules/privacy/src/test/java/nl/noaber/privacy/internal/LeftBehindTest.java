package nl.noaber.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.BeanProvider;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.privacy.Dossier;
import nl.noaber.privacy.Dump;
import nl.noaber.privacy.Erasure;
import nl.noaber.privacy.ErasureScope;
import nl.noaber.privacy.Erasures;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.Test;

@NoaberTest
class LeftBehindTest {

    private final Erasures erasures;
    private final Subjects subjects;
    private final ErasureRows rows;
    private final ErasureParts parts;
    private final RetentionRows proofs;
    private final Removals removals;
    private final List<PersonalRecords> modules;
    private final Transactions transactions;
    private final Dossier dossier;
    private final Dump dump;
    private final TestClock clock;

    LeftBehindTest(
            Erasures erasures,
            Subjects subjects,
            ErasureRows rows,
            ErasureParts parts,
            RetentionRows proofs,
            Removals removals,
            BeanProvider<PersonalRecords> modules,
            Transactions transactions,
            Dossier dossier,
            Dump dump,
            TestClock clock) {
        this.erasures = erasures;
        this.subjects = subjects;
        this.rows = rows;
        this.parts = parts;
        this.proofs = proofs;
        this.removals = removals;
        this.modules = modules.stream().toList();
        this.transactions = transactions;
        this.dossier = dossier;
        this.dump = dump;
        this.clock = clock;
    }

    @Test
    void goesOnWithAnErasureFromWhereTheLineWasLost() {
        dossier.users();
        Person person =
                dossier.person(PersonDetails.of(new PersonName("Halverwege", null, "Gebleven"), "visitekaartje"));
        dossier.manyTalks(person, dossier.ministry("Ministerie van Halverwege", null), 250);
        begin(person);
        for (int part = 0; part < 4; part++) {
            parts.erase(People.admin(), only(person).id());
        }
        assertThat(only(person).erasure().finishedAt()).isNull();
        assertThat(dump.find("gebleven")).isNotEmpty();

        LeftBehindSchedule schedule = new LeftBehindSchedule(rows, parts, proofs, removals, clock);
        schedule.goOn();
        assertThat(only(person).erasure().finishedAt())
                .as("somebody may still be at it")
                .isNull();
        clock.advance(Duration.ofMinutes(1));
        schedule.goOn();

        Erasure done = erasures.ofPersons(People.admin(), Set.of(person.id())).get(person.id());
        assertThat(done)
                .isNotNull()
                .satisfies(erasure -> assertThat(erasure.finishedAt()).isNotNull());
        assertThat(dump.find("gebleven")).isEmpty();
    }

    private void begin(Person person) {
        Subject subject = subjects.of(People.admin(), person);
        Set<RecordRef> own = Set.of(person.id().ref());
        Erasure erasure = new Erasure(
                person.id(),
                "Persoon 0000",
                0,
                List.of(),
                clock.instant(),
                People.admin().name(),
                null);
        ErasureRow row = new ErasureRow(
                Ids.next(),
                erasure,
                subject.ids(),
                subject.names(),
                own,
                ErasureScope.WHOLE_NAMES,
                ErasureParts.first(modules),
                null);
        transactions.retrying(() -> rows.insert(People.admin(), row, null));
    }

    private ErasureRow only(Person person) {
        return rows.ofPerson(person.id()).orElseThrow();
    }
}
