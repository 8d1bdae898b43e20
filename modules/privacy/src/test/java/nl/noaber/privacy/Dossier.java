package nl.noaber.privacy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.contacts.BulkContactMoment;
import nl.noaber.contacts.BulkContactMoment.BulkParticipant;
import nl.noaber.contacts.Channel;
import nl.noaber.contacts.CommitmentDirection;
import nl.noaber.contacts.ContactBulk;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentDetails;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.NewCommitment;
import nl.noaber.contacts.NewContactMoment;
import nl.noaber.contacts.NewParticipant;
import nl.noaber.contacts.Recording;
import nl.noaber.contacts.Side;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
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
import nl.noaber.stakeholders.Persons;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostLevel;
import nl.noaber.stakeholders.Posts;
import nl.noaber.stakeholders.Tenures;
import nl.noaber.stakeholders.Validity;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;

/** A file in which a person is held and named in every way there is. */
@Singleton
public final class Dossier {

    static final Instant MAY = Instant.parse("2026-05-06T10:00:00Z");

    private final Organisations organisations;
    private final Posts posts;
    private final Persons persons;
    private final Tenures tenures;
    private final ContactMoments moments;
    private final ContactBulk bulk;
    private final List<Scenario> scenarios;

    Dossier(
            Organisations organisations,
            Posts posts,
            Persons persons,
            Tenures tenures,
            ContactMoments moments,
            ContactBulk bulk,
            List<Scenario> scenarios) {
        this.organisations = organisations;
        this.posts = posts;
        this.persons = persons;
        this.tenures = tenures;
        this.moments = moments;
        this.bulk = bulk;
        this.scenarios = scenarios;
    }

    /** Who acts. */
    public void users() {
        scenarios.stream()
                .filter(each -> each.getClass().getPackageName().startsWith("nl.noaber.access"))
                .forEach(each -> each.load(Viewer.system("test")));
        OrganisationId ours = new OrganisationId(People.TWENTE_BOARD);
        if (organisations.byId(People.staff(), ours).isEmpty()) {
            organisation(ours, OrganisationDetails.of(OrganisationKind.ALLIANCE, "Twente Board"));
        }
    }

    public Organisation ministry(String name, @Nullable String description) {
        return organisation(
                new OrganisationId(Ids.next()),
                OrganisationDetails.of(OrganisationKind.MINISTRY, name)
                        .edit()
                        .description(description)
                        .build());
    }

    Organisation namedAfter(String name, List<String> otherNames, List<String> tags) {
        return organisation(
                new OrganisationId(Ids.next()),
                OrganisationDetails.of(OrganisationKind.COMPANY, name)
                        .edit()
                        .otherNames(otherNames)
                        .tags(tags)
                        .build());
    }

    private Organisation organisation(OrganisationId id, OrganisationDetails details) {
        return done(organisations.register(People.staff(), new NewOrganisation(id, details, true)));
    }

    public Person person(PersonDetails details) {
        return done(
                persons.register(People.staff(), new NewPerson(new PersonId(Ids.next()), details, null, null, true)));
    }

    Post appoint(Person person, Organisation organisation, String name) {
        Post post = done(posts.establish(People.staff(), NewPost.of(organisation.id(), name, PostLevel.CIVIL_SERVICE)));
        done(tenures.appoint(People.staff(), NewTenure.of(person.id(), post.id(), Validity.OPEN)));
        return post;
    }

    ContactMoment talk(
            Viewer who,
            String subject,
            String note,
            Instant at,
            Visibility visibility,
            NewParticipant... participants) {
        ContactMomentDetails plain = ContactMomentDetails.meeting(subject, at, participants);
        ContactMomentDetails details = new ContactMomentDetails(
                plain.subject(),
                plain.channel(),
                plain.status(),
                at,
                null,
                null,
                plain.participants(),
                List.of(),
                note,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                visibility,
                Set.of(),
                Set.of());
        return done(moments.log(who, NewContactMoment.of(details)));
    }

    ContactMoment draft(String subject, NewParticipant... participants) {
        ContactMomentDetails plain = ContactMomentDetails.meeting(subject, MAY, participants);
        ContactMomentDetails details = new ContactMomentDetails(
                plain.subject(),
                plain.channel(),
                ContactMomentStatus.DRAFT,
                MAY,
                null,
                null,
                plain.participants(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Visibility.TEAM,
                Set.of(),
                Set.of());
        return done(moments.log(People.staff(), NewContactMoment.of(details)));
    }

    /** With nothing said. */
    ContactMoment talkAt(String place, String onBehalfOf, NewParticipant... participants) {
        ContactMomentDetails plain = ContactMomentDetails.meeting("Bezoek", MAY, participants);
        ContactMomentDetails details = new ContactMomentDetails(
                plain.subject(),
                plain.channel(),
                plain.status(),
                MAY,
                null,
                place,
                plain.participants(),
                List.of(),
                null,
                null,
                null,
                onBehalfOf,
                null,
                null,
                List.of(),
                Visibility.TEAM,
                Set.of(),
                Set.of());
        return done(moments.log(People.staff(), NewContactMoment.of(details)));
    }

    ContactMoment talkWithPromise(String subject, String promise, NewParticipant... participants) {
        return done(moments.log(
                People.staff(),
                NewContactMoment.of(
                        ContactMomentDetails.meeting(subject, MAY, participants),
                        NewCommitment.of(
                                CommitmentDirection.THEY_TO_US, promise, PartialDate.of(LocalDate.of(2026, 9, 1))))));
    }

    NewParticipant with(Person person) {
        return NewParticipant.person(Side.THEIRS, person.id());
    }

    NewParticipant with(Organisation organisation) {
        return NewParticipant.organisation(Side.THEIRS, organisation.id());
    }

    /** Many contact moments with this person, each with a note that names the person. */
    public void manyTalks(Person person, Organisation organisation, int count) {
        List<BulkContactMoment> many = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            many.add(new BulkContactMoment(
                    new ContactMomentId(Ids.next()),
                    "Overleg " + index + " met " + person.name(),
                    Channel.MEETING,
                    ContactMomentStatus.HELD,
                    MAY.minusSeconds(3600L * index),
                    null,
                    null,
                    "Besproken met " + person.name() + ": planning en geld.",
                    new UserId(People.staff().userId()),
                    MAY,
                    Visibility.TEAM,
                    Set.of(),
                    List.of(new BulkParticipant(
                            Ids.next(),
                            Side.THEIRS,
                            person.name(),
                            "Directeur",
                            organisation.id(),
                            OrganisationKind.MINISTRY,
                            null,
                            person.id(),
                            null)),
                    Map.of(),
                    List.of()));
        }
        bulk.insert(People.staff(), many);
    }

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T record)) {
            return record;
        }
        throw new AssertionError("not done: " + outcome);
    }

    static <T> T done(Decision<T> decision) {
        if (decision instanceof Decision.Done<T>(T record)) {
            return record;
        }
        throw new AssertionError("not done: " + decision);
    }

    static <T> T done(Recording<T> recording) {
        if (recording instanceof Recording.Recorded<T>(T record)) {
            return record;
        }
        throw new AssertionError("not done: " + recording);
    }

    static List<String> problems(Decision<?> decision) {
        if (decision instanceof Decision.Refused<?> refused) {
            return refused.problems().stream()
                    .map(each -> each.code() + " " + each.field())
                    .toList();
        }
        throw new AssertionError("not refused: " + decision);
    }
}
