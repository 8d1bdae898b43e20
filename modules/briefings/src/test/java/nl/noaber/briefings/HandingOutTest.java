package nl.noaber.briefings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Conflicting;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Handing a briefing out, which freezes it, and what comes after. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandingOutTest {

    private static final Set<String> KNOWING = Set.of("BEYOND_BOARD");

    private final Briefings briefings;
    private final World world;
    private final Viewer staff = People.staff();

    HandingOutTest(Briefings briefings, World world) {
        this.briefings = briefings;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void saysFirstWhatTheBoardCouldNotReadAndLogsThatItWasKnown() {
        String ministry = world.organisation("Ministerie van Uitreiken");
        String message = world.message("Uit te reiken", "BOARD");
        world.contact("TEAM", ministry, message, "uitreiken");
        AgendaItemId item = world.item("Uitreiken", Map.of("messages", List.of(message)));
        Briefing drafted = world.drafted(item);
        assertThat(World.problems(briefings.handOut(staff, drafted.id(), 1, Set.of())))
                .containsExactly("BEYOND_BOARD");
        Briefing out = World.done(briefings.handOut(staff, drafted.id(), 1, KNOWING));
        assertThat(out.state()).isEqualTo(BriefingState.HANDED_OUT);
        assertThat(world.ask(
                                staff,
                                "query($id: ID!) { briefing(id: $id) { timeline(first: 1) { nodes { fields { field"
                                        + " after } } } } }",
                                Map.of("id", "Briefing:" + out.id().value()))
                        .at("/briefing/timeline/nodes/0/fields")
                        .toString())
                .contains("beyondBoard", "Citaat uitreiken");
        assertThat(briefings.passages(staff, out.id())).anyMatch(BriefingPassage::beyondBoard);
    }

    @Test
    void staysAsItWasWhateverChangesAfterwards() {
        AgendaItemId item = world.item("Voor de vorst", Map.of());
        Briefing out = world.handedOut(item, "Bevroren doel");
        String before = briefings.paper(People.board(), out.id()).orElseThrow().xhtml();
        assertThat(before)
                .contains(
                        "Annotatie: Voor de vorst", "Bevroren doel", "10 september 2026", "Uitgereikt op 15 juni 2026");
        world.done(
                "updateAgendaItem",
                "UpdateAgendaItemInput",
                Map.of("id", "AgendaItem:" + item.value(), "expectedVersion", 1, "title", "Na de vorst"),
                "agendaItem");
        assertThat(World.problems(briefings.update(
                        staff, out.id(), out.version(), BriefingChange.of(BriefingSection.AIM, "Anders"))))
                .containsExactly("BRIEFING_FROZEN");
        assertThat(briefings.paper(People.board(), out.id()).orElseThrow().xhtml())
                .isEqualTo(before);
        assertThat(briefings.byId(staff, out.id()).orElseThrow().handedOut()).isEqualTo(out.handedOut());
        assertThat(briefings.intact(staff, Set.of(out.id()))).containsEntry(out.id(), true);
    }

    @Test
    void saysAMessageInTheVersionOnTheItemAlsoWhenItIsRevised() {
        String message = world.message("Later herzien", "BOARD");
        AgendaItemId item = world.item("Versies", Map.of("messages", List.of(message)));
        Briefing out = World.done(briefings.handOut(staff, world.drafted(item).id(), 1, KNOWING));
        String before = briefings.paper(staff, out.id()).orElseThrow().xhtml();
        assertThat(before).contains("Kern van Later herzien.");
        world.done(
                "reviseLobbyMessage",
                "ReviseLobbyMessageInput",
                Map.of("id", message, "expectedVersion", 2, "text", "Een nieuwe kern.", "change", "SUBSTANTIVE"),
                "lobbyMessage");
        assertThat(briefings.paper(staff, out.id()).orElseThrow().xhtml()).isEqualTo(before);
        assertThat(briefings.proposal(staff, world.drafted(item).id()))
                .anyMatch(passage -> passage.text().contains("Kern van Later herzien."))
                .noneMatch(passage -> passage.text().contains("Een nieuwe kern."));
    }

    @Test
    void refusesWhatTheBoardCouldNotSeeAndNamesTheWayOut() {
        Briefing team = world.usable(world.item("Alleen team", Map.of("teamOnly", true)), "Doel");
        Briefing shared = world.usable(world.item(world.meeting("TEAM"), "Teamvergadering", Map.of()), "Doel");
        assertThat(World.problems(briefings.handOut(staff, team.id(), team.version(), KNOWING)))
                .containsExactly("ITEM_FOR_THE_TEAM");
        assertThat(World.problems(briefings.handOut(staff, shared.id(), shared.version(), KNOWING)))
                .containsExactly("MEETING_NOT_FOR_THE_BOARD");
    }

    @Test
    void refusesWhatLacksAnAimOrIsTooLong() {
        AgendaItemId item = world.item("Onaf", Map.of());
        Briefing drafted = world.drafted(item);
        World.done(briefings.update(staff, drafted.id(), 1, BriefingChange.of(BriefingSection.AIM, " ")));
        assertThat(World.problems(briefings.handOut(staff, drafted.id(), 2, KNOWING)))
                .containsExactly("AIM_MISSING aim", "LINE_MISSING lineToTake");
        Briefing longer = world.usable(item, "woord ".repeat(1_500));
        assertThat(World.problems(briefings.handOut(staff, longer.id(), longer.version(), KNOWING)))
                .containsExactly("TOO_MANY_PAGES");
        assertThat(briefings.paper(staff, longer.id()).orElseThrow().wordsTooMany())
                .isBetween(100, 1_500);
    }

    @Test
    void refusesForAnItemThatLeftTheAgenda() {
        AgendaItemId item = world.item("Van de agenda", Map.of());
        Briefing usable = world.usable(item, "Doel");
        world.done(
                "updateAgendaItem",
                "UpdateAgendaItemInput",
                Map.of("id", "AgendaItem:" + item.value(), "expectedVersion", 1, "state", "WITHDRAWN"),
                "agendaItem");
        assertThat(World.problems(briefings.handOut(staff, usable.id(), usable.version(), KNOWING)))
                .containsExactly("ITEM_OFF_THE_AGENDA");
        assertThat(World.problems(
                        briefings.draft(staff, new NewBriefing(new BriefingId(Ids.next()), item, null, "Iemand"))))
                .containsExactly("ITEM_OFF_THE_AGENDA agendaItem");
    }

    @Test
    void isHandedOutOnceByTwoAtOnce() {
        Briefing usable = world.usable(world.item("Tegelijk", Map.of()), "Doel");
        List<Recording<Briefing>> both = Stream.of(staff, People.colleague())
                .map(viewer -> CompletableFuture.supplyAsync(
                        () -> briefings.handOut(viewer, usable.id(), usable.version(), KNOWING)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(both.stream().filter(one -> one instanceof Recording.Recorded))
                .hasSize(1);
        assertThat(both.stream().filter(one -> one instanceof Recording.Refused))
                .singleElement()
                .satisfies(one -> assertThat(World.problems(one)).containsExactly("HANDED_OUT_ALREADY"));
        Briefing again = world.handedOut(world.item("Nog eens", Map.of()), "Doel");
        assertThat(World.done(briefings.handOut(staff, again.id(), 1, KNOWING))).isEqualTo(again);
    }

    @Test
    void letsTwoEditorsWriteDifferentPartsAndTellsOfTheSame() {
        Briefing drafted = world.drafted(world.item("Samen", Map.of()));
        World.done(briefings.update(staff, drafted.id(), 1, BriefingChange.of(BriefingSection.AIM, "Van de een")));
        World.done(briefings.update(
                People.colleague(), drafted.id(), 1, BriefingChange.of(BriefingSection.GIVE, "Van de ander")));
        assertThat(briefings.update(
                        People.colleague(), drafted.id(), 1, BriefingChange.of(BriefingSection.AIM, "Van de ander")))
                .isInstanceOf(Conflicting.class);
        assertThat(briefings.handOut(staff, drafted.id(), 2, KNOWING)).isInstanceOf(Conflicting.class);
        assertThat(briefings.texts(staff, Set.of(drafted.id())).get(drafted.id()))
                .containsEntry(BriefingSection.AIM, "Van de een")
                .containsEntry(BriefingSection.GIVE, "Van de ander");
    }

    @Test
    void keepsTheEditionBeforeBesideTheNext() {
        Briefing first = world.handedOut(world.item("Edities", Map.of()), "Eerste doel");
        BriefingId next = new BriefingId(Ids.next());
        assertThat(World.problems(briefings.newEdition(staff, first.id(), next, " ")))
                .containsExactly("REASON_MISSING reason");
        Briefing second = World.done(briefings.newEdition(staff, first.id(), next, "Het bedrag klopte niet"));
        assertThat(second.edition()).isEqualTo(2);
        assertThat(World.problems(briefings.newEdition(staff, first.id(), new BriefingId(Ids.next()), "Nog eens")))
                .containsExactly("EDITION_BEGUN");
        World.done(briefings.update(staff, next, 1, BriefingChange.of(BriefingSection.AIM, "Tweede doel")));
        World.done(briefings.handOut(staff, next, 2, KNOWING));
        assertThat(briefings.byId(People.board(), first.id()).orElseThrow().followedBy())
                .isEqualTo(next);
        assertThat(World.problems(briefings.withdraw(staff, first.id(), first.version(), null)))
                .as("an edition that another took the place of")
                .containsExactly("LATER_EDITION");
        assertThat(briefings.paper(People.board(), first.id()).orElseThrow().xhtml())
                .contains("Eerste doel");
        assertThat(briefings.paper(People.board(), next).orElseThrow().xhtml())
                .contains("Tweede doel", "Editie 2, in plaats van editie 1: Het bedrag klopte niet");
    }
}
