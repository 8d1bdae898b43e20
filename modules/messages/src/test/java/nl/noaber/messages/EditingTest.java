package nl.noaber.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Conflict.ConflictingField;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditingTest {

    private final LobbyMessages messages;
    private final MessageVersions versions;
    private final ChangeLog changeLog;
    private final World world;
    private final Viewer staff = People.staff();

    EditingTest(LobbyMessages messages, MessageVersions versions, ChangeLog changeLog, World world) {
        this.messages = messages;
        this.versions = versions;
        this.changeLog = changeLog;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void makesAVersionOfEachNewWordingAndKeepsTheFormer() {
        LobbyMessage first = world.drafted("Eerste titel");
        LobbyMessage second = world.revised(first, World.text("Andere woorden"));
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.version()).isEqualTo(2);
        List<MessageVersion> all = versions(second);
        assertThat(all).extracting(MessageVersion::number).containsExactly(2, 1);
        assertThat(all.getFirst().note()).isEqualTo("Na overleg");
        assertThat(text(all.getFirst())).isEqualTo("Andere woorden");
        assertThat(text(all.getLast())).startsWith("Het net zit vol.");
        assertThat(lastFields(second))
                .extracting(FieldChange::field)
                .containsExactly("text", "number", "change", "note");
    }

    @Test
    void makesNoVersionOfWhatIsThereAlready() {
        LobbyMessage drafted = world.drafted("Hetzelfde");
        WordingChange same = World.worded(
                Patch.set(" Hetzelfde "),
                Patch.kept(),
                Patch.set(List.of(
                        NewAsk.structural("Versneld verzwaren", 12_500_000L, 2027),
                        NewAsk.of("Eén loket voor aansluitingen"))));
        assertThat(world.revised(drafted, same)).isEqualTo(drafted);
        assertThat(versions(drafted)).hasSize(1);
    }

    @Test
    void keepsTheIdOfAnAskThroughItsVersions() {
        LobbyMessage drafted = world.drafted("Vragen blijven");
        List<MessageAsk> before = asks(drafted);
        NewAsk dearer = before.getFirst().again();
        LobbyMessage revised = world.revised(
                drafted,
                World.asks(
                        NewAsk.of("Een derde vraag"),
                        new NewAsk(dearer.id(), "Nu verzwaren", 15_000_000L, true, 2027, null, null, null)));
        List<MessageAsk> after = asks(revised);
        assertThat(after.get(1).id()).isEqualTo(before.getFirst().id());
        assertThat(before)
                .extracting(MessageAsk::id)
                .doesNotContain(after.getFirst().id());
        LobbyMessage back = world.revised(revised, World.asks(before.get(1).again()));
        assertThat(asks(back)).containsExactly(before.get(1));
    }

    @Test
    void refusesAnAskOfAnotherMessageAndOneThatComesTwice() {
        NewAsk foreign = asks(world.drafted("Van een ander")).getFirst().again();
        LobbyMessage drafted = world.drafted("Van ons");
        NewAsk own = asks(drafted).getFirst().again();
        assertThat(World.problems(messages.revise(staff, drafted.id(), 1, World.asks(foreign, own, own))))
                .containsExactly("NOT_FOUND asks.0.id", "ASK_TWICE asks.2.id");
    }

    @Test
    void tellsTheSecondOfTwoWritersWhichFieldTheyBothChanged() {
        LobbyMessage drafted = world.drafted("Twee schrijvers");
        world.revised(drafted, World.text("Wat de een schreef"));
        Recording second = messages.revise(
                People.colleague(),
                drafted.id(),
                1,
                World.worded(Patch.set("Andere titel"), Patch.set("Wat de ander schreef"), Patch.kept()));
        assertThat(World.conflicting(second).conflict().fields())
                .extracting(ConflictingField::field, ConflictingField::stored, ConflictingField::sent)
                .containsExactly(tuple("text", "Wat de een schreef", "Wat de ander schreef"));
        assertThat(versions(drafted)).hasSize(2);
    }

    @Test
    void putsAChangeOfAnotherFieldOnTop() {
        LobbyMessage drafted = world.drafted("Naast elkaar");
        world.revised(drafted, World.text("De tekst van de een"));
        LobbyMessage both =
                World.done(messages.revise(People.colleague(), drafted.id(), 1, World.title("De titel van de ander")));
        assertThat(both.title()).isEqualTo("De titel van de ander");
        assertThat(text(versions(both).getFirst())).isEqualTo("De tekst van de een");
        assertThat(World.problems(messages.revise(staff, drafted.id(), 9, World.title("Uit de toekomst"))))
                .containsExactly("VERSION_NOT_THERE expectedVersion");
    }

    @Test
    void losesNothingOfTwoWhoWriteInTheSameSecond() throws Exception {
        LobbyMessage drafted = world.drafted("Tegelijk");
        List<Recording> both;
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            List<Callable<Recording>> revisions = List.of(
                    () -> messages.revise(staff, drafted.id(), 1, World.text("De een")),
                    () -> messages.revise(People.colleague(), drafted.id(), 1, World.text("De ander")));
            both = writers.invokeAll(revisions).stream().map(Future::resultNow).toList();
        }
        assertThat(both).hasAtLeastOneElementOfType(Recording.Recorded.class);
        assertThat(both).hasAtLeastOneElementOfType(Recording.Conflicting.class);
        assertThat(versions(drafted)).extracting(MessageVersion::number).containsExactly(2, 1);
    }

    @Test
    void restoresAnEarlierWordingAsTheNewestWithItsAsks() {
        LobbyMessage drafted = world.drafted("Terug");
        LobbyMessage revised =
                world.revised(drafted, World.worded(Patch.set("Vooruit"), Patch.set("Anders"), Patch.set(List.of())));
        LobbyMessage restored = World.done(messages.restoreVersion(
                staff, drafted.id(), revised.version(), 1, MessageChange.SUBSTANTIVE, "Toch maar"));
        assertThat(restored.title()).isEqualTo("Terug");
        assertThat(restored.number()).isEqualTo(3);
        assertThat(versions(restored).getFirst().restoredFrom()).isEqualTo(1);
        assertThat(asks(restored)).hasSize(2);
        assertThat(World.done(messages.restoreVersion(
                        staff, drafted.id(), restored.version(), 3, MessageChange.EDITORIAL, null)))
                .isEqualTo(restored);
        assertThat(World.problems(messages.restoreVersion(
                        staff, drafted.id(), restored.version(), 9, MessageChange.EDITORIAL, null)))
                .containsExactly("NO_SUCH_VERSION number");
        assertThat(World.conflicting(messages.restoreVersion(staff, drafted.id(), 1, 2, MessageChange.EDITORIAL, null))
                        .conflict()
                        .fields())
                .isNotEmpty();
    }

    @Test
    void letsTheWordingStandInTheEnd() {
        LobbyMessage retired = world.moved(world.drafted("Gearchiveerd"), MessageState.RETIRED);
        assertThat(World.problems(messages.revise(staff, retired.id(), retired.version(), World.title("Nee"))))
                .containsExactly("WORDING_STANDS");
        assertThat(World.problems(messages.restoreVersion(
                        staff, retired.id(), retired.version(), 1, MessageChange.EDITORIAL, null)))
                .containsExactly("WORDING_STANDS");
        LobbyMessage again = world.moved(retired, MessageState.DRAFT);
        assertThat(world.revised(again, World.title("Nu wel")).number()).isEqualTo(2);
    }

    @Test
    void goesOnlyWhereItMay() {
        LobbyMessage drafted = world.drafted("Stap voor stap");
        assertThat(World.problems(messages.move(staff, drafted.id(), 1, MessageState.ACTIVE)))
                .containsExactly("NO_SUCH_STEP state");
        LobbyMessage active = world.moved(drafted, MessageState.IN_ALIGNMENT, MessageState.AGREED, MessageState.ACTIVE);
        assertThat(active.state()).isEqualTo(MessageState.ACTIVE);
        assertThat(World.done(messages.move(staff, drafted.id(), 1, MessageState.ACTIVE)))
                .isEqualTo(active);
        LobbyMessage own = world.drafted("Alleen", LobbyMessageDetails.of(MessageScope.OWN));
        assertThat(world.moved(own, MessageState.ACTIVE).state()).isEqualTo(MessageState.ACTIVE);
        assertThat(lastFields(active)).containsExactly(new FieldChange("state", "AGREED", "ACTIVE"));
    }

    @Test
    void isNotPutToOthersWithoutACoreText() {
        LobbyMessage empty = World.done(messages.draft(
                staff,
                NewLobbyMessage.of(Wording.of("Zonder tekst", " "), LobbyMessageDetails.of(MessageScope.JOINT))));
        assertThat(World.problems(messages.move(staff, empty.id(), 1, MessageState.IN_ALIGNMENT)))
                .containsExactly("TEXT_MISSING state");
        LobbyMessage worded = world.revised(empty, World.text("Nu met"));
        LobbyMessage aligned = world.moved(worded, MessageState.IN_ALIGNMENT);
        assertThat(World.problems(messages.revise(staff, empty.id(), aligned.version(), World.text(""))))
                .containsExactly("TEXT_MISSING text");
        assertThat(World.problems(messages.restoreVersion(
                        staff, empty.id(), aligned.version(), 1, MessageChange.EDITORIAL, null)))
                .containsExactly("TEXT_MISSING number");
    }

    /** Who takes a wording further has seen it. */
    @Test
    void isNotMovedByWhoDidNotSeeTheNewestWording() {
        LobbyMessage drafted = world.drafted("Ongezien");
        world.revised(drafted, World.text("Iets anders"));
        assertThat(World.conflicting(messages.move(People.colleague(), drafted.id(), 1, MessageState.IN_ALIGNMENT))
                        .conflict()
                        .fields())
                .extracting(ConflictingField::field)
                .contains("text");
    }

    @Test
    void changesWhatIsKnownWithoutAVersionOfTheWording() {
        LobbyMessage drafted = world.drafted("Gegevens");
        LobbyMessage changed = World.done(messages.update(
                staff,
                drafted.id(),
                1,
                World.changed(
                        Patch.kept(),
                        Patch.set(List.of(MessageEvidence.of("Feit", "Bron"))),
                        Patch.set(Visibility.SHARED),
                        Patch.set(Set.of(World.ACHTERHOEK)))));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.number()).isEqualTo(1);
        assertThat(World.problems(messages.update(
                        staff,
                        drafted.id(),
                        2,
                        World.changed(Patch.set(MessageScope.OWN), Patch.kept(), Patch.kept(), Patch.kept()))))
                .containsExactly("OWN_IS_NOT_SHARED visibility");
        LobbyMessage team = World.done(messages.update(staff, drafted.id(), 2, World.visibility(Visibility.TEAM)));
        assertThat(messages.audiences(staff, Set.of(team.id()))).isEmpty();
        assertThat(World.done(messages.update(staff, drafted.id(), 3, World.visibility(Visibility.TEAM))))
                .isEqualTo(team);
    }

    @Test
    void goesOnBeingSeenByWhoMakesItConfidential() {
        LobbyMessage drafted = world.drafted("Vertrouwelijk gemaakt");
        LobbyMessage hidden = World.done(
                messages.update(People.colleague(), drafted.id(), 1, World.visibility(Visibility.CONFIDENTIAL)));
        assertThat(messages.byId(People.colleague(), hidden.id())).isPresent();
        assertThat(messages.byId(People.admin(), hidden.id())).isEmpty();
        World.done(messages.update(staff, hidden.id(), hidden.version(), World.owner(World.COLLEAGUE)));
        assertThat(messages.byId(staff, hidden.id())).isPresent();
    }

    @Test
    void isWithdrawnAndRestored() {
        LobbyMessage drafted = world.drafted("Per ongeluk");
        LobbyMessage gone = World.done(messages.withdraw(staff, drafted.id(), 1));
        assertThat(gone.withdrawn()).isTrue();
        assertThat(World.done(messages.withdraw(staff, drafted.id(), 1))).isEqualTo(gone);
        assertThat(World.problems(messages.revise(staff, drafted.id(), 2, World.title("Nee"))))
                .containsExactly("WITHDRAWN id");
        assertThat(World.done(messages.restore(staff, drafted.id(), 2)).withdrawn())
                .isFalse();
        world.revised(World.done(messages.restore(staff, drafted.id(), 3)), World.title("Gewijzigd"));
        assertThat(World.conflicting(messages.withdraw(staff, drafted.id(), 3))).isNotNull();
    }

    private List<MessageVersion> versions(LobbyMessage message) {
        return Objects.requireNonNull(versions.of(staff, Set.of(message.id()), PageRequest.first(20))
                        .get(message.id()))
                .nodes();
    }

    private List<MessageAsk> asks(LobbyMessage message) {
        MessageVersionId id = versions(message).getFirst().id();
        return versions.asks(staff, Set.of(id)).getOrDefault(id, List.of());
    }

    private String text(MessageVersion version) {
        return Objects.requireNonNull(
                versions.texts(staff, Set.of(version.id())).get(version.id()));
    }

    private List<FieldChange> lastFields(LobbyMessage message) {
        RecordRef record = RecordRef.of(LobbyMessage.TYPE, message.id());
        Change last = Objects.requireNonNull(changeLog
                        .timelines(People.staff(), Set.of(record), PageRequest.first(1))
                        .get(record))
                .nodes()
                .getFirst();
        return last.fields();
    }
}
