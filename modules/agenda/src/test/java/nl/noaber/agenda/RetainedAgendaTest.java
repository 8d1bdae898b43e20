package nl.noaber.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.personal.RetainedRecords.Due;
import nl.noaber.kernel.personal.RetainedRecords.Term;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.search.SearchIndex;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** Meetings and routes that were withdrawn go when their time is over, with what hangs on them. */
@NoaberTest
class RetainedAgendaTest {

    private static final LocalDate HELD = LocalDate.of(2026, 6, 10);
    private static final LocalDate LATER = LocalDate.of(2090, 1, 1);
    private static final Term MEETINGS = new Term("WITHDRAWN_MEETING", "WITHDRAWN", LATER);
    private static final Term ROUTES = new Term("WITHDRAWN_AGENDA_ROUTE", "WITHDRAWN", LATER);
    private static final RecordRef PROOF = new RecordRef("RetentionProof", Ids.next());

    private final Viewer staff = People.staff();
    private final AgendaWorld agenda;
    private final Meetings meetings;
    private final AgendaItems items;
    private final AgendaRoutes routes;
    private final RetainedRecords retained;
    private final SearchIndex search;
    private final Transactions transactions;
    private final Database database;

    RetainedAgendaTest(
            World world,
            AgendaWorld agenda,
            Meetings meetings,
            AgendaItems items,
            AgendaRoutes routes,
            Kinds kinds,
            SearchIndex search,
            Transactions transactions,
            Database database) {
        this.agenda = agenda;
        this.meetings = meetings;
        this.items = items;
        this.routes = routes;
        this.retained = kinds.of(MEETINGS.kind());
        this.search = search;
        this.transactions = transactions;
        this.database = database;
        world.load();
        world.loadScenario();
    }

    /** Tests are given single beans. */
    @Singleton
    record Kinds(List<RetainedRecords> all) {

        RetainedRecords of(String kind) {
            return all.stream()
                    .filter(each -> each.events().containsKey(kind))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void goForGoodWithTheirAgenda() {
        Meeting gone = agenda.meeting("Zzvergadertzz overleg");
        AgendaItem item = agenda.put(gone, "Zzagendapuntzz");
        Meeting stays = agenda.meeting("Overleg dat doorgaat");
        withdraw(gone);
        assertThat(due(MEETINGS))
                .contains(gone.id().value())
                .doesNotContain(stays.id().value());
        assertThat(retained.due(People.admin(), MEETINGS, 100))
                .filteredOn(each -> each.record().id().equals(gone.id().value()))
                .extracting(Due::title)
                .containsExactly("10 september 2026");
        assertThat(due(new Term(MEETINGS.kind(), MEETINGS.event(), LocalDate.of(2000, 1, 1))))
                .isEmpty();

        assertThat(remove(MEETINGS, gone.id().value(), stays.id().value())).isEqualTo(1);

        assertThat(meetings.byId(staff, gone.id())).isEmpty();
        assertThat(items.byId(staff, item.id())).isEmpty();
        assertThat(meetings.byId(staff, stays.id())).isPresent();
        assertThat(lines("zzagendapuntzz")).isZero();
        assertThat(search.search(staff, "zzagendapuntzz", Set.of(), true, PageRequest.first(5))
                        .nodes())
                .isEmpty();
        assertThat(due(MEETINGS)).doesNotContain(gone.id().value());
    }

    @Test
    void stayWhereSomethingWasDecidedOrGoesOnElsewhere() {
        Meeting decided = agenda.meeting("Overleg met besluit", HELD, Visibility.TEAM);
        AgendaItem item = agenda.put(decided, "Besloten");
        World.done(items.decide(staff, item.id(), 1, decision()));
        Meeting carried = agenda.meeting("Overleg waarvan wordt doorgeschoven");
        AgendaItem open = agenda.put(carried, "Doorgeschoven");
        Meeting later = agenda.meeting("Later overleg", AgendaWorld.DAY.plusWeeks(2), Visibility.TEAM);
        World.done(items.carryOver(staff, open.id(), 1, new AgendaItemId(Ids.next()), later.id()));
        Meeting passed = agenda.meeting("Overleg in een route");
        planned("Langs wat werd ingetrokken", RouteStepDetails.of("Tafel").at(passed.id()));
        List.of(carried, passed).forEach(this::withdraw);
        withdrawBeforeDecisionsKeptItFromThat(decided);

        assertThat(due(MEETINGS))
                .doesNotContain(
                        decided.id().value(), carried.id().value(), passed.id().value());
        Map<String, Integer> held = retained.held(MEETINGS, 100);
        assertThat(held).containsKeys("DECIDED", "CARRIED_OVER", "AGENDA_ROUTE");
        assertThat(remove(
                        MEETINGS,
                        decided.id().value(),
                        carried.id().value(),
                        passed.id().value()))
                .isZero();
        assertThat(meetings.byId(staff, decided.id())).isPresent();
    }

    @Test
    void goForGoodWithTheirSteps() {
        Meeting table = agenda.meeting("Tafel van een route");
        AgendaRoute gone = planned(
                "Zzroutezz",
                RouteStepDetails.of("Zzstapzz").at(table.id()),
                RouteStepDetails.of("Daarna", new RouteDependency(1, 5)));
        AgendaRoute stays =
                planned("Route die blijft", RouteStepDetails.of("Stap").at(table.id()));
        World.done(routes.withdraw(staff, gone.id(), 1, null));

        assertThat(remove(ROUTES, gone.id().value(), stays.id().value())).isEqualTo(1);

        assertThat(routes.byId(staff, gone.id())).isEmpty();
        assertThat(routes.byId(staff, stays.id())).isPresent();
        assertThat(meetings.byId(staff, table.id())).isPresent();
        assertThat(lines("zzstapzz")).isZero();
    }

    /** What points at them is removed with them, or keeps them: {@code RetainedAgenda}, {@code RemovingAgenda}. */
    @Test
    void leaveNothingBehindThatPointsAtThem() {
        assertThat(database.sql("""
            SELECT DISTINCT LOWER(table_name) AS name
              FROM information_schema.key_column_usage
             WHERE table_schema = DATABASE()
               AND LOWER(referenced_table_name) IN ('meeting', 'agenda_item', 'agenda_route', 'agenda_route_step')
             ORDER BY name
            """).list(row -> row.text("name")))
                .containsExactly(
                        "agenda_decision",
                        "agenda_document",
                        "agenda_item",
                        "agenda_route_alternative",
                        "agenda_route_audience",
                        "agenda_route_challenge",
                        "agenda_route_dependency",
                        "agenda_route_step",
                        "agenda_subject",
                        "calendar_feed",
                        "meeting_attendee",
                        "meeting_audience",
                        "meeting_mail");
    }

    private static AgendaDecision decision() {
        return new AgendaDecision(AgendaDecisionOutcome.ADOPTED, "Akkoord", HELD, null, null, true, null);
    }

    private void withdraw(Meeting meeting) {
        int version = meetings.byId(staff, meeting.id()).orElseThrow().version();
        World.done(meetings.withdraw(staff, meeting.id(), version, null, Set.of("ROUTE_SLIPS")));
    }

    private void withdrawBeforeDecisionsKeptItFromThat(Meeting meeting) {
        transactions.retrying(() -> database.sql("UPDATE meeting SET withdrawn_at = created_at WHERE id = :id")
                .bind("id", meeting.id())
                .update());
    }

    private AgendaRoute planned(String title, RouteStepDetails... steps) {
        return World.done(routes.plan(
                staff,
                new NewAgendaRoute(
                        new AgendaRouteId(Ids.next()), AgendaRouteDetails.of(title, AgendaWorld.OWNER, steps))));
    }

    private List<UUID> due(Term term) {
        return retained.due(People.admin(), term, 100).stream()
                .map(each -> each.record().id())
                .toList();
    }

    private int remove(Term term, UUID... ids) {
        return transactions.retrying(() -> retained.remove(People.admin(), term, List.of(ids), PROOF));
    }

    private long lines(String word) {
        return database.sql("SELECT COUNT(*) FROM change_log WHERE LOWER(fields) LIKE CONCAT('%', :word, '%')")
                .bind("word", word)
                .count();
    }
}
