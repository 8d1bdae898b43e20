package nl.noaber.disclosure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.noaber.access.UserId;
import nl.noaber.contacts.Channel;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentChange;
import nl.noaber.contacts.ContactMomentDetails;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.NewContactMoment;
import nl.noaber.contacts.NewParticipant;
import nl.noaber.contacts.Recording;
import nl.noaber.contacts.Side;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.DisclosureFileState;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.disclosure.DisclosureScope;
import nl.noaber.disclosure.Filing;
import nl.noaber.disclosure.NewDisclosureFile;
import nl.noaber.disclosure.SeenRecord;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.reference.ReferenceData;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.stakeholders.NewOrganisation;
import nl.noaber.stakeholders.NewPerson;
import nl.noaber.stakeholders.NewPost;
import nl.noaber.stakeholders.NewTenure;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.Persons;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostLevel;
import nl.noaber.stakeholders.Posts;
import nl.noaber.stakeholders.PublicRole;
import nl.noaber.stakeholders.Tenures;
import nl.noaber.stakeholders.Validity;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;

/** A desk at which requests are answered: organisations, persons and contacts, and short ways to files of them. */
@Singleton
final class Desk {

    static final Instant THEN = Instant.parse("2026-05-06T10:00:00Z");

    private final Organisations organisations;
    private final Posts posts;
    private final Persons persons;
    private final Tenures tenures;
    private final ContactMoments moments;
    private final DisclosureFiles files;
    private final Worker worker;
    private final List<RetainedRecords> retained;
    private final List<ReferenceData> registers;
    private final List<Scenario> scenarios;

    Desk(
            Organisations organisations,
            Posts posts,
            Persons persons,
            Tenures tenures,
            ContactMoments moments,
            DisclosureFiles files,
            Worker worker,
            List<RetainedRecords> retained,
            List<ReferenceData> registers,
            List<Scenario> scenarios) {
        this.organisations = organisations;
        this.posts = posts;
        this.persons = persons;
        this.tenures = tenures;
        this.moments = moments;
        this.files = files;
        this.worker = worker;
        this.retained = retained;
        this.registers = registers;
        this.scenarios = scenarios;
    }

    void load() {
        Viewer system = Viewer.system("test");
        registers.forEach(register -> register.load(system));
        scenarios.forEach(scenario -> scenario.load(system));
    }

    /** What is removed of this kind when its time is over. */
    RetainedRecords retained(String kind) {
        return retained.stream()
                .filter(module -> module.events().containsKey(kind))
                .findFirst()
                .orElseThrow();
    }

    Organisation organisation(String name) {
        return done(organisations.register(
                People.staff(),
                new NewOrganisation(
                        new OrganisationId(Ids.next()), OrganisationDetails.of(OrganisationKind.COMPANY, name), true)));
    }

    Person person(Organisation organisation, String post, PersonName name, PublicRole role) {
        Person person = registered(name, role);
        Post held = done(posts.establish(People.staff(), NewPost.of(organisation.id(), post, PostLevel.CIVIL_SERVICE)));
        done(tenures.appoint(People.staff(), NewTenure.of(person.id(), held.id(), Validity.OPEN)));
        return person;
    }

    Person personWithoutPost(PersonName name) {
        return registered(name, PublicRole.STAFF);
    }

    private Person registered(PersonName name, PublicRole role) {
        PersonDetails plain = PersonDetails.of(name, "visitekaartje");
        return done(persons.register(
                People.staff(),
                new NewPerson(
                        new PersonId(Ids.next()),
                        plain.withPersonal(plain.personal().withRoleIfNone(role)),
                        null,
                        null,
                        true)));
    }

    /** A contact of somebody with an organisation. */
    record About(
            Viewer by,
            String subject,
            @Nullable String note,
            Visibility visibility,
            ContactMomentStatus status,
            @Nullable DisclosureClass disclosureClass,
            List<DisclosureGround> grounds,
            List<NewParticipant> participants) {

        static About of(Viewer by, String subject, Organisation organisation) {
            return new About(
                    by,
                    subject,
                    null,
                    Visibility.TEAM,
                    ContactMomentStatus.HELD,
                    DisclosureClass.DISCLOSABLE,
                    List.of(),
                    List.of(NewParticipant.organisation(Side.THEIRS, organisation.id())));
        }

        About with(PersonId... theirs) {
            List<NewParticipant> all = List.of(theirs).stream()
                    .map(person -> NewParticipant.person(Side.THEIRS, person))
                    .toList();
            return new About(by, subject, note, visibility, status, disclosureClass, grounds, all);
        }

        About noted(String text) {
            return new About(by, subject, text, visibility, status, disclosureClass, grounds, participants);
        }

        About seenBy(Visibility next) {
            DisclosureClass chosen = next == Visibility.PUBLIC ? DisclosureClass.PUBLIC : disclosureClass;
            return new About(by, subject, note, next, status, chosen, grounds, participants);
        }

        About in(ContactMomentStatus next) {
            return new About(by, subject, note, visibility, next, disclosureClass, grounds, participants);
        }

        About assessed(DisclosureClass next, DisclosureGround... all) {
            return new About(by, subject, note, visibility, status, next, List.of(all), participants);
        }
    }

    ContactMoment logged(About about) {
        ContactMomentDetails details = new ContactMomentDetails(
                about.subject(),
                Channel.MEETING,
                about.status(),
                THEN,
                null,
                null,
                about.participants(),
                List.of(),
                about.note(),
                null,
                null,
                null,
                null,
                about.disclosureClass(),
                about.grounds(),
                about.visibility(),
                Set.of(),
                Set.<UserId>of());
        if (moments.log(about.by(), NewContactMoment.of(details)) instanceof Recording.Recorded<ContactMoment> done) {
            return done.record();
        }
        throw new AssertionError("not logged: " + about);
    }

    DisclosureFile opened(Viewer by, Organisation about) {
        return opened(by, new DisclosureScope(null, null, about.id(), null, null));
    }

    DisclosureFile opened(Viewer by, DisclosureScope scope) {
        return filed(files.open(
                by,
                new NewDisclosureFile(
                        new DisclosureFileId(Ids.next()), "Verzoek", "Z/26/1", LocalDate.of(2026, 6, 1), scope)));
    }

    /** The same file, with its records gathered. */
    DisclosureFile collected(DisclosureFile file) {
        worker.work(() -> true);
        DisclosureFile collected = as(file);
        assertThat(collected.state()).isEqualTo(DisclosureFileState.PREVIEW);
        return collected;
    }

    /** The same file, as it is now, for the one who opened it. */
    DisclosureFile as(DisclosureFile file) {
        return files.byId(People.staff(), file.id()).orElseThrow();
    }

    /** A record of it as it is now, by this version. */
    SeenRecord seen(DisclosureFile file, int number, int version) {
        return new SeenRecord(
                version,
                files.record(People.staff(), file.id(), number)
                        .orElseThrow()
                        .record()
                        .fingerprint());
    }

    /** What is in the ZIP, after the documents were made. */
    Map<String, byte[]> made(DisclosureFile file) {
        filed(files.make(People.staff(), file.id(), file.version()));
        worker.work(() -> true);
        return fetched(People.staff(), file.id());
    }

    static <T> T filed(Filing<T> filing) {
        if (filing instanceof Filing.Filed<T>(T record)) {
            return record;
        }
        throw new AssertionError("refused: " + filing);
    }

    static <T> List<String> refusals(Filing<T> filing) {
        if (filing instanceof Filing.Refused<T>(var problems)) {
            return problems.stream()
                    .map(problem -> problem.code() + " " + problem.field())
                    .toList();
        }
        throw new AssertionError("not refused: " + filing);
    }

    /** What is in the ZIP, by name. */
    Map<String, byte[]> fetched(Viewer by, DisclosureFileId file) {
        try (InputStream zip = files.download(by, file).orElseThrow().zip()) {
            return unzipped(zip.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, byte[]> unzipped(byte[] zip) {
        Map<String, byte[]> documents = new TreeMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                documents.put(entry.getName(), entries.readAllBytes());
            }
            return documents;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T record)) {
            return record;
        }
        throw new AssertionError("not done: " + outcome);
    }

    static ContactMomentChange noted(String note) {
        return changed(Patch.set(note), Patch.kept(), Patch.kept());
    }

    static ContactMomentChange classed(DisclosureClass next) {
        return changed(Patch.kept(), Patch.kept(), Patch.set(next));
    }

    static ContactMomentChange seenBy(Visibility visibility) {
        return changed(Patch.kept(), Patch.set(visibility), Patch.kept());
    }

    /** The checker does not see in a class file that a record's component may hold null. */
    @SuppressWarnings("NullAway")
    private static ContactMomentChange changed(
            Patch<@Nullable String> note,
            Patch<Visibility> visibility,
            Patch<@Nullable DisclosureClass> disclosureClass) {
        return new ContactMomentChange(
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                note,
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                disclosureClass,
                Patch.kept(),
                visibility,
                Patch.kept(),
                Patch.kept(),
                List.of(),
                Set.of());
    }
}
