package nl.noaber.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import nl.noaber.contacts.World.About;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** Contact moments by the message that was brought in them. */
@NoaberTest
class BroughtInTest {

    private static final PageRequest MANY = PageRequest.first(200);

    private final ContactMoments moments;
    private final BroughtMessages brought;
    private final World world;
    private final Viewer staff = People.staff();

    BroughtInTest(ContactMoments moments, BroughtMessages brought, World world) {
        this.moments = moments;
        this.brought = brought;
        this.world = world;
        world.load();
    }

    @Test
    void findsTheContactMomentsInWhichAMessageWasBroughtOnceEach() {
        LobbyMessage message = brought.active("Naar velen", Visibility.TEAM);
        Organisation one = world.ministry("Ministerie van Velen");
        Organisation two = world.ministry("Ministerie van Meer");
        ContactMoment both = World.done(moments.log(
                staff,
                NewContactMoment.of(About.of("Beide", one, two)
                        .details()
                        .bringing(NewDelivery.of(message.id(), Reception.SUPPORTS)))));
        world.logged(About.of("Zonder boodschap", one, two));
        ContactMomentFilter bringing = bringing(message);

        assertThat(moments.list(staff, bringing, ContactMomentOrder.NEWEST, MANY)
                        .nodes())
                .extracting(ContactMoment::id)
                .containsExactly(both.id());
        assertThat(moments.count(staff, bringing)).isEqualTo(1);
        assertThat(moments.count(staff, bringing.ofOrganisation(two.id()))).isEqualTo(1);
        assertThat(moments.list(People.board(), bringing, ContactMomentOrder.NEWEST, MANY)
                        .nodes())
                .isEmpty();
        ContactMomentOrder updated =
                new ContactMomentOrder(ContactMomentOrder.Field.UPDATED_AT, ContactMomentOrder.Direction.DESC);
        assertThat(moments.list(staff, bringing, updated, MANY).nodes()).hasSize(1);
    }

    @Test
    void findsNothingByAMessageThatTheViewerMayNotSee() {
        LobbyMessage hidden = brought.active("Van het team", Visibility.TEAM);
        Organisation ministry = world.ministry("Ministerie van Openheid");
        World.done(moments.log(
                staff,
                NewContactMoment.of(About.of("Open contact", ministry)
                        .seenBy(Visibility.BOARD)
                        .details()
                        .bringing(NewDelivery.of(hidden.id(), Reception.SUPPORTS)))));
        ContactMomentFilter bringing = bringing(hidden);

        assertThat(moments.count(staff, bringing)).isEqualTo(1);
        assertThat(moments.count(People.board(), bringing.ofOrganisation(ministry.id())))
                .isZero();
        assertThat(moments.count(People.board(), ContactMomentFilter.ALL.ofOrganisation(ministry.id())))
                .isEqualTo(1);
    }

    private static ContactMomentFilter bringing(LobbyMessage message) {
        return new ContactMomentFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ContactMomentFilter.ALL.statuses(),
                null,
                null,
                null,
                null,
                null,
                false,
                message.id());
    }
}
