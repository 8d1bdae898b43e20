package nl.noaber.contacts;

import static nl.noaber.contacts.ContactMomentWarningCode.MESSAGE_NOT_SIGNED_OFF;
import static nl.noaber.contacts.ContactMomentWarningCode.MESSAGE_NOT_THERE_YET;
import static nl.noaber.contacts.ContactMomentWarningCode.OLD_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.contacts.World.About;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.MessageChange;
import nl.noaber.messages.SignOffPosition;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** In which version a message was brought: one that was there, the one in force then, and what history tells of it. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BroughtVersionTest {

    private static final Instant LONG_AGO = Instant.parse("2025-11-20T10:00:00Z");
    private static final Instant TALK = TestClock.START.plus(Duration.ofDays(3));

    private final ContactMoments moments;
    private final Deliveries deliveries;
    private final BroughtMessages brought;
    private final ChangeLog changeLog;
    private final World world;
    private final TestClock clock;
    private final Viewer staff = People.staff();

    BroughtVersionTest(
            ContactMoments moments,
            Deliveries deliveries,
            BroughtMessages brought,
            ChangeLog changeLog,
            World world,
            TestClock clock) {
        this.moments = moments;
        this.deliveries = deliveries;
        this.brought = brought;
        this.changeLog = changeLog;
        this.world = world;
        this.clock = clock;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @BeforeEach
    void start() {
        clock.set(TestClock.START);
    }

    @Test
    void warnsAboutWhatWasNotThereYet() {
        LobbyMessage message = brought.active("Nog niet opgesteld", Visibility.TEAM);
        clock.advance(Duration.ofDays(2));
        brought.revised(message, MessageChange.SUBSTANTIVE);

        assertThat(codes(held(LONG_AGO, brought(message, null)))).containsExactly(MESSAGE_NOT_THERE_YET);
        assertThat(codes(held(LONG_AGO, brought(message, 2)))).containsExactly(MESSAGE_NOT_THERE_YET);
        assertThat(codes(held(World.YESTERDAY, brought(message, 2)))).containsExactly(MESSAGE_NOT_THERE_YET);
        ContactMoment first = World.done(log(held(World.YESTERDAY, brought(message, null))));
        assertThat(only(first).number()).isEqualTo(1);
        assertThat(World.warnings(moments.update(staff, first.id(), 1, Changes.moment(LONG_AGO))))
                .extracting(ContactMomentWarning::code)
                .as("moved to another day")
                .containsExactly(MESSAGE_NOT_THERE_YET);

        ContactMoment meant = World.done(moments.log(
                staff,
                new NewContactMoment(
                        new ContactMomentId(Ids.next()),
                        held(LONG_AGO, brought(message, 2)),
                        List.of(),
                        Set.of(MESSAGE_NOT_THERE_YET))));
        assertThat(only(meant).accepted()).as("visible afterwards").containsExactly(MESSAGE_NOT_THERE_YET);
    }

    @Test
    void goesByTheDayAndNotByTheInstant() {
        LobbyMessage message = brought.active("Later die dag opgesteld", Visibility.TEAM);
        Instant thatMorning = TestClock.START.minus(BroughtMessages.EARLIER).minus(Duration.ofHours(4));
        assertThat(World.done(log(held(thatMorning, brought(message, null)))).id())
                .isNotNull();

        LobbyMessage noted = joint("Een uur later genoteerd", Duration.ofHours(1));
        assertThat(World.done(log(held(World.YESTERDAY, brought(noted, null)))).id())
                .isNotNull();
        LobbyMessage late = joint("Een dag later akkoord", Duration.ofDays(1));
        assertThat(codes(held(World.YESTERDAY, brought(late, null)))).containsExactly(MESSAGE_NOT_SIGNED_OFF);
    }

    /** Brought on behalf of one that agreed so much later. */
    private LobbyMessage joint(String title, Duration later) {
        clock.set(TestClock.START);
        LobbyMessage message = brought.unasked(title);
        Organisation region = world.organisation(OrganisationKind.NPVR_REGION, "Regio " + title);
        brought.asked(message, region);
        clock.advance(later);
        brought.answered(message, region, SignOffPosition.AGREED);
        return message;
    }

    @Test
    void givesWhatWasPlannedTheVersionInForceWhenItWasHeld() {
        LobbyMessage message = brought.active("Gepland gebracht", Visibility.TEAM);
        assertThat(World.problems(log(planned(brought(message, 1)))))
                .containsExactly("VERSION_OF_PLANNED deliveries.0.number");
        ContactMoment moment = World.done(log(planned(brought(message, null))));
        ContactMoment other = World.done(log(planned(brought(message, null))));
        clock.advance(Duration.ofDays(2));
        LobbyMessage second = brought.revised(message, MessageChange.SUBSTANTIVE);
        clock.set(TALK.plus(Duration.ofHours(1)));

        World.done(moments.update(staff, moment.id(), 1, Changes.status(ContactMomentStatus.HELD)));
        assertThat(only(moment).number()).isEqualTo(2);
        ContactMomentChange typed =
                Changes.bringing(Patch.set(ContactMomentStatus.HELD), Patch.set(List.of(brought(message, 1))));
        assertThat(World.warnings(moments.update(staff, other.id(), 1, typed)))
                .extracting(ContactMomentWarning::code)
                .as("somebody typed the first one")
                .containsExactly(OLD_VERSION);

        clock.advance(Duration.ofDays(2));
        brought.revised(second, MessageChange.SUBSTANTIVE);
        World.done(moments.update(staff, moment.id(), 2, Changes.subject("Kort gesprek")));
        assertThat(only(moment).number()).as("it was held").isEqualTo(2);
        World.done(moments.update(staff, moment.id(), 3, Changes.status(ContactMomentStatus.PLANNED)));
        assertThat(World.problems(moments.update(
                        staff,
                        moment.id(),
                        4,
                        Changes.bringing(Patch.kept(), Patch.set(List.of(brought(message, 1)))))))
                .containsExactly("VERSION_OF_PLANNED deliveries.0.number");
    }

    @Test
    void givesWhatSomebodyElseBringsTheVersionInForceAsWell() {
        LobbyMessage hidden = brought.confidential();
        ContactMoment moment = World.done(log(planned(brought(hidden, null))));
        clock.advance(Duration.ofDays(2));
        brought.revised(hidden, MessageChange.SUBSTANTIVE);
        clock.set(TALK.plus(Duration.ofHours(1)));

        World.done(moments.update(People.colleague(), moment.id(), 1, Changes.status(ContactMomentStatus.HELD)));
        assertThat(only(moment).number()).isEqualTo(2);
    }

    @Test
    void tellsNothingOfAConfidentialMessageButThatItChanged() {
        LobbyMessage hidden = brought.confidential();
        Organisation theirs = world.ministry("Ministerie van Zwijgen");
        ContactMoment moment =
                World.done(log(About.of("Openbaar gesprek", theirs).details().bringing(brought(hidden, null))));
        NewDelivery refused = new NewDelivery(hidden.id(), List.of(), null, null, Reception.REFUSES, "Nooit");
        World.done(moments.update(staff, moment.id(), 1, Changes.bringing(Patch.kept(), Patch.set(List.of(refused)))));

        FieldChange told = told(moment).getFirst();
        assertThat(told.field()).isEqualTo("deliveries");
        assertThat(told.before()).matches("CONFIDENTIAL_MESSAGE [0-9a-f]{12}");
        assertThat(told.after()).matches("CONFIDENTIAL_MESSAGE [0-9a-f]{12}").isNotEqualTo(told.before());

        World.done(moments.update(People.colleague(), moment.id(), 2, Changes.subject("Ander gesprek")));
        assertThat(told(moment))
                .as("the same for whoever writes")
                .extracting(FieldChange::field)
                .containsExactly("subject");
    }

    private List<FieldChange> told(ContactMoment moment) {
        RecordRef record = RecordRef.of(ContactMoment.TYPE, moment.id());
        return Objects.requireNonNull(changeLog
                        .timelines(staff, Set.of(record), PageRequest.first(1))
                        .get(record))
                .nodes()
                .getFirst()
                .fields();
    }

    private List<ContactMomentWarningCode> codes(ContactMomentDetails details) {
        return World.warnings(log(details)).stream()
                .map(ContactMomentWarning::code)
                .toList();
    }

    private Recording<ContactMoment> log(ContactMomentDetails details) {
        return moments.log(staff, NewContactMoment.of(details));
    }

    private ContactMomentDetails held(Instant at, NewDelivery delivery) {
        return about().at(at).details().bringing(delivery);
    }

    private ContactMomentDetails planned(NewDelivery delivery) {
        return about().as(ContactMomentStatus.PLANNED).at(TALK).details().bringing(delivery);
    }

    private About about() {
        return About.of("Gesprek", world.ministry("Ministerie van " + Ids.next()));
    }

    /** The checker does not see in a class file that a record's component may hold null. */
    @SuppressWarnings("NullAway")
    private static NewDelivery brought(LobbyMessage message, @Nullable Integer number) {
        return new NewDelivery(message.id(), List.of(), number, null, Reception.OPEN, null);
    }

    private Delivery only(ContactMoment moment) {
        List<Delivery> found = deliveries.in(staff, Set.of(moment.id())).getOrDefault(moment.id(), List.of());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
