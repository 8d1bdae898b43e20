package nl.noaber.app;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.noaber.access.UserId;
import nl.noaber.contacts.BulkContactMoment;
import nl.noaber.contacts.BulkContactMoment.BulkParticipant;
import nl.noaber.contacts.Channel;
import nl.noaber.contacts.ContactBulk;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.Side;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Database;
import nl.noaber.privacy.Decision;
import nl.noaber.privacy.Erasure;
import nl.noaber.privacy.ErasureScope;
import nl.noaber.privacy.Erasures;
import nl.noaber.stakeholders.NewPerson;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.Persons;

/**
 * Measures what is asked for a person who took part in many contact moments: everything on that person, and the erasure.
 * The person is made for it, and is a pseudonym afterwards; the contact moments stay.
 */
@Singleton
final class PrivacyMeasurement {

    static final String NAME = "access request, erasure";

    private static final Viewer SYSTEM = Viewer.system("measure");
    private static final Duration ASKED = Duration.ofSeconds(5);
    private static final int ENOUGH = 20;

    /** Among the generated ones: were they the newest, search would take them for what all are like. */
    private static final Instant LONG_AGO = Instant.parse("2018-03-05T09:00:00Z");

    private final Persons persons;
    private final ContactBulk bulk;
    private final Erasures erasures;
    private final Database database;

    PrivacyMeasurement(Persons persons, ContactBulk bulk, Erasures erasures, Database database) {
        this.persons = persons;
        this.bulk = bulk;
        this.erasures = erasures;
        this.database = database;
    }

    /**
     * What was done once.
     *
     * @param asked how long it may take
     */
    record Once(String name, Duration took, long statements, Duration asked) {

        boolean met() {
            return took.compareTo(asked) <= 0;
        }
    }

    List<Once> measure(int contactMoments) {
        Person person = made(contactMoments);
        String of = " a person with %,d contact moments".formatted(contactMoments);
        return List.of(
                once("access request: everything on" + of, () -> read(person)),
                once("erasure of" + of, () -> erase(person)));
    }

    private Person made(int contactMoments) {
        String letters = Ids.next().toString().replaceAll("[^a-f]", "");
        PersonId id = new PersonId(Ids.next());
        PersonDetails details = PersonDetails.of(new PersonName("Maat", "van der", "Meet" + letters), "meting");
        persons.register(SYSTEM, new NewPerson(id, details, null, null, true));
        Person person = persons.byId(SYSTEM, id).orElseThrow();
        bulk.insert(
                SYSTEM,
                IntStream.range(0, contactMoments)
                        .mapToObj(number -> moment(person, LONG_AGO.plus(Duration.ofHours(number))))
                        .toList());
        return person;
    }

    private static BulkContactMoment moment(Person person, Instant startsAt) {
        return new BulkContactMoment(
                new ContactMomentId(Ids.next()),
                "Overleg met " + person.name(),
                Channel.MEETING,
                ContactMomentStatus.HELD,
                startsAt,
                null,
                null,
                "Besproken met " + person.name() + ": planning en geld.",
                new UserId(SYSTEM.userId()),
                startsAt,
                Visibility.TEAM,
                Set.of(),
                List.of(new BulkParticipant(
                        Ids.next(), Side.THEIRS, person.name(), "", null, null, null, person.id(), null)),
                Map.of(),
                List.of());
    }

    private void read(Person person) {
        if (erasures.holdings(SYSTEM, person.id()).isEmpty()) {
            throw new IllegalStateException("nothing is told of " + person.id());
        }
    }

    /** Until it is done: what a user does not wait for goes on by itself. */
    private void erase(Person person) {
        for (int turn = 0; turn < ENOUGH; turn++) {
            Decision<Erasure> decision =
                    erasures.erase(SYSTEM, person.id(), person.version(), ErasureScope.WHOLE_NAMES, null);
            if (decision instanceof Decision.Done<Erasure>(Erasure erasure) && erasure.finishedAt() != null) {
                return;
            }
        }
        throw new IllegalStateException("The erasure is not done after " + ENOUGH + " turns");
    }

    private Once once(String name, Runnable work) {
        long statements = database.statements();
        long begin = System.nanoTime();
        work.run();
        return new Once(name, Duration.ofNanos(System.nanoTime() - begin), database.statements() - statements, ASKED);
    }
}
