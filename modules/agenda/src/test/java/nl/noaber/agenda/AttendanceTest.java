package nl.noaber.agenda;

import static nl.noaber.agenda.AgendaWorld.ACHTERHOEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micronaut.context.BeanProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.personal.Certainty;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.stakeholders.LegalBasis;
import nl.noaber.stakeholders.NewPerson;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.PersonalData;
import nl.noaber.stakeholders.Persons;
import nl.noaber.stakeholders.Post;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who is invited to meetings, what they answered and who was there. Today is the 15th of June 2026. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttendanceTest {

    private static final LocalDate PAST = LocalDate.of(2026, 6, 10);

    private final Attendance attendance;
    private final GovernanceBodies bodies;
    private final Persons persons;
    private final World world;
    private final AgendaWorld agenda;
    private final StatementCounter statements;
    private final Transactions transactions;
    private final PersonalRecords personal;
    private final Viewer staff = People.staff();

    AttendanceTest(
            Attendance attendance,
            GovernanceBodies bodies,
            Persons persons,
            World world,
            AgendaWorld agenda,
            StatementCounter statements,
            Transactions transactions,
            BeanProvider<PersonalRecords> modules) {
        this.transactions = transactions;
        this.personal = modules.stream()
                .filter(records -> records.getClass().getPackageName().startsWith("nl.noaber.agenda"))
                .findFirst()
                .orElseThrow();
        this.attendance = attendance;
        this.bodies = bodies;
        this.persons = persons;
        this.world = world;
        this.agenda = agenda;
        this.statements = statements;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void putsTheMembersOfTheBodyOnTheListOnce() {
        Organisation organisation = world.organisation("Overleg met leden");
        Post chair = world.post(organisation, "Voorzitter van het overleg");
        Post member = world.post(organisation, "Lid van het overleg");
        GovernanceBody body = World.done(bodies.establish(staff, World.fresh(organisation, BodyLevel.REGION)));
        World.done(bodies.update(staff, body.id(), body.version(), World.members(chair, member)));
        Meeting meeting = agenda.meeting(body, AgendaWorld.DAY, Visibility.TEAM);

        World.done(attendance.inviteMembers(staff, meeting.id()));
        World.done(attendance.inviteMembers(staff, meeting.id()));
        assertThat(list(staff, meeting))
                .extracting(MeetingAttendee::called)
                .containsExactly("Lid van het overleg", "Voorzitter van het overleg");
        MeetingAttendee second = list(staff, meeting).getLast();
        World.done(change(
                meeting,
                second,
                new AttendeeChange(
                        Patch.set(AttendeeRole.CHAIR), Patch.kept(), Patch.kept(), Patch.kept(), Patch.kept())));
        assertThat(list(staff, meeting))
                .extracting(MeetingAttendee::called)
                .containsExactly("Voorzitter van het overleg", "Lid van het overleg");
        assertThat(World.problems(attendance.inviteMembers(
                        staff, agenda.meeting("Overleg zonder leden").id())))
                .containsExactly("NO_MEMBERS meeting");
    }

    @Test
    void takesAPostAPersonAndSomebodyOfAnOrganisationInWords() {
        Meeting meeting = agenda.meeting("Overleg met gasten");
        Person person = person("Secretaris van de gasten", "gasten@example.org", false);
        World.done(attendance.invite(
                staff,
                meeting.id(),
                List.of(
                        NewAttendee.person(fresh(), person.id(), AttendeeRole.GUEST),
                        inWords("Programmamanager", "Manager@Example.org"),
                        inWords("Adviseur", ""))));

        assertThat(list(staff, meeting))
                .extracting(MeetingAttendee::called, MeetingAttendee::email)
                .containsExactly(
                        tuple("Secretaris van de gasten", "gasten@example.org"),
                        tuple("Programmamanager", "manager@example.org"),
                        tuple("Adviseur", null));
        assertThat(list(staff, meeting).get(1).organisationName()).isNotNull();
    }

    @Test
    void keepsAddressesForTheTeamAndPersonsForWhoMaySeeThem() {
        Meeting meeting = agenda.meeting("Overleg dat ieder ziet", PAST, Visibility.PUBLIC);
        Person person = person("Directeur van elders", "directeur@example.org", true);
        World.done(attendance.invite(
                staff,
                meeting.id(),
                List.of(
                        NewAttendee.person(fresh(), person.id(), AttendeeRole.MEMBER)
                                .at("directeur@example.org"),
                        inWords("Programmamanager", "manager@example.org"))));
        MeetingAttendee first = list(staff, meeting).getFirst();
        World.done(change(meeting, first, AttendeeChange.being(AttendeePresence.REPRESENTED, "de plaatsvervanger")));

        assertThat(list(staff, meeting).getFirst())
                .extracting(MeetingAttendee::email, MeetingAttendee::objects, MeetingAttendee::representedBy)
                .containsExactly("directeur@example.org", true, "de plaatsvervanger");
        assertThat(list(People.board(), meeting).getFirst())
                .extracting(
                        MeetingAttendee::called,
                        MeetingAttendee::email,
                        MeetingAttendee::objects,
                        MeetingAttendee::representedBy)
                .containsExactly("Directeur van elders", null, false, "de plaatsvervanger");
        for (Viewer viewer : List.of(People.partner(), People.auditor())) {
            assertThat(list(viewer, meeting))
                    .extracting(MeetingAttendee::called)
                    .containsExactly(null, "Programmamanager");
            assertThat(list(viewer, meeting).getFirst())
                    .extracting(
                            MeetingAttendee::person,
                            MeetingAttendee::email,
                            MeetingAttendee::representedBy,
                            MeetingAttendee::presence)
                    .containsExactly(null, null, null, AttendeePresence.REPRESENTED);
        }
    }

    @Test
    void isNobodysWhoDoesNotSeeTheMeetingAndTheTeamsAloneToChange() {
        Meeting meeting = agenda.meeting("Overleg van het team");
        List<NewAttendee> guest = List.of(inWords("Gast", ""));
        World.done(attendance.invite(staff, meeting.id(), guest));

        assertThat(list(People.board(), meeting)).isEmpty();
        assertThat(World.problems(attendance.invite(People.board(), meeting.id(), guest)))
                .containsExactly("NOT_ALLOWED");
        assertThat(World.problems(attendance.inviteMembers(People.partner(), meeting.id())))
                .containsExactly("NOT_ALLOWED");
        assertThat(World.problems(attendance.update(People.auditor(), meeting.id(), List.of())))
                .containsExactly("NOT_ALLOWED");
        assertThat(World.problems(attendance.invite(staff, new MeetingId(Ids.next()), guest)))
                .containsExactly("NOT_FOUND meeting");
    }

    @Test
    void refusesWhatCannotBeOnAList() {
        Meeting meeting = agenda.meeting("Overleg met fouten");
        NewAttendee nobody = new NewAttendee(fresh(), null, null, null, null, AttendeeRole.GUEST, null);
        NewAttendee silent = new NewAttendee(fresh(), null, null, ACHTERHOEK, " ", AttendeeRole.GUEST, null);
        NewAttendee unknown = NewAttendee.person(fresh(), new PersonId(Ids.next()), AttendeeRole.GUEST);
        assertThat(World.problems(attendance.invite(
                        staff,
                        meeting.id(),
                        List.of(nobody, silent, unknown, inWords("Gast", "geen adres"), inWords("x".repeat(201), "")))))
                .containsExactly(
                        "ATTENDEE_MISSING attendees.0",
                        "WORDS_MISSING attendees.1.words",
                        "NOT_FOUND attendees.2.person",
                        "EMAIL_INVALID attendees.3.email",
                        "TEXT_TOO_LONG attendees.4.words");
        assertThat(list(staff, meeting)).isEmpty();
        assertThat(World.problems(attendance.invite(staff, meeting.id(), List.of())))
                .containsExactly("ATTENDEE_MISSING attendees");
    }

    @Test
    void changesNothingOfWhatOthersChangedMeanwhile() {
        Meeting meeting = agenda.meeting("Overleg van twee", PAST, Visibility.TEAM);
        World.done(attendance.invite(staff, meeting.id(), List.of(inWords("Eerste", ""), inWords("Tweede", ""))));
        MeetingAttendee first = list(staff, meeting).getFirst();
        MeetingAttendee second = list(staff, meeting).getLast();
        World.done(change(meeting, first, AttendeeChange.answering(AttendeeAnswer.ACCEPTED)));
        World.done(change(meeting, first, AttendeeChange.answering(AttendeeAnswer.ACCEPTED)));

        assertThat(World.problems(attendance.update(
                        staff,
                        meeting.id(),
                        List.of(
                                update(second, AttendeeChange.answering(AttendeeAnswer.DECLINED)),
                                update(first, AttendeeChange.answering(AttendeeAnswer.DECLINED))))))
                .containsExactly("CHANGED_MEANWHILE attendees.1");
        assertThat(list(staff, meeting))
                .extracting(MeetingAttendee::answer)
                .containsExactly(AttendeeAnswer.ACCEPTED, null);
        assertThat(list(staff, meeting).getFirst().answeredBy()).isEqualTo(AttendeeAnswerSource.TEAM);
        AttendeeUpdate off = new AttendeeUpdate(
                second.id(), second.version(), AttendeeChange.answering(AttendeeAnswer.DECLINED), true);
        World.done(attendance.update(staff, meeting.id(), List.of(off)));
        World.done(attendance.update(staff, meeting.id(), List.of(off)));
        assertThat(list(staff, meeting)).hasSize(1);
    }

    @Test
    void knowsNobodyWasThereBeforeItWasHeld() {
        Meeting meeting = agenda.meeting("Overleg dat nog komt");
        World.done(attendance.invite(staff, meeting.id(), List.of(inWords("Gast", ""))));
        assertThat(World.problems(change(
                        meeting,
                        list(staff, meeting).getFirst(),
                        AttendeeChange.being(AttendeePresence.PRESENT, null))))
                .containsExactly("NOT_HELD_YET attendees.0.presence");
    }

    @Test
    void takesTwoHundredInFewStatementsAndThreeHundredAtMost() {
        Meeting meeting = agenda.meeting("Overleg van velen", PAST, Visibility.TEAM);
        List<NewAttendee> many = new ArrayList<>(IntStream.range(0, 200)
                .mapToObj(number -> inWords("Genodigde " + number, "g" + number + "@example.org"))
                .toList());
        many.add(
                NewAttendee.person(fresh(), person("Een van velen", null, false).id(), AttendeeRole.MEMBER));
        statements.atMost(16, () -> World.done(attendance.invite(staff, meeting.id(), many)));
        statements.atMost(2, () -> assertThat(list(staff, meeting)).hasSize(201));
        assertThat(World.problems(attendance.invite(
                        staff,
                        meeting.id(),
                        IntStream.range(200, 300)
                                .mapToObj(number -> inWords("Genodigde " + number, ""))
                                .toList())))
                .containsExactly("TOO_MANY_ATTENDEES attendees");
    }

    @Test
    void tellsAPersonOfAllListsAndLeavesNoAddressAfterAnErasure() {
        Meeting meeting = agenda.meeting("Overleg met een betrokkene", PAST, Visibility.TEAM);
        Person person = person("Uniekerbosch", "q.uniekerbosch@example.org", false);
        World.done(attendance.invite(
                staff,
                meeting.id(),
                List.of(
                        NewAttendee.person(fresh(), person.id(), AttendeeRole.GUEST)
                                .at("thuis@example.org"),
                        inWords("Vervanger van Q. Uniekerbosch", "q.uniekerbosch@example.org"))));
        Subject subject = new Subject(
                person.id().value(),
                Set.of(person.id().value()),
                Names.of("Q.", "", "Uniekerbosch").and(new Names(Set.of("q.uniekerbosch@example.org"), Set.of())));
        assertThat(personal.mentions(staff, subject))
                .singleElement()
                .satisfies(mention -> assertThat(mention.certainty()).isEqualTo(Certainty.LINKED))
                .satisfies(mention -> assertThat(mention.values()).hasSize(2));
        assertThat(personal.mentions(People.auditor(), subject))
                .allSatisfy(mention -> assertThat(mention.values()).isEmpty());

        transactions.retrying(() -> personal.erase(
                People.admin(), new Erasing(subject, "Betrokkene 8", Set.of(), Set.of(), Set.of()), null));
        assertThat(list(staff, meeting)).extracting(MeetingAttendee::email).containsOnlyNulls();
        assertThat(list(staff, meeting).getLast().words()).isEqualTo("Vervanger van Betrokkene 8");
    }

    private Recording<Meeting> change(Meeting meeting, MeetingAttendee one, AttendeeChange change) {
        return attendance.update(staff, meeting.id(), List.of(update(one, change)));
    }

    private static AttendeeUpdate update(MeetingAttendee one, AttendeeChange change) {
        return new AttendeeUpdate(one.id(), one.version(), change, false);
    }

    private List<MeetingAttendee> list(Viewer viewer, Meeting meeting) {
        Map<MeetingId, List<MeetingAttendee>> all = attendance.ofMeetings(viewer, Set.of(meeting.id()));
        return all.getOrDefault(meeting.id(), List.of());
    }

    private static MeetingAttendeeId fresh() {
        return new MeetingAttendeeId(Ids.next());
    }

    private static NewAttendee inWords(String words, @Nullable String email) {
        return new NewAttendee(fresh(), null, null, ACHTERHOEK, words, AttendeeRole.GUEST, email);
    }

    private Person person(String surname, @Nullable String email, boolean objects) {
        PersonDetails details = PersonDetails.of(PersonName.ofSurname(surname), "test")
                .withEmail(email)
                .withPersonal(
                        objects
                                ? new PersonalData(
                                        LegalBasis.PUBLIC_TASK,
                                        null,
                                        null,
                                        null,
                                        LocalDate.of(2026, 1, 5),
                                        "Liever niet")
                                : PersonalData.USUAL);
        if (persons.register(staff, new NewPerson(new PersonId(Ids.next()), details, null, null, true))
                instanceof Outcome.Done<Person>(Person person)) {
            return person;
        }
        throw new AssertionError("not registered");
    }
}
