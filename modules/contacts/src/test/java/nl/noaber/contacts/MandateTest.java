package nl.noaber.contacts;

import static nl.noaber.contacts.ContactMomentWarningCode.MESSAGE_NOT_ON_BEHALF;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.contacts.World.About;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.MessageChange;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.SignOffPosition;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may bring which message on whose behalf: what is said for all only when all that were asked agree. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MandateTest {

    private final ContactMoments moments;
    private final Deliveries deliveries;
    private final BroughtMessages brought;
    private final World world;
    private final Viewer staff = People.staff();

    MandateTest(ContactMoments moments, Deliveries deliveries, BroughtMessages brought, World world) {
        this.moments = moments;
        this.deliveries = deliveries;
        this.brought = brought;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void warnsWhenNotAllInWhoseNameItIsSaidAgree() {
        LobbyMessage message = brought.unasked("Namens allen");
        Organisation objecting = region("Regio met bezwaar");
        Organisation silent = region("Regio zonder antwoord");
        Organisation agreeing = region("Regio akkoord");
        brought.asked(message, objecting, silent, agreeing);
        brought.answered(message, objecting, SignOffPosition.OBJECTS);
        brought.answered(message, agreeing, SignOffPosition.AGREED_WITH_RESERVATION);
        ContactMomentDetails details = bringing(message);

        List<ContactMomentWarning> warned = World.warnings(moments.log(staff, NewContactMoment.of(details)));
        assertThat(warned)
                .extracting(ContactMomentWarning::code)
                .containsExactly(ContactMomentWarningCode.MESSAGE_NOT_SIGNED_OFF);
        assertThat(warned.getFirst().problem().arguments()).contains(2, 3, "Regio met bezwaar, Regio zonder antwoord");

        ContactMoment meant = World.done(moments.log(
                staff,
                new NewContactMoment(
                        new ContactMomentId(Ids.next()),
                        details,
                        List.of(),
                        Set.of(ContactMomentWarningCode.MESSAGE_NOT_SIGNED_OFF))));
        Map<ContactMomentId, List<Delivery>> stored = deliveries.in(staff, Set.of(meant.id()));
        assertThat(Objects.requireNonNull(stored.get(meant.id())).getFirst().accepted())
                .as("visible afterwards")
                .containsExactly(ContactMomentWarningCode.MESSAGE_NOT_SIGNED_OFF);

        brought.answered(message, objecting, SignOffPosition.AGREED);
        brought.answered(message, silent, SignOffPosition.AGREED);
        assertThat(World.done(moments.log(staff, NewContactMoment.of(details))).id())
                .as("all agree")
                .isNotNull();
    }

    @Test
    void takesWhatIsSaidOnBehalfOfOneByWhetherThatOneAgrees() {
        LobbyMessage message = brought.unasked("Namens een");
        Organisation agreeing = region("Regio die meedoet");
        Organisation objecting = region("Regio die niet meedoet");
        Organisation unasked = region("Regio buiten beeld");
        brought.asked(message, agreeing, objecting);
        brought.answered(message, agreeing, SignOffPosition.AGREED);
        brought.answered(message, objecting, SignOffPosition.OBJECTS);

        assertThat(codes(onBehalfOf(message, objecting))).containsExactly(MESSAGE_NOT_ON_BEHALF);
        assertThat(codes(onBehalfOf(message, unasked))).containsExactly(MESSAGE_NOT_ON_BEHALF);
        ContactMoment alone = World.done(moments.log(staff, NewContactMoment.of(onBehalfOf(message, agreeing))));
        assertThat(Objects.requireNonNull(
                                deliveries.in(staff, Set.of(alone.id())).get(alone.id()))
                        .getFirst()
                        .onBehalfOf())
                .isEqualTo(agreeing.id());
        ContactMomentDetails ours = bringing(
                message,
                NewDelivery.of(message.id(), Reception.OPEN).onBehalfOf(new OrganisationId(People.TWENTE_BOARD)));
        assertThat(World.done(moments.log(staff, NewContactMoment.of(ours))).id())
                .as("who says it need not be asked")
                .isNotNull();
    }

    @Test
    void saysAMessageOfOurOwnOnBehalfOfNobodyElse() {
        LobbyMessage own = brought.active("Van ons alleen", Visibility.TEAM);
        Organisation other = region("Regio die dit niet zegt");
        List<ContactMomentWarning> warned =
                World.warnings(moments.log(staff, NewContactMoment.of(onBehalfOf(own, other))));
        assertThat(warned).extracting(ContactMomentWarning::code).containsExactly(MESSAGE_NOT_ON_BEHALF);
        assertThat(warned.getFirst().problem().arguments()).contains("Regio die dit niet zegt");
    }

    private List<ContactMomentWarningCode> codes(ContactMomentDetails details) {
        return World.warnings(moments.log(staff, NewContactMoment.of(details))).stream()
                .map(ContactMomentWarning::code)
                .toList();
    }

    private ContactMomentDetails onBehalfOf(LobbyMessage message, Organisation one) {
        return bringing(message, NewDelivery.of(message.id(), Reception.OPEN).onBehalfOf(one.id()));
    }

    private ContactMomentDetails bringing(LobbyMessage message, NewDelivery delivery) {
        return About.of(message.title(), world.ministry("Ministerie van " + Ids.next()))
                .details()
                .bringing(delivery);
    }

    @Test
    void saysWhoLacksWhileItIsBeingAligned() {
        LobbyMessage message = brought.joint("Nog bezig", MessageState.IN_ALIGNMENT);
        brought.asked(message, region("Regio die nadenkt"));
        ContactMomentWarning warning = World.warnings(moments.log(staff, NewContactMoment.of(bringing(message))))
                .getFirst();
        assertThat(warning.code()).isEqualTo(ContactMomentWarningCode.MESSAGE_NOT_ALIGNED);
        assertThat(warning.problem().arguments()).contains(1, "Regio die nadenkt");
    }

    @Test
    void takesWhatIsSaidAloneByItsState() {
        LobbyMessage own = brought.active("Alleen namens ons", Visibility.TEAM);
        assertThat(World.done(moments.log(staff, NewContactMoment.of(bringing(own))))
                        .id())
                .isNotNull();
    }

    @Test
    void warnsWhenNobodyWasAskedInWhoseNameItIsSaid() {
        LobbyMessage message = brought.unasked("Namens niemand");
        ContactMomentWarning warning = World.warnings(moments.log(staff, NewContactMoment.of(bringing(message))))
                .getFirst();
        assertThat(warning.code()).isEqualTo(ContactMomentWarningCode.MESSAGE_NOT_SIGNED_OFF);
        assertThat(warning.problem().arguments()).contains(0, "");
    }

    @Test
    void goesByTheVersionThatWasBrought(TestClock clock) {
        LobbyMessage message = brought.unasked("Eerst zonder akkoord");
        Organisation region = region("Regio die eerst zweeg");
        brought.asked(message, region);
        ContactMomentDetails first = bringing(message, clock.instant().plus(Duration.ofHours(1)));
        clock.advance(Duration.ofDays(2));
        LobbyMessage second = brought.moved(
                brought.revised(message, MessageChange.SUBSTANTIVE), MessageState.AGREED, MessageState.ACTIVE);
        brought.answered(second, region, SignOffPosition.AGREED);
        clock.advance(Duration.ofDays(2));
        assertThat(World.warnings(moments.log(staff, NewContactMoment.of(first))))
                .extracting(ContactMomentWarning::code)
                .containsExactly(ContactMomentWarningCode.MESSAGE_NOT_SIGNED_OFF);
        assertThat(World.done(moments.log(staff, NewContactMoment.of(bringing(second, clock.instant()))))
                        .id())
                .as("the version that all agree with")
                .isNotNull();
        clock.set(TestClock.START);
    }

    @Test
    void goesByTheStateOnTheDayOfTheContact(TestClock clock) {
        LobbyMessage message = brought.joint("Later gearchiveerd");
        ContactMomentDetails before = bringing(message, clock.instant().plus(Duration.ofHours(1)));
        clock.advance(Duration.ofDays(1));
        brought.moved(message, MessageState.RETIRED);
        ContactMomentDetails after = bringing(message, clock.instant().plus(Duration.ofHours(1)));
        clock.advance(Duration.ofDays(1));
        assertThat(World.done(moments.log(staff, NewContactMoment.of(before))).id())
                .as("before it was retired")
                .isNotNull();
        assertThat(World.warnings(moments.log(staff, NewContactMoment.of(after))))
                .extracting(ContactMomentWarning::code)
                .containsExactly(ContactMomentWarningCode.MESSAGE_RETIRED);
        clock.set(TestClock.START);
    }

    private ContactMomentDetails bringing(LobbyMessage message, Instant at) {
        return About.of(message.title(), world.ministry("Ministerie van " + message.title() + " " + at))
                .at(at)
                .details()
                .bringing(NewDelivery.of(message.id(), Reception.OPEN));
    }

    private ContactMomentDetails bringing(LobbyMessage message) {
        return About.of(message.title(), world.ministry("Ministerie van " + message.title()))
                .details()
                .bringing(NewDelivery.of(message.id(), Reception.OPEN));
    }

    private Organisation region(String name) {
        return world.organisation(OrganisationKind.NPVR_REGION, name);
    }
}
