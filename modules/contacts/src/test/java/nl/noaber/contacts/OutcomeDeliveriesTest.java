package nl.noaber.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.contacts.World.About;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.MessageVersion;
import nl.noaber.messages.MessageVersions;
import nl.noaber.messages.NewOutcome;
import nl.noaber.messages.Outcome;
import nl.noaber.messages.OutcomeId;
import nl.noaber.messages.OutcomeResult;
import nl.noaber.messages.Outcomes;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which deliveries led to an outcome. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutcomeDeliveriesTest {

    private final OutcomeDeliveries led;
    private final Outcomes outcomes;
    private final MessageVersions versions;
    private final ContactMoments moments;
    private final Deliveries deliveries;
    private final BroughtMessages brought;
    private final ChangeLog changeLog;
    private final Merges merges;
    private final ErasedFromContacts erased;
    private final World world;
    private final Viewer staff = People.staff();

    OutcomeDeliveriesTest(
            OutcomeDeliveries led,
            Outcomes outcomes,
            MessageVersions versions,
            ContactMoments moments,
            Deliveries deliveries,
            BroughtMessages brought,
            ChangeLog changeLog,
            Merges merges,
            ErasedFromContacts erased,
            World world) {
        this.led = led;
        this.outcomes = outcomes;
        this.versions = versions;
        this.moments = moments;
        this.deliveries = deliveries;
        this.brought = brought;
        this.changeLog = changeLog;
        this.merges = merges;
        this.erased = erased;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void tellsOfBothSidesWhatLedToWhat(StatementCounter statements) {
        LobbyMessage message = brought.active("Heeft gevolg", Visibility.TEAM);
        Organisation theirs = world.ministry("Ministerie van Gevolg");
        Delivery one = bring(message, About.of("Een", theirs));
        Delivery two = bring(message, About.of("Twee", theirs));
        OutcomeId outcome = booked(message);
        assertThat(behind(staff, outcome)).isEmpty();
        World.done(attribute(outcome, one, two));
        World.done(attribute(outcome, one, two));

        assertThat(behind(staff, outcome)).extracting(Delivery::id).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(ledTo(staff, one)).extracting(Outcome::id).containsExactly(outcome);
        statements.atMost(2, () -> led.behind(staff, Set.of(outcome)));
        statements.atMost(2, () -> led.of(staff, Set.of(one, two)));
        assertThat(told(RecordRef.of(ContactMoment.TYPE, one.contactMomentId())))
                .isEqualTo(new FieldChange("outcomes", null, "Heeft gevolg"));
        assertThat(Objects.requireNonNull(told(RecordRef.of(LobbyMessage.TYPE, message.id()))
                                .after())
                        .lines())
                .containsExactly("Ministerie van Gevolg, 2026-06-14", "Ministerie van Gevolg, 2026-06-14");

        World.done(led.attribute(staff, outcome, Set.of(), Set.of(one.id())));
        assertThat(behind(staff, outcome)).extracting(Delivery::id).containsExactly(two.id());
        assertThat(told(RecordRef.of(ContactMoment.TYPE, one.contactMomentId())))
                .isEqualTo(new FieldChange("outcomes", "Heeft gevolg", null));
    }

    @Test
    void refusesWhatIsNotOfTheMessageOrWasNotBrought() {
        LobbyMessage message = brought.active("Geweigerd gevolg", Visibility.TEAM);
        Organisation theirs = world.ministry("Ministerie van Weigering");
        Delivery other = bring(brought.active("Iets anders", Visibility.TEAM), About.of("Anders", theirs));
        OutcomeId outcome = booked(message);

        assertThat(World.problems(attribute(outcome, other))).containsExactly("NOT_FOUND led");
        assertThat(World.problems(led.attribute(staff, outcome, Set.of(Ids.next()), Set.of())))
                .containsExactly("NOT_FOUND led");
        assertThat(World.problems(led.attribute(staff, new OutcomeId(Ids.next()), Set.of(), Set.of())))
                .containsExactly("NOT_FOUND outcome");
        Set<UUID> many = Arrays.stream(new int[OutcomeDeliveries.MOST + 1])
                .mapToObj(_ -> Ids.next())
                .collect(Collectors.toSet());
        assertThat(World.problems(led.attribute(staff, outcome, many, Set.of())))
                .containsExactly("TOO_MANY_LED led");
        assertThat(behind(staff, outcome)).isEmpty();
    }

    @Test
    void isForTheTeamToSayAndForWhoeverSeesBothToRead() {
        LobbyMessage message = brought.joint("Openbaar gevolg");
        Organisation theirs = world.ministry("Ministerie van Inzicht");
        Delivery open = bring(message, About.of("Open", theirs).seenBy(Visibility.PUBLIC));
        Delivery team = bring(message, About.of("Team", theirs));
        Delivery secret = bring(message, About.of("Stil", theirs).confidentialTo(World.STAFF));
        OutcomeId outcome = booked(message);
        World.done(attribute(outcome, open, team, secret));

        assertThat(behind(staff, outcome)).hasSize(3);
        assertThat(behind(People.colleague(), outcome))
                .extracting(Delivery::id)
                .containsExactlyInAnyOrder(open.id(), team.id());
        assertThat(behind(People.partner(), outcome)).extracting(Delivery::id).containsExactly(open.id());
        assertThat(World.problems(led.attribute(People.partner(), outcome, Set.of(), Set.of(open.id()))))
                .containsExactly("NOT_ALLOWED");
        assertThat(World.problems(led.attribute(People.colleague(), outcome, Set.of(secret.id()), Set.of())))
                .containsExactly("NOT_FOUND led");
        World.done(led.attribute(People.colleague(), outcome, Set.of(), Set.of(secret.id())));
        assertThat(behind(staff, outcome))
                .as("what one may not see one does not change")
                .hasSize(3);
        assertThat(Objects.requireNonNull(told(RecordRef.of(LobbyMessage.TYPE, message.id()))
                                .after())
                        .lines())
                .contains(secret.contactMomentId().value().toString());
    }

    @Test
    void keepsAConfidentialMessageOutOfTheHistoryOfTheContact() {
        LobbyMessage hidden = brought.confidential();
        Delivery delivery = bring(hidden, About.of("Gesprek", world.ministry("Ministerie van Stilte")));
        OutcomeId outcome = booked(hidden);
        World.done(attribute(outcome, delivery));

        assertThat(told(RecordRef.of(ContactMoment.TYPE, delivery.contactMomentId()))
                        .after())
                .matches("CONFIDENTIAL_MESSAGE [0-9a-f]{12}");
        assertThat(ledTo(People.colleague(), delivery)).isEmpty();
        assertThat(behind(People.colleague(), outcome)).isEmpty();
        assertThat(World.problems(led.attribute(People.colleague(), outcome, Set.of(), Set.of())))
                .containsExactly("NOT_FOUND outcome");
    }

    @Test
    void followsWithdrawalsChangesAndMerges() {
        LobbyMessage message = brought.active("Volgt", Visibility.TEAM);
        Organisation keep = world.ministry("Ministerie van Volgen");
        Organisation twin = world.organisation(OrganisationKind.AGENCY, "Volgen dubbel");
        Delivery delivery = bring(message, About.of("Gesprek", twin));
        OutcomeId outcome = booked(message);
        World.done(attribute(outcome, delivery));

        World.done(moments.update(staff, delivery.contactMomentId(), 1, Changes.subject("Anders")));
        assertThat(behind(staff, outcome)).as("kept by a change").hasSize(1);
        MergeId merge = new MergeId(Ids.next());
        World.done(merges.merge(staff, merge, new SeenStakeholder(keep.id(), 1), new SeenStakeholder(twin.id(), 1)));
        assertThat(behind(staff, outcome)).extracting(Delivery::organisationId).containsExactly(keep.id());
        World.done(merges.undo(staff, merge));
        assertThat(behind(staff, outcome)).extracting(Delivery::organisationId).containsExactly(twin.id());

        World.done(moments.withdraw(staff, delivery.contactMomentId(), 2));
        assertThat(behind(staff, outcome)).isEmpty();
        World.done(moments.restore(staff, delivery.contactMomentId(), 3));
        assertThat(behind(staff, outcome)).hasSize(1);
        BroughtMessages.done(outcomes.withdraw(staff, outcome));
        assertThat(ledTo(staff, delivery)).isEmpty();
    }

    @Test
    void staysWhenSomebodyIsErasedFromWhatWasSaid() {
        LobbyMessage message = brought.active("Blijvend gevolg", Visibility.TEAM);
        About talk = About.of("Gesprek", world.ministry("Ministerie van Blijven"));
        Delivery delivery = bring(message, talk, "Volgens Gezina Citaatsma kan het.");
        OutcomeId outcome = booked(message);
        World.done(attribute(outcome, delivery));

        erased.erase("Gezina", "Citaatsma", "Persoon 1");

        Delivery after = behind(staff, outcome).getFirst();
        assertThat(after.id()).isEqualTo(delivery.id());
        assertThat(after.quote()).isEqualTo("Volgens Persoon 1 kan het.");
        assertThat(ledTo(staff, after)).extracting(Outcome::id).containsExactly(outcome);
    }

    @Test
    void findsTheDeliveriesToOneOrganisationAmongMany() {
        LobbyMessage message = brought.active("Vindbaar", Visibility.TEAM);
        Organisation one = world.ministry("Ministerie van Zoeken");
        Organisation two = world.ministry("Ministerie van Vinden");
        bring(message, About.of("Een", one));
        Delivery wanted = bring(message, About.of("Twee", two));
        DeliveryParent parent = DeliveryParent.of(message.id(), two.id());

        assertThat(Objects.requireNonNull(deliveries
                                .under(staff, Set.of(parent), PageRequest.first(10))
                                .get(parent))
                        .nodes())
                .extracting(Delivery::id)
                .containsExactly(wanted.id());
        assertThat(deliveries.countUnder(staff, Set.of(parent))).containsEntry(parent, 1L);
    }

    private Recording<Outcome> attribute(OutcomeId outcome, Delivery... given) {
        return led.attribute(
                staff, outcome, Arrays.stream(given).map(Delivery::id).collect(Collectors.toSet()), Set.of());
    }

    private List<Delivery> behind(Viewer viewer, OutcomeId outcome) {
        return led.behind(viewer, Set.of(outcome)).getOrDefault(outcome, List.of());
    }

    private List<Outcome> ledTo(Viewer viewer, Delivery delivery) {
        return led.of(viewer, Set.of(delivery)).getOrDefault(delivery, List.of());
    }

    private FieldChange told(RecordRef record) {
        Change last = Objects.requireNonNull(changeLog
                        .timelines(staff, Set.of(record), PageRequest.first(1))
                        .get(record))
                .nodes()
                .getFirst();
        return last.fields().getFirst();
    }

    private OutcomeId booked(LobbyMessage message) {
        MessageVersion current = Objects.requireNonNull(
                versions.current(staff, Set.of(message.id())).get(message.id()));
        NewOutcome outcome = new NewOutcome(
                new OutcomeId(Ids.next()),
                Objects.requireNonNull(
                                versions.asks(staff, Set.of(current.id())).get(current.id()))
                        .getFirst()
                        .id(),
                OutcomeResult.POSTPONED,
                null,
                null,
                null,
                null,
                null,
                "Kamerbrief",
                null,
                null);
        BroughtMessages.done(outcomes.book(staff, outcome));
        return outcome.id();
    }

    private Delivery bring(LobbyMessage message, About about) {
        return bring(message, about, null);
    }

    private Delivery bring(LobbyMessage message, About about, @Nullable String quote) {
        NewDelivery delivery = new NewDelivery(message.id(), List.of(), null, null, Reception.OPEN, quote);
        ContactMoment moment = world.bringing(about, delivery);
        return Objects.requireNonNull(deliveries.in(staff, Set.of(moment.id())).get(moment.id()))
                .getFirst();
    }
}
