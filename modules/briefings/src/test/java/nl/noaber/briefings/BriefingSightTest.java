package nl.noaber.briefings;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.BeanProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.Recording.Conflicting;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.personal.RetainedRecords.Term;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who sees a briefing, says to have read it, and is named in it. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BriefingSightTest {

    private static final List<Viewer> OTHERS = List.of(People.partner(), People.auditor());
    private static final Term WITHDRAWN = new Term("WITHDRAWN_MEETING", "WITHDRAWN", LocalDate.of(2090, 1, 1));
    private static final String OF_ITEM = """
        query($id: ID!) { agendaItem(id: $id) { briefings { id state aim lineToTake othersThink give get questions background
          recipient { name } audience edition follows { id } followedBy { id } intact handedOut { at by digest }
          readings { readAt user { name } } editable agendaItem { title } } } }
        """;

    private final Briefings briefings;
    private final World world;
    private final Transactions transactions;
    private final StatementCounter statements;
    private final PersonalRecords personal;
    private final RetainedRecords retained;
    private final Viewer staff = People.staff();

    BriefingSightTest(
            Briefings briefings,
            World world,
            Transactions transactions,
            StatementCounter statements,
            BeanProvider<PersonalRecords> modules,
            BeanProvider<RetainedRecords> retained) {
        this.retained = retained.stream()
                .filter(records -> records.events().containsKey(WITHDRAWN.kind()))
                .findFirst()
                .orElseThrow();
        this.briefings = briefings;
        this.world = world;
        this.transactions = transactions;
        this.statements = statements;
        this.personal = modules.stream()
                .filter(records -> records.getClass().getPackageName().startsWith("nl.noaber.briefings"))
                .findFirst()
                .orElseThrow();
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void keepsAMeetingThatWasWithdrawnAndWhoseTimeIsOver() {
        String meeting = world.meeting("BOARD");
        world.drafted(world.item(meeting, "Blijft", Map.of()));
        world.done("withdrawMeeting", "WithdrawMeetingInput", Map.of("id", meeting, "expectedVersion", 1), "meeting");

        assertThat(retained.held(WITHDRAWN, 10)).containsEntry("BRIEFING", 1);
        assertThat(retained.due(People.admin(), WITHDRAWN, 100))
                .extracting(due -> due.record().id())
                .doesNotContain(World.uuid(meeting));
    }

    @Test
    void isTheTeamsWhileItIsADraftAndThenTheBoardsToo() {
        AgendaItemId item = world.item(world.meeting("PUBLIC"), "Zicht", Map.of());
        Briefing draft = world.usable(item, "Geheim doel");
        assertThat(briefings.byId(People.colleague(), draft.id())).isPresent();
        assertThat(briefings.byId(People.board(), draft.id())).isEmpty();
        assertThat(briefings.paper(People.board(), draft.id())).isEmpty();
        Briefing out = World.done(briefings.handOut(staff, draft.id(), draft.version(), Set.of("BEYOND_BOARD")));
        assertThat(briefings.byId(People.board(), out.id())).contains(out);
        assertThat(briefings.texts(People.board(), Set.of(out.id()))).isNotEmpty();
        assertThat(briefings.passages(People.board(), out.id())).isEmpty();
        OTHERS.forEach(viewer -> {
            assertThat(briefings.byId(viewer, out.id())).isEmpty();
            assertThat(briefings.texts(viewer, Set.of(out.id()))).isEmpty();
            assertThat(briefings.ofItems(viewer, Set.of(item))).isEmpty();
            assertThat(briefings.passages(viewer, out.id())).isEmpty();
            assertThat(briefings.paper(viewer, out.id())).isEmpty();
            assertThat(briefings.unread(viewer)).isEmpty();
        });
        world.done(
                "updateAgendaItem",
                "UpdateAgendaItemInput",
                Map.of("id", "AgendaItem:" + item.value(), "expectedVersion", 1, "teamOnly", true),
                "agendaItem");
        assertThat(briefings.byId(People.board(), out.id())).isEmpty();
    }

    @Test
    void isWrittenByTheTeamAlone() {
        AgendaItemId item = world.item("Schrijven", Map.of());
        Briefing draft = world.drafted(item);
        List.of(People.board(), People.partner(), People.auditor()).forEach(viewer -> {
            assertThat(World.problems(
                            briefings.draft(viewer, new NewBriefing(new BriefingId(Ids.next()), item, null, "Ik"))))
                    .containsExactly("NOT_ALLOWED");
            assertThat(World.problems(
                            briefings.update(viewer, draft.id(), 1, BriefingChange.of(BriefingSection.AIM, "Ik"))))
                    .containsExactly("NOT_ALLOWED");
            assertThat(World.problems(briefings.handOut(viewer, draft.id(), 1, Set.of())))
                    .containsExactly("NOT_ALLOWED");
            assertThat(World.problems(briefings.withdraw(viewer, draft.id(), 1, null)))
                    .containsExactly("NOT_ALLOWED");
        });
        assertThat(World.problems(briefings.markRead(People.board(), draft.id())))
                .containsExactly("NOT_FOUND id");
    }

    @Test
    void isReadOnceByWhoSaysSo() {
        Briefing out = world.handedOut(world.item("Lezen", Map.of()), "Doel");
        assertThat(briefings.unread(People.board())).contains(out);
        World.done(briefings.markRead(People.board(), out.id()));
        World.done(briefings.markRead(People.board(), out.id()));
        assertThat(briefings.unread(People.board())).doesNotContain(out);
        assertThat(briefings.readings(staff, Set.of(out.id())).get(out.id()))
                .singleElement()
                .satisfies(reading -> assertThat(reading.userId().value())
                        .isEqualTo(People.board().userId()));
        assertThat(World.problems(briefings.markRead(staff, out.id()))).containsExactly("NOT_ALLOWED");
        assertThat(briefings.byId(staff, out.id())).contains(out);
    }

    @Test
    void goesFromTheBoardWhenItIsWithdrawnAndComesBack() {
        Briefing out = world.handedOut(world.item("Intrekken", Map.of()), "Doel");
        Briefing gone = World.done(briefings.withdraw(staff, out.id(), out.version(), "Verkeerde bestuurder"));
        assertThat(gone.withdrawn()).isTrue();
        assertThat(briefings.byId(People.board(), out.id())).isEmpty();
        World.done(briefings.restore(staff, out.id(), gone.version()));
        assertThat(briefings.byId(People.board(), out.id())).isPresent();
    }

    @Test
    void answersWithAllThatHangsOnThemInAFewStatements() {
        AgendaItemId item = world.item("Alles", Map.of());
        world.handedOut(item, "Een");
        world.drafted(item);
        world.drafted(item);
        Map<String, ?> id = Map.of("id", "AgendaItem:" + item.value());
        statements.atMost(8, () -> world.ask(staff, OF_ITEM, id));
        assertThat(world.ask(staff, OF_ITEM, id).at("/agendaItem/briefings")).hasSize(3);
        assertThat(world.ask(People.board(), OF_ITEM, id).at("/agendaItem/briefings"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("aim").asText()).isEqualTo("Een"));
        assertThat(world.ask(
                                People.board(),
                                "query($id: ID!) { agendaItem(id: $id) { briefings { intact editable } } }",
                                id)
                        .toString())
                .contains("\"intact\":true", "\"editable\":false");
    }

    @Test
    void namesAPersonNoMoreAfterAnErasureAndSaysThatItChanged() {
        Briefing out = world.handedOut(world.item("Wissen", Map.of()), "V. Zeldzaambos wil dit ook.");
        Subject subject = new Subject(Ids.next(), Set.of(), Names.of("V.", "", "Zeldzaambos"));
        assertThat(personal.mentions(staff, subject)).hasSize(1);
        assertThat(personal.mentions(People.auditor(), subject))
                .singleElement()
                .satisfies(mention -> assertThat(mention.values()).isEmpty());
        transactions.retrying(() -> personal.erase(
                People.admin(), new Erasing(subject, "Betrokkene 9", Set.of(), Set.of(), Set.of()), null));
        assertThat(briefings.texts(staff, Set.of(out.id())).get(out.id()))
                .containsEntry(BriefingSection.AIM, "Betrokkene 9 wil dit ook.");
        assertThat(briefings.intact(staff, Set.of(out.id()))).containsEntry(out.id(), false);
        assertThat(personal.mentions(staff, subject)).isEmpty();
    }

    @Test
    void keepsAFormThatStoodOpenFromBringingANameBack() {
        Briefing draft = world.usable(world.item("Wissen en typen", Map.of()), "W. Zeldzaamstruik wil dit.");
        Subject subject = new Subject(Ids.next(), Set.of(), Names.of("W.", "", "Zeldzaamstruik"));
        transactions.retrying(() -> personal.erase(
                People.admin(), new Erasing(subject, "Betrokkene 8", Set.of(), Set.of(), Set.of()), null));

        assertThat(briefings.update(
                        staff,
                        draft.id(),
                        draft.version(),
                        BriefingChange.of(BriefingSection.AIM, "W. Zeldzaamstruik wil dit nu.")))
                .isInstanceOf(Conflicting.class);
        assertThat(personal.mentions(staff, subject)).isEmpty();
    }
}
