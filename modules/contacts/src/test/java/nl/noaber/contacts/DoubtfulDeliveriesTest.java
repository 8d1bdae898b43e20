package nl.noaber.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What somebody is going to bring as it cannot be brought by now. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoubtfulDeliveriesTest {

    private final ContactMoments moments;
    private final Deliveries deliveries;
    private final BroughtMessages brought;
    private final World world;
    private final TestClock clock;
    private final Viewer staff = People.staff();

    DoubtfulDeliveriesTest(
            ContactMoments moments, Deliveries deliveries, BroughtMessages brought, World world, TestClock clock) {
        this.moments = moments;
        this.deliveries = deliveries;
        this.brought = brought;
        this.world = world;
        this.clock = clock;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
    }

    @Test
    void saysNothingOfWhatCanBeBrought() {
        LobbyMessage own = brought.active("Gewoon te brengen", Visibility.TEAM);
        LobbyMessage joint = brought.joint("Samen te brengen");
        planned(own, NewDelivery.of(own.id(), Reception.UNKNOWN));
        planned(joint, NewDelivery.of(joint.id(), Reception.UNKNOWN));
        assertThat(doubts(staff, own)).isEmpty();
        assertThat(doubts(staff, joint)).isEmpty();
    }

    @Test
    void tellsOfWhatWasRetiredAndOfWhatSaysSomethingElseSince() {
        LobbyMessage retired = brought.active("Straks gearchiveerd", Visibility.TEAM);
        LobbyMessage changed = brought.active("Straks veranderd", Visibility.TEAM);
        planned(retired, NewDelivery.of(retired.id(), Reception.UNKNOWN));
        planned(changed, NewDelivery.of(changed.id(), Reception.UNKNOWN));
        brought.moved(retired, MessageState.RETIRED);
        brought.revised(changed, MessageChange.SUBSTANTIVE);
        assertThat(doubts(staff, retired)).containsExactly(ContactMomentWarningCode.MESSAGE_RETIRED);
        assertThat(doubts(staff, changed)).containsExactly(ContactMomentWarningCode.OLD_VERSION);
    }

    @Test
    void tellsOfWhoDoesNotAgreeWithIt() {
        LobbyMessage message = brought.unasked("Straks zonder akkoord");
        Organisation agreeing = world.organisation(OrganisationKind.NPVR_REGION, "Regio mee");
        Organisation objecting = world.organisation(OrganisationKind.NPVR_REGION, "Regio tegen");
        brought.asked(message, agreeing, objecting);
        brought.answered(message, agreeing, SignOffPosition.AGREED);
        brought.answered(message, objecting, SignOffPosition.OBJECTS);
        NewDelivery all = NewDelivery.of(message.id(), Reception.UNKNOWN);

        planned(message, all.onBehalfOf(agreeing.id()));
        assertThat(doubts(staff, message)).as("on behalf of who agrees").isEmpty();
        planned(message, all.onBehalfOf(objecting.id()));
        assertThat(doubts(staff, message)).containsExactly(ContactMomentWarningCode.MESSAGE_NOT_ON_BEHALF);
        planned(message, all);
        assertThat(doubts(staff, message))
                .containsExactlyInAnyOrder(
                        ContactMomentWarningCode.MESSAGE_NOT_ON_BEHALF,
                        ContactMomentWarningCode.MESSAGE_NOT_SIGNED_OFF);
    }

    @Test
    void isAboutWhatIsStillToComeAndOnesOwn() {
        LobbyMessage message = brought.active("Van mij", Visibility.TEAM);
        planned(message, NewDelivery.of(message.id(), Reception.UNKNOWN));
        brought.moved(message, MessageState.RETIRED);
        assertThat(doubts(staff, message)).hasSize(1);
        List.of(People.colleague(), People.partner(), People.board(), People.auditor())
                .forEach(other -> assertThat(doubts(other, message)).isEmpty());
        clock.advance(Duration.ofDays(3));
        assertThat(doubts(staff, message)).isEmpty();
    }

    @Test
    void takesOneStatementAndNoMoreThanIsAskedFor(StatementCounter statements) {
        clock.advance(Duration.ofDays(10));
        LobbyMessage message = brought.active("Vaak gepland", Visibility.TEAM);
        for (int count = 0; count < 3; count++) {
            planned(message, NewDelivery.of(message.id(), Reception.UNKNOWN));
        }
        brought.moved(message, MessageState.RETIRED);
        statements.atMost(1, () -> deliveries.doubtful(staff, 2));
        assertThat(deliveries.doubtful(staff, 2)).hasSize(2);
        planned(message, NewDelivery.of(message.id(), Reception.UNKNOWN).onBehalfOf(World.ACHTERHOEK));
        statements.atMost(2, () -> deliveries.doubtful(staff, 100));
    }

    private void planned(LobbyMessage message, NewDelivery delivery) {
        World.done(moments.log(
                staff,
                NewContactMoment.of(About.of(message.title(), world.ministry("Ministerie " + Ids.next()))
                        .as(ContactMomentStatus.PLANNED)
                        .at(clock.instant().plus(Duration.ofDays(1)))
                        .details()
                        .bringing(delivery))));
    }

    private List<ContactMomentWarningCode> doubts(Viewer viewer, LobbyMessage message) {
        return deliveries.doubtful(viewer, 100).stream()
                .filter(one -> one.delivery().messageId().equals(message.id()))
                .map(DoubtfulDelivery::doubts)
                .flatMap(Set::stream)
                .toList();
    }
}
