package nl.noaber.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.contacts.BulkContactMoment.BulkDelivery;
import nl.noaber.contacts.BulkContactMoment.BulkParticipant;
import nl.noaber.contacts.World.About;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.MessageChange;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.NewAsk;
import nl.noaber.messages.NewLobbyMessage;
import nl.noaber.messages.Wording;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What was brought to whom: in a contact moment, under a message and an organisation, and on the coverage map. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveriesTest {

    private static final PageRequest MANY = PageRequest.first(200);
    private static final List<Viewer> VIEWERS = List.of(
            People.staff(), People.colleague(), People.admin(), People.board(), People.partner(), People.auditor());

    private final ContactMoments moments;
    private final ContactBulk bulk;
    private final Deliveries deliveries;
    private final Coverage coverage;
    private final BroughtMessages brought;
    private final Merges merges;
    private final World world;
    private final Viewer staff = People.staff();

    DeliveriesTest(
            ContactMoments moments,
            ContactBulk bulk,
            Deliveries deliveries,
            Coverage coverage,
            BroughtMessages brought,
            Merges merges,
            World world) {
        this.moments = moments;
        this.bulk = bulk;
        this.deliveries = deliveries;
        this.coverage = coverage;
        this.brought = brought;
        this.merges = merges;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void bringsAMessageToAllOfTheirsInTheVersionInForce() {
        LobbyMessage message = brought.active("Naar allen", Visibility.TEAM);
        Organisation one = world.ministry("Ministerie van Een");
        Organisation two = world.ministry("Ministerie van Twee");
        ContactMoment moment =
                world.bringing(About.of("Beide", one, two), NewDelivery.of(message.id(), Reception.SUPPORTS));

        assertThat(in(staff, moment))
                .extracting(Delivery::organisationId, Delivery::number, Delivery::reception)
                .containsExactly(tuple(one.id(), 1, Reception.SUPPORTS), tuple(two.id(), 1, Reception.SUPPORTS));
        assertThat(coverage.of(staff, Set.of(message.id())).get(message.id())).hasSize(2);
    }

    @Test
    void refusesWhatCannotHaveBeenBrought() {
        LobbyMessage message = brought.active("Onmogelijk", Visibility.TEAM);
        Organisation there = world.ministry("Ministerie van Aanwezigheid");
        Organisation absent = world.ministry("Ministerie van Afwezigheid");
        NewDelivery fine = NewDelivery.of(message.id(), Reception.OPEN);
        NewDelivery elsewhere = new NewDelivery(message.id(), List.of(absent.id()), null, null, Reception.OPEN, null);
        NewDelivery unwritten = new NewDelivery(message.id(), List.of(), 2, null, Reception.OPEN, null);
        NewDelivery tooMuch = new NewDelivery(message.id(), List.of(), null, null, Reception.OPEN, "x".repeat(1_001));
        NewDelivery unknown = NewDelivery.of(new LobbyMessageId(Ids.next()), Reception.OPEN);

        assertThat(refused(there, elsewhere)).containsExactly("DELIVERY_TO_ABSENT deliveries.0.organisations");
        assertThat(refused(there, unwritten)).containsExactly("VERSION_NOT_THERE deliveries.0.number");
        assertThat(refused(there, tooMuch)).containsExactly("QUOTE_TOO_LONG deliveries.0.quote");
        assertThat(refused(there, unknown)).containsExactly("NOT_FOUND deliveries.0.message");
        assertThat(refused(there, fine, fine)).containsExactly("DELIVERED_TWICE deliveries.1");
        assertThat(refused(there, IntStream.range(0, 101).mapToObj(_ -> fine).toArray(NewDelivery[]::new)))
                .containsExactly("TOO_MANY_DELIVERIES deliveries");
    }

    private List<String> refused(Organisation theirs, NewDelivery... brought) {
        return World.problems(moments.log(
                staff,
                NewContactMoment.of(About.of("Geweigerd", theirs).details().bringing(brought))));
    }

    @Test
    void warnsAboutAMessageThatMayNotBeBroughtAndRemembersWhatWasAccepted() {
        LobbyMessage joint = brought.drafted("Nog niet eens", MessageScope.JOINT, Visibility.TEAM);
        Organisation theirs = world.ministry("Ministerie van Mandaat");
        ContactMomentDetails details =
                About.of("Te vroeg", theirs).details().bringing(NewDelivery.of(joint.id(), Reception.DOUBTS));

        assertThat(World.warnings(moments.log(staff, NewContactMoment.of(details))))
                .extracting(ContactMomentWarning::code)
                .containsExactly(ContactMomentWarningCode.MESSAGE_NOT_ALIGNED);
        NewContactMoment meant = new NewContactMoment(
                new ContactMomentId(Ids.next()),
                details,
                List.of(),
                Set.of(ContactMomentWarningCode.MESSAGE_NOT_ALIGNED));
        ContactMoment moment = World.done(moments.log(staff, meant));
        assertThat(World.done(moments.log(staff, meant)).id()).isEqualTo(moment.id());
        assertThat(in(staff, moment).getFirst().accepted())
                .containsExactly(ContactMomentWarningCode.MESSAGE_NOT_ALIGNED);
        assertThat(World.done(moments.update(staff, moment.id(), 1, Changes.subject("Toch te vroeg")))
                        .version())
                .as("is not asked again")
                .isEqualTo(2);
    }

    @Test
    void warnsAboutAVersionThatSaysSomethingElse() {
        LobbyMessage message = brought.active("Gewijzigd", Visibility.TEAM);
        message = brought.revised(message, MessageChange.EDITORIAL);
        Organisation theirs = world.ministry("Ministerie van Versies");
        NewDelivery first = new NewDelivery(message.id(), List.of(), 1, null, Reception.OPEN, null);
        ContactMoment before = world.bringing(now("Redactioneel", theirs), first);
        message = brought.revised(message, MessageChange.SUBSTANTIVE);

        assertThat(World.warnings(moments.log(
                        staff,
                        NewContactMoment.of(now("Inhoudelijk", theirs).details().bringing(first)))))
                .extracting(ContactMomentWarning::code)
                .containsExactly(ContactMomentWarningCode.OLD_VERSION);
        assertThat(in(staff, before)).extracting(Delivery::number).containsExactly(1);
        assertThat(only(message).stale()).isTrue();
        world.bringing(now("Bijgewerkt", theirs), NewDelivery.of(message.id(), Reception.SUPPORTS));
        assertThat(only(message).times()).isEqualTo(2);
        assertThat(only(message).stale()).isFalse();
    }

    @Test
    void keepsTheMapRightAfterEveryKindOfWriteForEveryRole() {
        LobbyMessage message = brought.joint("Geteld");
        Organisation theirs = world.ministry("Ministerie van Dekking");
        Organisation twin = world.organisation(OrganisationKind.AGENCY, "Dekking dubbel");
        About about = About.of("Dekking", theirs, twin);
        NewDelivery brought = NewDelivery.of(message.id(), Reception.OPEN);
        ContactMoment team = world.bringing(about, brought);
        world.bringing(about.seenBy(Visibility.PUBLIC), brought);
        world.bringing(about.seenBy(Visibility.BOARD), brought);
        world.bringing(about.sharedWith(World.ACHTERHOEK), brought);
        world.bringing(about.confidentialTo(World.BOARD), brought);
        world.bringing(about.as(ContactMomentStatus.DRAFT), brought);
        world.bringing(about.as(ContactMomentStatus.PLANNED), brought);
        assertRight(message, theirs, twin);
        assertThat(counted(staff, DeliveryParent.of(theirs.id()))).isEqualTo(5);
        assertThat(counted(People.partner(), DeliveryParent.of(theirs.id()))).isEqualTo(2);

        World.done(moments.update(staff, team.id(), 1, Changes.sharedWith(World.ACHTERHOEK)));
        assertRight(message, theirs, twin);
        World.done(moments.update(staff, team.id(), 2, bringing()));
        assertRight(message, theirs, twin);
        World.done(moments.update(staff, team.id(), 3, bringing(brought)));
        assertRight(message, theirs, twin);
        World.done(moments.withdraw(staff, team.id(), 4));
        assertRight(message, theirs, twin);
        World.done(moments.restore(staff, team.id(), 5));
        assertRight(message, theirs, twin);

        MergeId merge = new MergeId(Ids.next());
        World.done(merges.merge(staff, merge, new SeenStakeholder(theirs.id(), 1), new SeenStakeholder(twin.id(), 1)));
        assertRight(message, theirs, twin);
        assertThat(counted(staff, DeliveryParent.of(theirs.id()))).isEqualTo(10);
        World.done(merges.undo(staff, merge));
        assertRight(message, theirs, twin);
        assertThat(counted(staff, DeliveryParent.of(theirs.id()))).isEqualTo(5);
    }

    /** What is kept is what reading the deliveries gives. */
    private void assertRight(LobbyMessage message, Organisation... organisations) {
        for (Viewer viewer : VIEWERS) {
            Stream.concat(
                            Stream.of(DeliveryParent.of(message.id())),
                            Stream.of(organisations).map(one -> DeliveryParent.of(one.id())))
                    .forEach(parent -> assertThat(counted(viewer, parent))
                            .as(viewer.name() + " " + parent.type())
                            .isEqualTo(listed(viewer, parent).size()));
        }
    }

    private long counted(Viewer viewer, DeliveryParent parent) {
        return Objects.requireNonNull(
                deliveries.countUnder(viewer, Set.of(parent)).get(parent));
    }

    private List<Delivery> listed(Viewer viewer, DeliveryParent parent) {
        return Objects.requireNonNull(
                        deliveries.under(viewer, Set.of(parent), MANY).get(parent))
                .nodes();
    }

    @Test
    void hidesADeliveryOfAMessageThatTheViewerMayNotSeeAndKeepsItWhenOthersChangeTheContact() {
        LobbyMessage hidden = brought.confidential();
        LobbyMessage open = brought.active("Open", Visibility.TEAM);
        Organisation theirs = world.ministry("Ministerie van Geheim");
        ContactMoment moment = world.bringing(
                About.of("Beide soorten", theirs),
                NewDelivery.of(hidden.id(), Reception.OPEN),
                NewDelivery.of(open.id(), Reception.OPEN));

        assertThat(in(staff, moment)).hasSize(2);
        assertThat(in(People.colleague(), moment))
                .extracting(Delivery::messageId)
                .containsExactly(open.id());
        assertThat(counted(People.colleague(), DeliveryParent.of(theirs.id()))).isEqualTo(1);
        World.done(moments.update(People.colleague(), moment.id(), 1, bringing()));
        assertThat(in(staff, moment)).extracting(Delivery::messageId).containsExactly(hidden.id());
    }

    @Test
    void namesWhiteSpotsAndPlansAStepForEach() {
        BudgetChapterId chapter = new BudgetChapterId(Ids.named("budget-chapter/VII"));
        LobbyMessage message = brought.moved(brought.drafted(NewLobbyMessage.of(
                new Wording(
                        "Witte vlek",
                        "Tekst",
                        List.of(),
                        List.of(new NewAsk(null, "Geld", null, null, null, null, chapter, null))),
                new LobbyMessageDetails(
                        MessageScope.OWN,
                        null,
                        List.of(World.challenge(9)),
                        2027,
                        List.of(),
                        Visibility.TEAM,
                        Set.of(),
                        Set.of()))));
        Organisation group = world.organisation(OrganisationKind.PARLIAMENTARY_GROUP, "Fractie van de proef");
        ContactMoment last = world.bringing(About.of("Kennismaking", group));
        CoverageFilter filter = new CoverageFilter(2027, World.challenge(9), MessageScope.OWN);

        assertThat(coverage.map(staff, filter, MANY).rows().nodes().getFirst().whiteSpots())
                .extracting(Organisation::id)
                .contains(group.id(), new OrganisationId(Ids.named("organisation/ministry/bzk")));
        assertThat(coverage.map(People.partner(), filter, MANY).rows().nodes()).isEmpty();
        CoverageStep step = coverage.plan(staff, filter, MANY).nodes().getFirst().steps().stream()
                .filter(one -> one.target().id().equals(group.id()))
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(step.lastContact()).id()).isEqualTo(last.id());
        world.bringing(About.of("Gebracht", group), NewDelivery.of(message.id(), Reception.REFUSES));
        CoverageRow row = coverage.map(staff, filter, MANY).rows().nodes().getFirst();
        assertThat(row.whiteSpots()).extracting(Organisation::id).doesNotContain(group.id());
        assertThat(row.cells()).extracting(CoverageCell::reception).containsExactly(Reception.REFUSES);
        assertThat(coverage.plan(People.board(), filter, MANY).nodes()).isEmpty();
    }

    @Test
    void answersTheMapInAFewStatementsHoweverMuchWasBrought(StatementCounter statements) {
        List<LobbyMessage> all = IntStream.range(0, 10)
                .mapToObj(number -> brought.joint("Veel %02d".formatted(number)))
                .toList();
        List<Organisation> theirs = IntStream.range(0, 5)
                .mapToObj(number -> world.ministry("Ministerie van Veel " + number))
                .toList();
        List<BulkContactMoment> many = new ArrayList<>();
        for (int number = 0; number < 500; number++) {
            many.add(bulk(number, theirs.get(number % 5), all));
        }
        bulk.insert(staff, many);
        for (Viewer viewer : List.of(staff, People.partner(), People.board())) {
            coverage.map(viewer, CoverageFilter.ALL, PageRequest.first(25));
            statements.atMost(6, () -> coverage.map(viewer, CoverageFilter.ALL, PageRequest.first(25)));
        }
        assertThat(counted(People.partner(), DeliveryParent.of(all.getFirst().id())))
                .isEqualTo(250);
        assertThat(counted(staff, DeliveryParent.of(all.getFirst().id()))).isEqualTo(500);
        statements.atMost(
                2,
                () -> deliveries.under(
                        staff, Set.of(DeliveryParent.of(theirs.getFirst().id())), MANY));
    }

    private static BulkContactMoment bulk(int number, Organisation theirs, List<LobbyMessage> brought) {
        Visibility visibility = number % 2 == 0 ? Visibility.TEAM : Visibility.SHARED;
        return new BulkContactMoment(
                new ContactMomentId(Ids.next()),
                "Veel " + number,
                Channel.CALL,
                ContactMomentStatus.HELD,
                World.YESTERDAY.minusSeconds(number),
                null,
                null,
                null,
                World.STAFF,
                World.YESTERDAY,
                visibility,
                visibility == Visibility.SHARED ? Set.of(World.ACHTERHOEK.value()) : Set.of(),
                List.of(new BulkParticipant(
                        Ids.next(), Side.THEIRS, "M", "M", theirs.id(), theirs.kind(), null, null, null)),
                Map.of(),
                List.of(),
                brought.stream()
                        .map(message -> new BulkDelivery(Ids.next(), message.id(), theirs.id(), 1, Reception.OPEN))
                        .toList());
    }

    private CoverageCell only(LobbyMessage message) {
        List<CoverageCell> cells =
                Objects.requireNonNull(coverage.of(staff, Set.of(message.id())).get(message.id()));
        assertThat(cells).hasSize(1);
        return cells.getFirst();
    }

    private static About now(String subject, Organisation theirs) {
        return About.of(subject, theirs).at(null);
    }

    private List<Delivery> in(Viewer viewer, ContactMoment moment) {
        return deliveries.in(viewer, Set.of(moment.id())).getOrDefault(moment.id(), List.of());
    }

    private static ContactMomentChange bringing(NewDelivery... brought) {
        return Changes.bringing(Patch.kept(), Patch.set(List.of(brought)));
    }
}
