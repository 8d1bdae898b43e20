package nl.noaber.agenda;

import static nl.noaber.agenda.AgendaWorld.ACHTERHOEK;
import static nl.noaber.agenda.AgendaWorld.DAY;
import static nl.noaber.agenda.AgendaWorld.details;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.BeanProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.search.SearchHit;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who sees an agenda item, finds it, and is named in it. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaItemSightTest {

    private static final LocalDate HELD = LocalDate.of(2026, 6, 1);

    private final AgendaItems items;
    private final Meetings meetings;
    private final SearchIndex search;
    private final Transactions transactions;
    private final World world;
    private final AgendaWorld agenda;
    private final PersonalRecords personal;
    private final Viewer staff = People.staff();

    AgendaItemSightTest(
            AgendaItems items,
            Meetings meetings,
            SearchIndex search,
            Transactions transactions,
            World world,
            AgendaWorld agenda,
            BeanProvider<PersonalRecords> modules) {
        this.items = items;
        this.meetings = meetings;
        this.search = search;
        this.transactions = transactions;
        this.world = world;
        this.agenda = agenda;
        this.personal = modules.stream()
                .filter(records -> records.getClass().getPackageName().startsWith("nl.noaber.agenda"))
                .findFirst()
                .orElseThrow();
    }

    @BeforeAll
    void load() {
        world.load();
        world.loadScenario();
    }

    @Test
    void isForWhomTheMeetingIsUnlessItIsTheTeams() {
        Meeting team = agenda.meeting("Zicht team");
        Meeting board = agenda.meeting("Zicht bestuur", DAY, Visibility.BOARD);
        Meeting ours = agenda.meeting("Zicht gedeeld", DAY, Visibility.SHARED, ACHTERHOEK);
        Meeting open = agenda.meeting("Zicht openbaar", DAY, Visibility.PUBLIC);
        for (Meeting meeting : List.of(team, board, ours, open)) {
            agenda.put(meeting, details("Met de vergadering").seenWithTheMeeting());
            agenda.put(meeting, details("Alleen het team"));
        }
        List<Meeting> all = List.of(team, board, ours, open);
        assertThat(seen(staff, all)).hasSize(8);
        assertThat(meetingsSeen(People.partner(), all)).containsExactlyInAnyOrder(ours.id(), open.id());
        assertThat(meetingsSeen(People.board(), all)).containsExactlyInAnyOrder(board.id(), open.id());
        assertThat(meetingsSeen(People.auditor(), all)).containsExactly(open.id());
        for (Viewer other : List.of(People.partner(), People.board(), People.auditor())) {
            assertThat(seen(other, all)).extracting(AgendaItem::teamOnly).containsOnly(false);
        }
    }

    @Test
    void isChangedByTheTeamAlone() {
        Meeting open = agenda.meeting("Wijzigen", DAY, Visibility.PUBLIC);
        AgendaItem item = agenda.put(open, details("Openbaar punt").seenWithTheMeeting());
        AgendaDecision decision =
                new AgendaDecision(AgendaDecisionOutcome.NOTED, "Gezien", DAY.minusMonths(3), null, null, true, null);
        AgendaItemId next = new AgendaItemId(Ids.next());
        for (Viewer other : List.of(People.partner(), People.board(), People.auditor())) {
            assertThat(World.problems(items.put(other, AgendaWorld.fresh(open, details("Van buiten")))))
                    .containsExactly("NOT_ALLOWED");
            assertThat(World.problems(items.update(other, item.id(), 1, AgendaItemChange.to(AgendaItemState.READY))))
                    .containsExactly("NOT_ALLOWED");
            assertThat(World.problems(items.place(other, item.id(), null))).containsExactly("NOT_ALLOWED");
            assertThat(World.problems(items.decide(other, item.id(), 1, decision)))
                    .containsExactly("NOT_ALLOWED");
            assertThat(World.problems(items.correct(other, item.id(), 1, decision)))
                    .containsExactly("NOT_ALLOWED");
            assertThat(World.problems(items.carryOver(other, item.id(), 1, next, open.id())))
                    .containsExactly("NOT_ALLOWED");
        }
        assertThat(items.byId(staff, item.id())).contains(item);
    }

    @Test
    void isFoundByWhomItIsMeantForAlsoWhenTheMeetingIsShownToOthers() {
        Meeting meeting = agenda.meeting("Vindplaats", DAY, Visibility.BOARD);
        AgendaItem open = agenda.put(meeting, details("Zoekwoord open").seenWithTheMeeting());
        AgendaItem ours = agenda.put(meeting, details("Zoekwoord van ons"));
        assertThat(hits(staff))
                .containsExactlyInAnyOrder(open.id().value(), ours.id().value());
        assertThat(hits(People.board())).containsExactly(open.id().value());
        assertThat(hits(People.partner())).isEmpty();
        World.done(meetings.update(
                staff,
                meeting.id(),
                1,
                new MeetingChange(
                        Patch.kept(),
                        Patch.kept(),
                        Patch.kept(),
                        Patch.kept(),
                        Patch.set(Visibility.SHARED),
                        Patch.set(Set.of(ACHTERHOEK))),
                Set.of()));
        assertThat(hits(People.board())).isEmpty();
        assertThat(hits(People.partner())).containsExactly(open.id().value());
        World.done(items.update(staff, open.id(), 1, AgendaItemChange.to(AgendaItemState.WITHDRAWN)));
        assertThat(hits(People.partner())).isEmpty();
    }

    @Test
    void namesAPersonNoMoreAfterAnErasure() {
        AgendaItem item = naming("Q. Uniekerbos");
        Subject subject = new Subject(Ids.next(), Set.of(), Names.of("Q.", "", "Uniekerbos"));
        assertThat(personal.mentions(staff, subject)).hasSize(1);
        assertThat(personal.mentions(People.auditor(), subject))
                .singleElement()
                .satisfies(mention -> assertThat(mention.values()).isEmpty());

        transactions.retrying(() -> personal.erase(
                People.admin(), new Erasing(subject, "Betrokkene 8", Set.of(), Set.of(), Set.of()), null));

        AgendaItem erased = items.byId(staff, item.id()).orElseThrow();
        assertThat(erased.title()).isEqualTo("Vraag van Betrokkene 8");
        assertThat(erased.explanation()).isEqualTo("Betrokkene 8 belde.");
        assertThat(erased.decision())
                .isNotNull()
                .extracting(AgendaDecision::text)
                .isEqualTo("Betrokkene 8 krijgt antwoord.");
        assertThat(erased.version()).isEqualTo(3);
        assertThat(items.documents(staff, Set.of(item.id())).get(item.id()))
                .extracting(AgendaDocument::title)
                .containsExactly("Begroting", "Brief van Betrokkene 8");
        assertThat(personal.mentions(staff, subject)).isEmpty();
    }

    /** With the name in its title, explanation, decision and second document. */
    private AgendaItem naming(String name) {
        AgendaItem item = agenda.put(
                agenda.meeting("Vernoemd agendapunt", HELD, Visibility.TEAM),
                new AgendaItemDetails(
                        "Vraag van " + name,
                        name + " belde.",
                        AgendaItemKind.TO_DISCUSS,
                        AgendaItemState.IDEA,
                        null,
                        AgendaWorld.OWNER,
                        true,
                        AgendaSubjects.NONE,
                        List.of(
                                new AgendaDocument("Begroting", null, null),
                                new AgendaDocument("Brief van " + name, null, null))));
        return World.done(items.decide(
                staff,
                item.id(),
                1,
                new AgendaDecision(
                        AgendaDecisionOutcome.NOTED, name + " krijgt antwoord.", HELD, null, null, true, null)));
    }

    private Set<MeetingId> meetingsSeen(Viewer viewer, List<Meeting> of) {
        return seen(viewer, of).stream().map(AgendaItem::meetingId).collect(Collectors.toSet());
    }

    /** The same by every way. */
    private List<AgendaItem> seen(Viewer viewer, List<Meeting> of) {
        Set<MeetingId> ids = of.stream().map(Meeting::id).collect(Collectors.toSet());
        List<AgendaItem> seen = items.ofMeetings(viewer, ids).values().stream()
                .flatMap(List::stream)
                .toList();
        Set<AgendaItemId> all = items.ofMeetings(staff, ids).values().stream()
                .flatMap(List::stream)
                .map(AgendaItem::id)
                .collect(Collectors.toSet());
        assertThat(items.byIds(viewer, all).values()).containsExactlyInAnyOrderElementsOf(seen);
        ids.forEach(id -> {
            AgendaItemFilter filter = new AgendaItemFilter(id, null, null, null, null);
            List<AgendaItem> listed =
                    items.list(viewer, filter, PageRequest.first(20)).nodes();
            assertThat(listed)
                    .containsExactlyInAnyOrderElementsOf(seen.stream()
                            .filter(one -> one.meetingId().equals(id))
                            .toList());
            assertThat(items.count(viewer, filter)).isEqualTo(listed.size());
        });
        return seen;
    }

    private List<UUID> hits(Viewer viewer) {
        return search
                .search(viewer, "Zoekwoord", Set.of(SearchType.AGENDA_ITEM), false, PageRequest.first(5))
                .nodes()
                .stream()
                .map(SearchHit::id)
                .toList();
    }
}
