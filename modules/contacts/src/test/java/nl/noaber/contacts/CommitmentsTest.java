package nl.noaber.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.noaber.contacts.Recording.Conflicting;
import nl.noaber.contacts.World.About;
import nl.noaber.history.Conflict.ConflictingField;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommitmentsTest {

    private final Commitments commitments;
    private final World world;
    private final Viewer staff = People.staff();

    CommitmentsTest(Commitments commitments, World world) {
        this.commitments = commitments;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void listsTheFirstDueFirstAndThoseWithoutADateLast() {
        Organisation ministry = world.ministry("Ministerie van Termijnen");
        made(ministry, "Ooit", null);
        made(ministry, "In mei", "2026-05");
        made(ministry, "Dit jaar", "2026");
        made(ministry, "Vandaag", "2026-06-15");
        assertThat(texts(of(ministry, null, null))).containsExactly("In mei", "Vandaag", "Dit jaar", "Ooit");
        assertThat(texts(of(ministry, true, null))).containsExactly("In mei");
        assertThat(texts(of(ministry, false, null))).containsExactly("Vandaag", "Dit jaar", "Ooit");
        assertThat(texts(of(ministry, null, LocalDate.of(2026, 6, 30)))).containsExactly("In mei", "Vandaag");
        assertThat(commitments.count(staff, of(ministry, null, null))).isEqualTo(4);
        PageRequest last = PageRequest.last(1, null);
        assertThat(commitments
                        .list(staff, of(ministry, null, null), CommitmentOrder.FIRST_DUE, last)
                        .nodes())
                .extracting(Commitment::text)
                .containsExactly("Ooit");
    }

    @Test
    void isOverdueOnlyAfterTheLastDayItCanMean() {
        Commitment june = made(world.ministry("Ministerie van Juni"), "In juni", "2026-06");
        assertThat(june.overdue(LocalDate.of(2026, 6, 30))).isFalse();
        assertThat(june.overdue(LocalDate.of(2026, 7, 1))).isTrue();
    }

    @Test
    void endsAndOpensAgain() {
        Commitment made = made(world.ministry("Ministerie van Einde"), "Einde", "2026-06");
        LocalDate tomorrow = LocalDate.of(2026, 6, 16);
        assertThat(World.problems(
                        commitments.settle(staff, made.id(), 1, new Settlement(CommitmentState.KEPT, tomorrow, null))))
                .containsExactly("SETTLED_IN_THE_FUTURE settledOn");
        Commitment kept = World.done(
                commitments.settle(staff, made.id(), 1, new Settlement(CommitmentState.PARTLY_KEPT, null, "Half")));
        assertThat(kept.settledOn()).isEqualTo("2026-06-15");
        assertThat(kept.settlement()).isEqualTo("Half");
        Commitment open =
                World.done(commitments.settle(staff, made.id(), 2, new Settlement(CommitmentState.OPEN, null, "weg")));
        assertThat(open.settledOn()).isNull();
        assertThat(open.version()).isEqualTo(3);
        Recording<Commitment> late = commitments.settle(
                People.colleague(), made.id(), 1, new Settlement(CommitmentState.LAPSED, null, null));
        assertThat(World.done(late).state()).isEqualTo(CommitmentState.LAPSED);
    }

    @Test
    void tellsTheSecondOfTwoWhatTheFirstChanged() {
        Commitment made = made(world.ministry("Ministerie van Tekst"), "Tekst", null);
        World.done(commitments.update(People.colleague(), made.id(), 1, text("Van de collega")));
        assertThat(commitments.update(staff, made.id(), 1, text("Van mij"))).isInstanceOf(Conflicting.class);
        assertThat(commitments.byId(staff, made.id()).orElseThrow().text()).isEqualTo("Van de collega");
    }

    @Test
    void settlesNothingBeforeItWasPromised() {
        NewCommitment promise = NewCommitment.of(CommitmentDirection.THEY_TO_US, "Vandaag", null);
        world.logged(About.of("Gisteren", world.ministry("Ministerie van Gisteren")), promise);
        assertThat(World.problems(settled(promise, LocalDate.of(1890, 1, 1))))
                .containsExactly("YEAR_OUT_OF_BOUNDS settledOn");
        assertThat(World.problems(settled(promise, LocalDate.of(2026, 6, 13))))
                .containsExactly("SETTLED_TOO_EARLY settledOn");
        World.done(settled(promise, LocalDate.of(2026, 6, 14)));
    }

    private Recording<Commitment> settled(NewCommitment promise, LocalDate day) {
        return commitments.settle(staff, promise.id(), 1, new Settlement(CommitmentState.KEPT, day, null));
    }

    @Test
    void storesOnceWhatIsSentTwiceAndRefusesWhatIsWrong() {
        NewCommitment sent = NewCommitment.of(CommitmentDirection.TO_PARLIAMENT, "Brief aan de Kamer", null);
        World.done(commitments.make(staff, sent));
        assertThat(World.done(commitments.make(staff, sent)).version()).isEqualTo(1);
        assertThat(World.problems(commitments.make(People.colleague(), sent))).containsExactly("ID_IN_USE id");
        NewCommitment wrong = new NewCommitment(
                new CommitmentId(Ids.next()),
                new ContactMomentId(Ids.next()),
                CommitmentDirection.THEY_TO_US,
                "Goed",
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(World.problems(commitments.make(staff, wrong))).containsExactly("NOT_FOUND contactMoment");
        NewCommitment unknown = new NewCommitment(
                new CommitmentId(Ids.next()),
                null,
                CommitmentDirection.THEY_TO_US,
                "x".repeat(2001),
                null,
                new OrganisationId(Ids.next()),
                null,
                null,
                World.BOARD,
                List.of(World.challenge(1)));
        assertThat(World.problems(commitments.make(staff, unknown)))
                .containsExactly("TEXT_TOO_LONG text", "NOT_FOUND organisation", "OWNER_OUTSIDE_TEAM owner");
    }

    @Test
    void takesCounterpartAndChallengesFromItsContactMoment() {
        Organisation ministry = world.ministry("Ministerie van Herkomst");
        ContactMoment moment = world.logged(About.of("Herkomst", ministry).about(World.challenge(5)));
        Commitment made = World.done(commitments.make(
                staff,
                NewCommitment.of(CommitmentDirection.THEY_TO_US, "Later genoteerd", null)
                        .in(moment.id())));
        assertThat(made.organisationId()).isEqualTo(ministry.id());
        assertThat(made.challengeIds()).containsExactly(World.challenge(5));
        assertThat(commitments.madeIn(staff, Set.of(moment.id())).get(moment.id()))
                .hasSize(1);
    }

    @Test
    void withdrawsAndRestores() {
        Commitment made = made(world.ministry("Ministerie van Terug"), "Vergissing", null);
        World.done(commitments.withdraw(staff, made.id(), 1));
        assertThat(World.problems(commitments.update(staff, made.id(), 2, text("Nee"))))
                .containsExactly("WITHDRAWN id");
        assertThat(World.done(commitments.restore(staff, made.id(), 2)).withdrawn())
                .isFalse();
    }

    @Test
    void withdrawsAndRestoresNothingThatSomebodyElseChangedMeanwhile() {
        Commitment made = made(world.ministry("Ministerie van Gezien"), "Gezien", null);
        World.done(commitments.update(People.colleague(), made.id(), 1, text("Van de collega")));
        assertThat(commitments.withdraw(staff, made.id(), 1))
                .isInstanceOfSatisfying(
                        Conflicting.class,
                        conflicting -> assertThat(conflicting.conflict().fields())
                                .isEqualTo(List.of(new ConflictingField("text", "Gezien", "Van de collega", null))));
        World.done(commitments.withdraw(staff, made.id(), 2));
        assertThat(commitments.restore(staff, made.id(), 1)).isInstanceOf(Conflicting.class);
        assertThat(World.done(commitments.restore(staff, made.id(), 3)).withdrawn())
                .isFalse();
    }

    private Commitment made(Organisation organisation, String text, @Nullable String due) {
        return World.done(commitments.make(
                staff,
                new NewCommitment(
                        new CommitmentId(Ids.next()),
                        null,
                        CommitmentDirection.THEY_TO_US,
                        text,
                        null,
                        organisation.id(),
                        due == null ? null : PartialDate.parse(due).orElseThrow(),
                        null,
                        null,
                        null)));
    }

    private static CommitmentFilter of(
            Organisation organisation, @Nullable Boolean overdue, @Nullable LocalDate dueUntil) {
        return new CommitmentFilter(null, null, overdue, null, dueUntil, null, organisation.id(), null, false);
    }

    private List<String> texts(CommitmentFilter filter) {
        return commitments.list(staff, filter, CommitmentOrder.FIRST_DUE, PageRequest.first(20)).nodes().stream()
                .map(Commitment::text)
                .toList();
    }

    private static CommitmentChange text(String text) {
        return new CommitmentChange(
                Patch.kept(),
                Patch.set(text),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept());
    }
}
