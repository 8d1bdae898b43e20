package nl.noaber.agenda;

import static nl.noaber.agenda.AgendaWorld.ACHTERHOEK;
import static nl.noaber.agenda.AgendaWorld.DAY;
import static nl.noaber.agenda.AgendaWorld.OWNER;
import static nl.noaber.agenda.AgendaWorld.details;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.Project;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.VersionNumber;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Today is the 15th of June 2026. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaItemsTest {

    private final AgendaItems items;
    private final Meetings meetings;
    private final World world;
    private final AgendaWorld agenda;
    private final Viewer staff = People.staff();

    AgendaItemsTest(AgendaItems items, Meetings meetings, World world, AgendaWorld agenda) {
        this.items = items;
        this.meetings = meetings;
        this.world = world;
        this.agenda = agenda;
    }

    @BeforeAll
    void load() {
        world.load();
        world.loadScenario();
    }

    @Test
    void standsOnTheAgendaInTheOrderInWhichItIsArranged() {
        Meeting meeting = agenda.meeting("Volgorde");
        AgendaItem first = agenda.put(meeting, "Opening");
        AgendaItem second = agenda.put(meeting, "Concept-ROS");
        AgendaItem third = agenda.put(meeting, "Rondvraag");
        assertThat(titles(meeting)).containsExactly("Opening", "Concept-ROS", "Rondvraag");
        AgendaItem moved = World.done(items.place(staff, third.id(), null));
        assertThat(moved.position()).isEqualTo(1);
        assertThat(titles(meeting)).containsExactly("Rondvraag", "Opening", "Concept-ROS");
        World.done(items.place(staff, third.id(), second.id()));
        assertThat(titles(meeting)).containsExactly("Opening", "Concept-ROS", "Rondvraag");
        AgendaItem elsewhere = agenda.put(agenda.meeting("Andere agenda"), "Elders");
        assertThat(World.problems(items.place(staff, first.id(), elsewhere.id())))
                .containsExactly("NOT_ON_THIS_AGENDA after");
        assertThat(World.problems(items.place(staff, first.id(), first.id())))
                .containsExactly("NOT_ON_THIS_AGENDA after");
    }

    @Test
    void isStoredOnceHoweverOftenItIsSent() {
        Meeting meeting = agenda.meeting("Eenmaal op de agenda");
        NewAgendaItem sent = AgendaWorld.fresh(meeting, details("Eenmaal"));
        AgendaItem stored = World.done(items.put(staff, sent));
        assertThat(World.done(items.put(staff, sent))).isEqualTo(stored);
        assertThat(titles(meeting)).containsExactly("Eenmaal");
        assertThat(World.problems(items.put(People.colleague(), sent))).containsExactly("ID_IN_USE id");
        assertThat(World.problems(items.put(staff, new NewAgendaItem(sent.id(), meeting.id(), details("Anders")))))
                .containsExactly("ID_IN_USE id");
    }

    @Test
    void saysWhichFieldIsWrongWithIt() {
        Meeting meeting = agenda.meeting("Fouten");
        assertThat(World.problems(put(meeting, details("  ")))).containsExactly("TITLE_MISSING title");
        assertThat(World.problems(put(meeting, details("x".repeat(301))))).containsExactly("TEXT_TOO_LONG title");
        assertThat(World.problems(put(meeting, details("Nu al").in(AgendaItemState.CARRIED_OVER))))
                .containsExactly("CARRIED_BY_ITSELF state");
        assertThat(World.problems(put(
                        meeting,
                        AgendaItemDetails.of(
                                "Van een ander",
                                AgendaItemKind.TO_INFORM,
                                new UserId(People.partner().userId())))))
                .containsExactly("OWNER_OUTSIDE_TEAM owner");
        assertThat(World.problems(
                        put(meeting, details("Weg").about(AgendaSubjects.of(new ContributionId(Ids.next()))))))
                .containsExactly("NOT_FOUND contributions");
        assertThat(World.problems(put(meeting, documented(new AgendaDocument("", null, "javascript:alert(1)")))))
                .containsExactly("DOCUMENT_WITHOUT_TITLE documents.0.title", "NOT_AN_ADDRESS documents.0.address");
        Meeting cancelled = agenda.meeting("Vervallen");
        World.done(meetings.update(staff, cancelled.id(), 1, MeetingChange.to(MeetingState.CANCELLED), Set.of()));
        assertThat(World.problems(put(cancelled, details("Te laat")))).containsExactly("MEETING_CANCELLED meeting");
        assertThat(World.problems(items.put(
                        staff,
                        new NewAgendaItem(new AgendaItemId(Ids.next()), new MeetingId(Ids.next()), details("Waar")))))
                .containsExactly("NOT_FOUND meeting");
    }

    @Test
    void filesDocumentsUnderOneSpellingOfTheirReference() {
        Meeting meeting = agenda.meeting("Kenmerken");
        List<String> spellings = List.of(
                "D/25/754157",
                "d/25/754157",
                " D/25/754157 ",
                "D-25-754157",
                "D 25 754157",
                "D.25.754157",
                "D25/754157",
                "D/2025/754157",
                "d_25_754157",
                "D / 25 / 754157");
        AgendaItem item = agenda.put(
                meeting,
                documented(spellings.stream()
                        .map(spelling -> new AgendaDocument("Raadsbrief", spelling, null))
                        .toArray(AgendaDocument[]::new)));
        assertThat(items.documents(staff, Set.of(item.id())).get(item.id()))
                .hasSize(10)
                .extracting(AgendaDocument::reference)
                .containsOnly("D/25/754157");
        AgendaItem other =
                agenda.put(meeting, documented(new AgendaDocument("Brief", "Kamerstuk 29 697, nr. 5", null)));
        assertThat(items.documents(staff, Set.of(other.id())).get(other.id()))
                .extracting(AgendaDocument::reference)
                .containsExactly("Kamerstuk 29 697, nr. 5");
    }

    @Test
    void takesTheChangesOfTwoWhenTheyDifferAndTellsTheSecondWhenNot() {
        AgendaItem item = agenda.put(agenda.meeting("Samen"), "Samen");
        AgendaItem read = World.done(items.update(staff, item.id(), 1, AgendaItemChange.to(AgendaItemState.READY)));
        assertThat(read.version()).isEqualTo(2);
        AgendaItem both = World.done(items.update(People.colleague(), item.id(), 1, titled("Samen verder")));
        assertThat(both.state()).isEqualTo(AgendaItemState.READY);
        assertThat(both.title()).isEqualTo("Samen verder");
        assertThat(World.conflicting(items.update(staff, item.id(), 1, titled("Alleen verder")))
                        .conflict()
                        .fields())
                .singleElement()
                .satisfies(field -> assertThat(field.field()).isEqualTo("title"));
        assertThat(World.problems(items.update(staff, item.id(), 9, titled("Later"))))
                .containsExactly("VERSION_NOT_THERE expectedVersion");
        assertThat(World.done(items.update(staff, item.id(), 3, titled("Samen verder")))
                        .version())
                .isEqualTo(3);
    }

    @Test
    void isFoundFromTheContributionThatIsDecided() {
        Project project = agenda.project("Waar het om gaat");
        Contribution contribution = agenda.asked(project, ACHTERHOEK);
        Meeting board = agenda.meeting("Over geld", DAY, Visibility.BOARD);
        Meeting later = agenda.meeting("Later over geld", DAY.plusMonths(2), Visibility.TEAM);
        AgendaSubjects about = new AgendaSubjects(
                Set.of(), Set.of(), Set.of(project.id()), Set.of(contribution.id()), Set.of(ACHTERHOEK));
        AgendaItem open = agenda.put(board, details("Open").about(about).seenWithTheMeeting());
        AgendaItem ours = agenda.put(later, details("Van het team").about(about));
        assertThat(of(staff, contribution)).containsExactly(ours.id(), open.id());
        assertThat(of(People.board(), contribution)).containsExactly(open.id());
        assertThat(of(People.partner(), contribution)).isEmpty();
        assertThat(items.aboutProjects(staff, Set.of(project.id())).get(project.id()))
                .extracting(AgendaItem::id)
                .containsExactly(ours.id(), open.id());
        assertThat(about(open).subjects()).isEqualTo(about);
        World.done(items.update(staff, open.id(), 1, contributions(Set.of())));
        assertThat(of(People.board(), contribution)).isEmpty();
    }

    @Test
    void keepsAMessageInTheVersionInWhichItWasPutThere() {
        LobbyMessage message = agenda.message(staff, "Een treinverbinding", Visibility.TEAM);
        AgendaItem item = agenda.put(
                agenda.meeting("Versies"),
                details("Spoor")
                        .about(new AgendaSubjects(Set.of(), Set.of(message.id()), Set.of(), Set.of(), Set.of())));
        assertThat(about(item).versions()).containsExactly(new VersionNumber(message.id(), 1));
    }

    @Test
    void knowsOthersOfTheSameNameApart() {
        Project project = agenda.project("Tweemaal gegeven");
        Contribution one = agenda.asked(project, ACHTERHOEK);
        Contribution two = agenda.asked(project, ACHTERHOEK);
        Meeting meeting = agenda.meeting("Zelfde naam");
        NewAgendaItem sent = AgendaWorld.fresh(meeting, details("Geld").about(AgendaSubjects.of(one.id())));
        AgendaItem item = World.done(items.put(staff, sent));
        assertThat(World.problems(items.put(
                        staff,
                        new NewAgendaItem(
                                sent.id(), meeting.id(), details("Geld").about(AgendaSubjects.of(two.id()))))))
                .containsExactly("ID_IN_USE id");
        World.done(items.update(staff, item.id(), 1, contributions(Set.of(two.id()))));
        assertThat(about(item).subjects().contributions()).containsExactly(two.id());
        assertThat(World.conflicting(items.update(
                                People.colleague(), item.id(), 1, contributions(Set.of(one.id(), two.id()))))
                        .conflict()
                        .fields())
                .singleElement()
                .satisfies(field -> assertThat(field.field()).isEqualTo("contributions"));
    }

    @Test
    void losesNothingThatWhoChangesItMayNotSee() {
        LobbyMessage secret = agenda.message(staff, "In vertrouwen", Visibility.CONFIDENTIAL);
        AgendaItem item = agenda.put(
                agenda.meeting("Vertrouwen"),
                details("Vertrouwd")
                        .about(new AgendaSubjects(Set.of(), Set.of(secret.id()), Set.of(), Set.of(), Set.of())));
        LobbyMessage open = agenda.message(staff, "Openbaar", Visibility.TEAM);
        World.done(items.update(People.colleague(), item.id(), 1, messages(Set.of(open.id()))));
        assertThat(about(item).subjects().messages()).containsExactlyInAnyOrder(secret.id(), open.id());
        World.done(items.update(staff, item.id(), 2, messages(Set.of(open.id()))));
        assertThat(about(item).subjects().messages()).containsExactly(open.id());
    }

    @Test
    void hasAnEnd() {
        Meeting council = agenda.meeting("Gemeenteraad met veel");
        List<String> titles = new ArrayList<>();
        for (int i = 1; i <= AgendaItem.MOST; i++) {
            titles.add("Punt " + i);
            agenda.put(council, "Punt " + i);
        }
        assertThat(titles(council)).isEqualTo(titles);
        assertThat(World.problems(put(council, details("Te veel")))).containsExactly("AGENDA_FULL meeting");
    }

    private List<AgendaItemId> of(Viewer viewer, Contribution contribution) {
        return items
                .aboutContributions(viewer, Set.of(contribution.id()))
                .getOrDefault(contribution.id(), List.of())
                .stream()
                .map(AgendaItem::id)
                .toList();
    }

    private AgendaAbout about(AgendaItem item) {
        return Objects.requireNonNull(items.about(staff, Set.of(item.id())).get(item.id()));
    }

    private List<String> titles(Meeting meeting) {
        return items.ofMeetings(staff, Set.of(meeting.id())).getOrDefault(meeting.id(), List.of()).stream()
                .map(AgendaItem::title)
                .toList();
    }

    private Recording<AgendaItem> put(Meeting meeting, AgendaItemDetails details) {
        return items.put(staff, AgendaWorld.fresh(meeting, details));
    }

    private static AgendaItemDetails documented(AgendaDocument... documents) {
        return new AgendaItemDetails(
                "Met stukken",
                null,
                AgendaItemKind.TO_INFORM,
                AgendaItemState.IDEA,
                null,
                OWNER,
                true,
                AgendaSubjects.NONE,
                List.of(documents));
    }

    private static AgendaItemChange titled(String title) {
        return change(Patch.set(title), Patch.kept(), Patch.kept());
    }

    private static AgendaItemChange messages(Set<LobbyMessageId> messages) {
        return change(Patch.kept(), Patch.set(messages), Patch.kept());
    }

    private static AgendaItemChange contributions(Set<ContributionId> contributions) {
        return change(Patch.kept(), Patch.kept(), Patch.set(contributions));
    }

    private static AgendaItemChange change(
            Patch<String> title, Patch<Set<LobbyMessageId>> messages, Patch<Set<ContributionId>> contributions) {
        return new AgendaItemChange(
                title,
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                messages,
                Patch.kept(),
                contributions,
                Patch.kept(),
                Patch.kept());
    }
}
