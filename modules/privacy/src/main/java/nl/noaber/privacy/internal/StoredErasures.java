package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.personal.Told;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.privacy.Decision;
import nl.noaber.privacy.Erasure;
import nl.noaber.privacy.ErasureScope;
import nl.noaber.privacy.Erasures;
import nl.noaber.privacy.PrivacyRequestId;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Persons;
import org.jspecify.annotations.Nullable;

@Singleton
final class StoredErasures implements Erasures {

    /** A user waits no longer; what is left goes on by itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Persons persons;
    private final Subjects subjects;
    private final ThirdPersons others;
    private final ShownOthers shownOthers;
    private final ErasureRows rows;
    private final ErasureParts parts;
    private final Administrators administrators;
    private final List<PersonalRecords> modules;
    private final ChangeLog log;
    private final Transactions transactions;
    private final Clock clock;

    StoredErasures(
            Persons persons,
            Subjects subjects,
            ThirdPersons others,
            ShownOthers shownOthers,
            ErasureRows rows,
            ErasureParts parts,
            Administrators administrators,
            List<PersonalRecords> modules,
            ChangeLog log,
            Transactions transactions,
            Clock clock) {
        this.persons = persons;
        this.subjects = subjects;
        this.others = others;
        this.shownOthers = shownOthers;
        this.rows = rows;
        this.parts = parts;
        this.administrators = administrators;
        this.modules = modules;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<Holdings> holdings(Viewer viewer, PersonId id) {
        if (!Administrators.includes(viewer)) {
            return Optional.empty();
        }
        return persons.byId(viewer, id).map(person -> holdings(viewer, person, ChangeAction.READ, null));
    }

    @Override
    public Optional<Holdings> handedOut(Viewer viewer, PersonId id, Set<String> shown) {
        if (!Administrators.includes(viewer)) {
            return Optional.empty();
        }
        return persons.byId(viewer, id).map(person -> holdings(viewer, person, ChangeAction.EXPORTED, shown));
    }

    /** With all others in it, or none but those who are shown: the line about that tells who these were. */
    private Holdings holdings(Viewer viewer, Person person, ChangeAction action, @Nullable Set<String> shown) {
        Subject subject = subjects.of(viewer, person);
        Told told = Mentions.of(modules, viewer, subject);
        OthersInRecords inRecords = others.in(viewer, subject, told.mentions());
        List<String> left = shown == null ? inRecords.forms() : inRecords.among(shown);
        List<FieldChange> fields = shown == null ? List.of() : shownOthers.fields(viewer, inRecords, left);
        transactions.retrying(() -> log.write(viewer, new Entry(person.id().ref(), action, null, fields)));
        return new Holdings(
                shown == null ? told.mentions() : inRecords.without(left, viewer.locale()),
                told.more(),
                subjects.hasNamesakes(viewer, person),
                Staying.of(told.mentions()),
                left);
    }

    @Override
    public Map<PersonId, Erasure> ofPersons(Viewer viewer, Set<PersonId> wanted) {
        return Administrators.includes(viewer) ? rows.ofPersons(wanted) : Map.of();
    }

    @Override
    public Decision<Erasure> erase(
            Viewer viewer,
            PersonId person,
            int expectedVersion,
            ErasureScope scope,
            @Nullable PrivacyRequestId request) {
        return administrators.decide(viewer, person.ref(), ChangeAction.ERASED, () -> {
            UUID id = Ids.next();
            Decision<ErasureRow> begun = transactions.retrying(() -> rows.ofPerson(person)
                    .<Decision<ErasureRow>>map(Decision.Done::new)
                    .orElseGet(() -> begin(viewer, id, person, expectedVersion, scope, request)));
            return switch (begun) {
                case Decision.Done<ErasureRow>(ErasureRow row) -> goOn(viewer, row);
                case Decision.Refused<ErasureRow>(List<Problem> problems) -> new Decision.Refused<>(problems);
            };
        });
    }

    private Decision<ErasureRow> begin(
            Viewer viewer,
            UUID id,
            PersonId asked,
            int expectedVersion,
            ErasureScope scope,
            @Nullable PrivacyRequestId request) {
        Optional<Person> found = persons.byId(viewer, asked);
        if (found.isEmpty()) {
            return Decision.refused(Problem.of("NOT_FOUND", "person"));
        }
        Person person = found.get();
        if (person.version() != expectedVersion) {
            return Decision.refused(Problem.of("PERSON_CHANGED", "", person.name()));
        }
        Subject subject = subjects.of(viewer, person);
        Set<RecordRef> own = new HashSet<>();
        modules.forEach(module -> own.addAll(module.own(subject)));
        List<Mention> mentions = new ArrayList<>();
        modules.forEach(module -> mentions.addAll(module.staying(viewer, subject)));
        Erasure erasure =
                new Erasure(person.id(), pseudonym(), 0, Staying.of(mentions), clock.instant(), viewer.name(), null);
        ErasureRow row = new ErasureRow(
                id, erasure, subject.ids(), subject.names(), own, scope, ErasureParts.first(modules), null);
        rows.insert(viewer, row, request);
        // In the same transaction: from here on nobody changes the person, and no name can be added.
        parts.erase(viewer, id);
        return new Decision.Done<>(row);
    }

    private Decision<Erasure> goOn(Viewer viewer, ErasureRow row) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        boolean more = row.erasure().finishedAt() == null;
        while (more && System.nanoTime() < giveUp) {
            more = parts.erase(viewer, row.id());
        }
        return new Decision.Done<>(rows.ofPerson(row.person()).orElseThrow().erasure());
    }

    @Override
    public Optional<Erasure.Ground> ground(String kind) {
        return Staying.ground(kind);
    }

    /** Of chance alone, so that it leads nowhere. */
    private static String pseudonym() {
        byte[] chance = new byte[4];
        RANDOM.nextBytes(chance);
        return "Persoon " + HexFormat.of().formatHex(chance);
    }
}
