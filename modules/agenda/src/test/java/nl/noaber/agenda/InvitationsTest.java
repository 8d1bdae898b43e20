package nl.noaber.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import biweekly.property.Method;
import io.micronaut.context.BeanProvider;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.personal.RetainedRecords.Term;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.stakeholders.LegalBasis;
import nl.noaber.stakeholders.NewPerson;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.PersonalData;
import nl.noaber.stakeholders.Persons;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Invitations go out by mail and answers come back. They are written by one library and read here by another. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationsTest {

    /** On the day before the clock goes back. */
    private static final LocalDate DAY = LocalDate.of(2026, 10, 23);

    private static final Set<String> ANYWAY =
            Set.of("DEADLINE_PASSED", "ON_WEEKEND", "ON_HOLIDAY", "IN_RECESS", "ROUTE_SLIPS");

    private final Attendance attendance;
    private final Meetings meetings;
    private final Persons persons;
    private final World world;
    private final PostOffice post;
    private final List<RetainedRecords> retained;
    private final Transactions transactions;
    private final Viewer staff = People.staff();
    private int number;

    InvitationsTest(
            Attendance attendance,
            Meetings meetings,
            Persons persons,
            World world,
            PostOffice post,
            BeanProvider<RetainedRecords> retained,
            Transactions transactions) {
        this.retained = retained.stream().toList();
        this.transactions = transactions;
        this.attendance = attendance;
        this.meetings = meetings;
        this.persons = persons;
        this.world = world;
        this.post = post;
    }

    @BeforeAll
    void open() {
        world.load();
        post.open();
    }

    @AfterAll
    void close() {
        post.close();
    }

    @Test
    void goOutOnceAndTheAnswerComesIntoAttendance() throws MessagingException, IOException {
        Meeting meeting = meeting("Overleg per mail");
        String address = invited(meeting);

        assertThat(toSend(meeting)).isEqualTo(1);
        World.done(attendance.sendInvitations(staff, meeting.id(), 1));
        attendance.sendDue();
        attendance.sendDue();

        MimeMessage mail = only(address);
        assertThat(PostOffice.method(mail)).contains("text/calendar").contains("method=REQUEST");
        assertThat(PostOffice.words(mail))
                .contains("Uitnodiging: Overleg per mail", "vrijdag 23 oktober 2026, 10:00", "Stadhuis")
                .contains("/meetings/" + meeting.id().value());
        assertThat(PostOffice.calendar(mail).getMethod()).isEqualTo(new Method("REQUEST"));
        VEvent event = PostOffice.calendar(mail).getEvents().getFirst();
        assertThat(event.getUid().getValue()).isEqualTo(meeting.id().value() + "@noaber");
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-10-23T08:00:00Z"));
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2026-10-23T10:00:00Z"));
        assertThat(event.getOrganizer().getEmail()).isEqualTo(PostOffice.NOABER);
        assertThat(event.getAttendees().getFirst().getEmail()).isEqualTo(address);
        assertThat(one(meeting).invitation()).isEqualTo(AttendeeInvitation.SENT);

        post.comes(PostOffice.reply(address, reply(meeting, address, 0, "20260615T090000Z", "ACCEPTED")));
        assertThat(attendance.readAnswers()).isEqualTo(1);
        assertThat(one(meeting))
                .extracting(MeetingAttendee::answer, MeetingAttendee::answeredBy)
                .containsExactly(AttendeeAnswer.ACCEPTED, AttendeeAnswerSource.MAIL);
        assertThat(attendance.readAnswers()).isZero();
    }

    @Test
    void tellOfAMoveOnlyWhenAskedToAndThenWithAHigherNumber() throws MessagingException, IOException {
        Meeting meeting = meeting("Overleg dat verschuift");
        String address = sent(meeting);
        MeetingTime winter = new MeetingTime.OnDay(LocalDate.of(2026, 10, 26), LocalTime.of(10, 0), null);
        Meeting moved =
                World.done(meetings.update(staff, meeting.id(), meeting.version(), MeetingChange.to(winter), ANYWAY));
        attendance.sendDue();
        assertThat(post.to(address)).hasSize(1);
        assertThat(one(moved).invitation()).isEqualTo(AttendeeInvitation.OUTDATED);

        World.done(attendance.sendInvitations(staff, moved.id(), 1));
        attendance.sendDue();
        MimeMessage mail = post.to(address).getLast();
        VEvent event = PostOffice.calendar(mail).getEvents().getFirst();
        assertThat(PostOffice.words(mail)).contains("Gewijzigd: Overleg dat verschuift");
        assertThat(event.getSequence().getValue()).isEqualTo(1);
        assertThat(event.getDateStart().getValue().toInstant())
                .as("ten o'clock in winter too")
                .isEqualTo(Instant.parse("2026-10-26T09:00:00Z"));

        post.comes(PostOffice.reply(address, reply(meeting, address, 0, "20260615T090000Z", "ACCEPTED")));
        assertThat(attendance.readAnswers()).as("it answers what was before").isZero();
        assertThat(one(moved).answer()).isNull();
    }

    @Test
    void areCalledOffWhenTheMeetingIsAndWhenSomebodyIsTakenOff() throws MessagingException, IOException {
        Meeting meeting = meeting("Overleg dat vervalt");
        String first = invited(meeting);
        String second = invited(meeting);
        World.done(attendance.sendInvitations(staff, meeting.id(), 2));
        attendance.sendDue();
        MeetingAttendee off = list(meeting).getFirst();
        World.done(attendance.update(
                staff,
                meeting.id(),
                List.of(new AttendeeUpdate(
                        off.id(), off.version(), AttendeeChange.answering(AttendeeAnswer.DECLINED), true))));
        attendance.sendDue();
        assertThat(PostOffice.calendar(post.to(first).getLast()).getMethod()).isEqualTo(new Method("CANCEL"));
        assertThat(post.to(second)).hasSize(1);

        Meeting cancelled = World.done(meetings.update(
                staff, meeting.id(), meeting.version(), MeetingChange.to(MeetingState.CANCELLED), ANYWAY));
        assertThat(toSend(cancelled)).isEqualTo(1);
        World.done(attendance.sendInvitations(staff, cancelled.id(), 1));
        attendance.sendDue();
        MimeMessage mail = post.to(second).getLast();
        assertThat(PostOffice.words(mail)).contains("Vervallen: Overleg dat vervalt");
        assertThat(PostOffice.calendar(mail).getEvents().getFirst().getStatus().isCancelled())
                .isTrue();
        assertThat(World.problems(attendance.sendInvitations(staff, cancelled.id(), 1)))
                .containsExactly("NOBODY_TO_INVITE meeting");
    }

    @Test
    void areSentToNobodyWhoDoesNotWantTo() {
        Meeting meeting = meeting("Overleg met bezwaar");
        Person person = objecting();
        World.done(attendance.invite(
                staff,
                meeting.id(),
                List.of(NewAttendee.person(new MeetingAttendeeId(Ids.next()), person.id(), AttendeeRole.GUEST)
                        .at("bezwaar@example.org"))));
        MeetingInvitations told =
                attendance.invitations(staff, Set.of(meeting.id())).get(meeting.id());
        assertThat(told).isEqualTo(new MeetingInvitations(0, 1, false));
        assertThat(World.problems(attendance.sendInvitations(staff, meeting.id(), 1)))
                .containsExactly("NOBODY_TO_INVITE meeting");
        attendance.sendDue();
        assertThat(post.to("bezwaar@example.org")).isEmpty();
    }

    @Test
    void areRefusedWhereTheyCannotGoOut() {
        Meeting month = World.done(meetings.plan(
                staff,
                new NewMeeting(
                        new MeetingId(Ids.next()),
                        world.body("Overleg in een maand").id(),
                        MeetingDetails.at(new MeetingTime.InMonth(YearMonth.of(2026, 10)))),
                ANYWAY));
        invited(month);
        assertThat(World.problems(attendance.sendInvitations(staff, month.id(), 1)))
                .containsExactly("NO_EXACT_TIME meeting");
        Meeting meeting = meeting("Overleg dat er een bij krijgt");
        invited(meeting);
        invited(meeting);
        assertThat(World.problems(attendance.sendInvitations(staff, meeting.id(), 1)))
                .containsExactly("COUNT_CHANGED count");
        for (Viewer viewer : List.of(People.board(), People.partner(), People.auditor())) {
            assertThat(World.problems(attendance.sendInvitations(viewer, meeting.id(), 2)))
                    .containsExactly("NOT_ALLOWED");
            assertThat(attendance.invitations(viewer, Set.of(meeting.id()))).isEmpty();
        }
    }

    @Test
    void believeNoAnswerThatIsForgedBrokenLateOrForNobody() throws MessagingException {
        Meeting meeting = meeting("Overleg met vreemde post");
        String address = sent(meeting);
        String good = reply(meeting, address, 0, "20260615T080000Z", "ACCEPTED");
        post.comes(PostOffice.reply("iemand.anders@example.org", good));
        post.comes(PostOffice.reply(
                "vreemd@example.org", reply(meeting, "vreemd@example.org", 0, "20260615T080000Z", "ACCEPTED")));
        post.comes(PostOffice.reply(
                address,
                good.replace(meeting.id().value().toString(), Ids.next().toString())));
        post.comes(PostOffice.reply(address, good.replace("METHOD:REPLY", "METHOD:REQUEST")));
        post.comes(PostOffice.reply(address, good.replace("PARTSTAT=ACCEPTED", "PARTSTAT=DELEGATED")));
        post.comes(PostOffice.reply(address, good.replace("SEQUENCE:0", "SEQUENCE:7")));
        post.comes(PostOffice.reply(address, good.replace("SEQUENCE:0", "SEQUENCE:nul")));
        post.comes(PostOffice.reply(address, good.substring(0, good.length() / 2)));
        post.comes(PostOffice.reply(address, good.replace("SUMMARY:x", "SUMMARY:" + "x".repeat(2_000_000))));
        post.comes(PostOffice.text(address, "Ik kom"));
        post.comes(PostOffice.text(address, "x".repeat(10 * 1024 * 1024)));
        assertThat(attendance.readAnswers()).isZero();
        assertThat(one(meeting).answer()).isNull();

        post.comes(PostOffice.reply(address, good));
        post.comes(PostOffice.reply(address, good));
        assertThat(attendance.readAnswers()).as("the same twice counts once").isEqualTo(1);
        post.comes(PostOffice.reply(address, reply(meeting, address, 0, "20260615T070000Z", "DECLINED")));
        assertThat(attendance.readAnswers()).as("it was given earlier").isZero();
        assertThat(one(meeting).answer()).isEqualTo(AttendeeAnswer.ACCEPTED);
        post.comes(PostOffice.reply(address, reply(meeting, address, 0, "20990615T080000Z", "TENTATIVE")));
        assertThat(attendance.readAnswers()).isEqualTo(1);
        assertThat(one(meeting).answer()).isEqualTo(AttendeeAnswer.TENTATIVE);
        assertThat(post.unreadOf()[0]).as("all were marked as read").isZero();
        assertThat(post.unreadOf()[1]).as("and none was removed").isGreaterThan(10);
    }

    @Test
    void goToAnAddressWithSignsThatNoAddressOfTheWebHas() throws MessagingException, IOException {
        String address = "een|twee%drie@example.org";
        Meeting meeting = meeting("Overleg met een vreemd adres");
        invited(meeting, address);
        World.done(attendance.sendInvitations(staff, meeting.id(), 1));
        attendance.sendDue();
        assertThat(PostOffice.words(only(address))).contains("Overleg met een vreemd adres");
    }

    /** A mail of before is read late. */
    @Test
    void doNotUndoWhatTheTeamHeardSince() throws MessagingException {
        Meeting meeting = meeting("Overleg dat is afgezegd");
        String address = sent(meeting);
        MeetingAttendee one = one(meeting);
        World.done(attendance.update(
                staff,
                meeting.id(),
                List.of(new AttendeeUpdate(
                        one.id(), one.version(), AttendeeChange.answering(AttendeeAnswer.DECLINED), false))));

        post.comes(PostOffice.reply(address, reply(meeting, address, 0, "20260614T080000Z", "ACCEPTED")));
        assertThat(attendance.readAnswers()).isZero();
        assertThat(one(meeting).answer()).isEqualTo(AttendeeAnswer.DECLINED);
    }

    @Test
    void leaveNoAddressWhenTheirTimeIsOver() {
        Meeting meeting = meeting("Overleg van lang geleden");
        sent(meeting);
        RetainedRecords addresses = retained.stream()
                .filter(one -> one.events().containsKey("MEETING_ADDRESSES"))
                .findFirst()
                .orElseThrow();
        Term term = new Term("MEETING_ADDRESSES", "OVER", LocalDate.of(2090, 1, 1));
        assertThat(addresses.due(People.admin(), term, 100))
                .extracting(due -> due.record().id())
                .contains(meeting.id().value());
        assertThat(addresses.due(People.admin(), new Term("MEETING_ADDRESSES", "OVER", DAY), 100))
                .isEmpty();
        RecordRef because = new RecordRef("RetentionProof", Ids.next());
        List<UUID> ids = List.of(meeting.id().value());
        assertThat(transactions.retrying(() -> addresses.remove(People.admin(), term, ids, because)))
                .isEqualTo(1);
        assertThat(one(meeting).email()).isNull();
        assertThat(addresses.due(People.admin(), term, 100))
                .extracting(due -> due.record().id())
                .doesNotContain(meeting.id().value());
    }

    private static String reply(Meeting meeting, String attendee, int sequence, String stamp, String answer) {
        return """
            BEGIN:VCALENDAR
            PRODID:-//Another program//NL
            VERSION:2.0
            METHOD:REPLY
            BEGIN:VEVENT
            UID:%s@noaber
            SEQUENCE:%d
            DTSTAMP:%s
            DTSTART:20261023T080000Z
            SUMMARY:x
            ORGANIZER:mailto:noaber@example.nl
            ATTENDEE;PARTSTAT=%s:mailto:%s
            END:VEVENT
            END:VCALENDAR
            """.formatted(meeting.id().value(), sequence, stamp, answer, attendee)
                .replace("\n", "\r\n");
    }

    private Meeting meeting(String name) {
        return World.done(meetings.plan(
                staff,
                new NewMeeting(
                        new MeetingId(Ids.next()),
                        world.body(name).id(),
                        new MeetingDetails(
                                null,
                                new MeetingTime.OnDay(DAY, LocalTime.of(10, 0), LocalTime.of(12, 0)),
                                "Stadhuis",
                                MeetingState.PLANNED,
                                Visibility.TEAM,
                                Set.of())),
                ANYWAY));
    }

    /** Somebody more on the list, at an address of its own. */
    private String invited(Meeting meeting) {
        return invited(meeting, "genodigde" + number++ + "@example.org");
    }

    private String invited(Meeting meeting, String address) {
        World.done(attendance.invite(
                staff,
                meeting.id(),
                List.of(new NewAttendee(
                        new MeetingAttendeeId(Ids.next()),
                        null,
                        null,
                        AgendaWorld.ACHTERHOEK,
                        "Genodigde " + number,
                        AttendeeRole.GUEST,
                        address))));
        return address;
    }

    private String sent(Meeting meeting) {
        String address = invited(meeting);
        World.done(attendance.sendInvitations(staff, meeting.id(), 1));
        attendance.sendDue();
        return address;
    }

    private MimeMessage only(String address) {
        assertThat(post.to(address)).hasSize(1);
        return post.to(address).getFirst();
    }

    private int toSend(Meeting meeting) {
        return attendance
                .invitations(staff, Set.of(meeting.id()))
                .getOrDefault(meeting.id(), new MeetingInvitations(-1, 0, false))
                .toSend();
    }

    private List<MeetingAttendee> list(Meeting meeting) {
        return attendance.ofMeetings(staff, Set.of(meeting.id())).getOrDefault(meeting.id(), List.of());
    }

    private MeetingAttendee one(Meeting meeting) {
        return list(meeting).getFirst();
    }

    private Person objecting() {
        PersonDetails details = PersonDetails.of(PersonName.ofSurname("Directeur met bezwaar"), "test")
                .withPersonal(new PersonalData(
                        LegalBasis.PUBLIC_TASK, null, null, null, LocalDate.of(2026, 1, 5), "Liever niet"));
        if (persons.register(staff, new NewPerson(new PersonId(Ids.next()), details, null, null, true))
                instanceof Outcome.Done<Person>(Person person)) {
            return person;
        }
        throw new AssertionError("not registered");
    }
}
