package nl.noaber.contacts;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.noaber.access.UserId;
import nl.noaber.contacts.Recording.Recorded;
import nl.noaber.contacts.Recording.Refused;
import nl.noaber.contacts.Recording.Warned;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.reference.ReferenceData;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.LegalBasis;
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
import nl.noaber.stakeholders.PersonalData;
import nl.noaber.stakeholders.Persons;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostLevel;
import nl.noaber.stakeholders.Posts;
import nl.noaber.stakeholders.PublicRole;
import nl.noaber.stakeholders.Tenures;
import nl.noaber.stakeholders.Validity;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;

/** A small world for the tests: the users, 21 challenges, and short ways to stakeholders and contact moments. */
@Singleton
final class World {

    static final UserId STAFF = new UserId(Ids.named("user/staff"));
    static final UserId COLLEAGUE = new UserId(Ids.named("user/staff-2"));
    static final UserId ADMIN = new UserId(Ids.named("user/admin"));
    static final UserId BOARD = new UserId(Ids.named("user/board"));
    static final OrganisationId ACHTERHOEK = new OrganisationId(People.ACHTERHOEK);
    static final Instant YESTERDAY = Instant.parse("2026-06-14T13:00:00Z");

    private final Organisations organisations;
    private final Posts posts;
    private final Persons persons;
    private final Tenures tenures;
    private final ContactMoments moments;
    private final List<ReferenceData> registers;
    private final List<Scenario> scenarios;

    World(
            Organisations organisations,
            Posts posts,
            Persons persons,
            Tenures tenures,
            ContactMoments moments,
            List<ReferenceData> registers,
            List<Scenario> scenarios) {
        this.organisations = organisations;
        this.posts = posts;
        this.persons = persons;
        this.tenures = tenures;
        this.moments = moments;
        this.registers = registers;
        this.scenarios = scenarios;
    }

    /** Everything below this module; once for each class of tests. */
    void load() {
        Viewer system = Viewer.system("test");
        registers.forEach(register -> register.load(system));
        scenarios.stream()
                .filter(scenario -> !scenario.getClass().getPackageName().startsWith("nl.noaber.contacts"))
                .forEach(scenario -> scenario.load(system));
        if (organisations.byId(system, ACHTERHOEK).isEmpty()) {
            organisation(ACHTERHOEK, OrganisationKind.NPVR_REGION, "Achterhoek");
        }
        OrganisationId ours = new OrganisationId(People.TWENTE_BOARD);
        if (organisations.byId(system, ours).isEmpty()) {
            organisation(ours, OrganisationKind.ALLIANCE, "Twente Board");
        }
    }

    /** This module's own part of the demonstration. */
    void loadScenario() {
        scenarios.stream()
                .filter(scenario -> scenario.getClass().getPackageName().startsWith("nl.noaber.contacts"))
                .forEach(scenario -> scenario.load(Viewer.system("test")));
    }

    static ChallengeId challenge(int number) {
        return new ChallengeId(Ids.named("challenge/npvr/" + number));
    }

    Organisation ministry(String name) {
        return organisation(OrganisationKind.MINISTRY, name);
    }

    Organisation organisation(OrganisationKind kind, String name) {
        return organisation(new OrganisationId(Ids.next()), kind, name);
    }

    Organisation organisation(OrganisationId id, OrganisationKind kind, String name) {
        return organisation(id, OrganisationDetails.of(kind, name));
    }

    Organisation organisation(OrganisationId id, OrganisationDetails details) {
        return done(organisations.register(People.staff(), new NewOrganisation(id, details, true)));
    }

    Organisation withdrawn(Organisation organisation) {
        return done(organisations.withdraw(People.staff(), organisation.id(), organisation.version()));
    }

    Organisation turned(Organisation organisation, OrganisationKind kind) {
        return changed(organisation, details -> details.edit().kind(kind).build());
    }

    Organisation changed(Organisation organisation, UnaryOperator<OrganisationDetails> change) {
        return done(organisations.update(People.staff(), organisation.id(), organisation.version(), change));
    }

    Post post(Organisation organisation, String name) {
        return done(posts.establish(People.staff(), NewPost.of(organisation.id(), name, PostLevel.CIVIL_SERVICE)));
    }

    Person person(String surname) {
        PersonDetails details = PersonDetails.of(PersonName.ofSurname(surname), "visitekaartje");
        return done(
                persons.register(People.staff(), new NewPerson(new PersonId(Ids.next()), details, null, null, true)));
    }

    Person objecting(String surname, LocalDate since) {
        Person person = person(surname);
        PersonalData personal = new PersonalData(LegalBasis.PUBLIC_TASK, PublicRole.STAFF, null, null, since, null);
        return done(persons.update(People.staff(), person.id(), 1, details -> details.withPersonal(personal)));
    }

    void tenure(Person person, Post post, Validity period) {
        done(tenures.appoint(People.staff(), NewTenure.of(person.id(), post.id(), period)));
    }

    /** A meeting of yesterday that the team sees. */
    ContactMoment meeting(String subject, Organisation... theirs) {
        return meeting(subject, YESTERDAY, theirs);
    }

    ContactMoment meeting(String subject, Instant startsAt, Organisation... theirs) {
        return logged(About.of(subject, theirs).at(startsAt));
    }

    ContactMoment logged(About about, NewCommitment... commitments) {
        return logged(People.staff(), about, commitments);
    }

    ContactMoment logged(Viewer viewer, About about, NewCommitment... commitments) {
        return done(moments.log(viewer, NewContactMoment.of(about.details(), commitments)));
    }

    /** One in which this message was brought. */
    ContactMoment bringing(LobbyMessage message, About about) {
        return bringing(about, NewDelivery.of(message.id(), Reception.OPEN));
    }

    ContactMoment bringing(About about, NewDelivery... brought) {
        return done(
                moments.log(People.staff(), NewContactMoment.of(about.details().bringing(brought))));
    }

    static <T> T done(Recording<T> recording) {
        if (recording instanceof Recorded<T>(T record)) {
            return record;
        }
        throw new AssertionError(recording);
    }

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T record)) {
            return record;
        }
        throw new AssertionError(outcome);
    }

    /** The problems of a refusal, as {@code CODE field}. */
    static List<String> problems(Recording<?> recording) {
        if (recording instanceof Refused<?>(List<Problem> problems)) {
            return problems.stream()
                    .map(problem -> (problem.code() + " " + problem.field()).strip())
                    .toList();
        }
        throw new AssertionError(recording);
    }

    static List<ContactMomentWarning> warnings(Recording<?> recording) {
        if (recording instanceof Warned<?>(List<ContactMomentWarning> warnings)) {
            return warnings;
        }
        throw new AssertionError(recording);
    }

    /** The details of a contact moment, built step by step. */
    record About(
            String subject,
            ContactMomentStatus status,
            @Nullable Instant startsAt,
            List<NewParticipant> participants,
            List<ChallengeId> challenges,
            @Nullable String note,
            Visibility visibility,
            Set<OrganisationId> sharedWith,
            Set<UserId> confidentialTo) {

        static About of(String subject, Organisation... theirs) {
            return with(
                    subject,
                    List.of(theirs).stream()
                            .map(organisation -> NewParticipant.organisation(Side.THEIRS, organisation.id()))
                            .toList());
        }

        static About with(String subject, List<NewParticipant> participants) {
            return new About(
                    subject,
                    ContactMomentStatus.HELD,
                    YESTERDAY,
                    participants,
                    List.of(),
                    null,
                    Visibility.TEAM,
                    Set.of(),
                    Set.of());
        }

        About at(@Nullable Instant moment) {
            return new About(
                    subject, status, moment, participants, challenges, note, visibility, sharedWith, confidentialTo);
        }

        About as(ContactMomentStatus next) {
            return new About(
                    subject, next, startsAt, participants, challenges, note, visibility, sharedWith, confidentialTo);
        }

        About about(ChallengeId... next) {
            return new About(
                    subject,
                    status,
                    startsAt,
                    participants,
                    List.of(next),
                    note,
                    visibility,
                    sharedWith,
                    confidentialTo);
        }

        About noted(String text) {
            return new About(
                    subject, status, startsAt, participants, challenges, text, visibility, sharedWith, confidentialTo);
        }

        About seenBy(Visibility next) {
            return new About(
                    subject, status, startsAt, participants, challenges, note, next, sharedWith, confidentialTo);
        }

        About sharedWith(OrganisationId... organisations) {
            return new About(
                    subject,
                    status,
                    startsAt,
                    participants,
                    challenges,
                    note,
                    Visibility.SHARED,
                    Set.of(organisations),
                    Set.of());
        }

        About confidentialTo(UserId... users) {
            return new About(
                    subject,
                    status,
                    startsAt,
                    participants,
                    challenges,
                    note,
                    Visibility.CONFIDENTIAL,
                    Set.of(),
                    Set.of(users));
        }

        ContactMomentDetails details() {
            return new ContactMomentDetails(
                    subject,
                    Channel.MEETING,
                    status,
                    startsAt,
                    null,
                    null,
                    participants,
                    challenges,
                    note,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    visibility,
                    sharedWith,
                    confidentialTo);
        }
    }
}
