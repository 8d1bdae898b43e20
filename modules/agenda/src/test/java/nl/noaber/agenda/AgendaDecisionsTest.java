package nl.noaber.agenda;

import static nl.noaber.agenda.AgendaWorld.DAY;
import static nl.noaber.agenda.AgendaWorld.details;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Today is the 15th of June 2026. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaDecisionsTest {

    private static final LocalDate HELD = LocalDate.of(2026, 6, 1);

    private final AgendaItems items;
    private final World world;
    private final AgendaWorld agenda;
    private final Meetings meetings;
    private final ChangeLog changeLog;
    private final Viewer staff = People.staff();

    AgendaDecisionsTest(AgendaItems items, World world, AgendaWorld agenda, Meetings meetings, ChangeLog changeLog) {
        this.items = items;
        this.world = world;
        this.agenda = agenda;
        this.meetings = meetings;
        this.changeLog = changeLog;
    }

    @BeforeAll
    void load() {
        world.load();
        world.loadScenario();
    }

    @Test
    void isDecidedOnceAndPutRightAfterwards() {
        AgendaItem item = agenda.put(held("Besluit"), "Bijdrage aan de ROS");
        AgendaDecision decision = decision("  Wij dragen bij.  ", new AgendaVotes(12, 3, 1));
        AgendaItem decided = World.done(items.decide(staff, item.id(), 1, decision));
        assertThat(decided.state()).isEqualTo(AgendaItemState.SETTLED);
        assertThat(decided.decision())
                .isEqualTo(new AgendaDecision(
                        AgendaDecisionOutcome.ADOPTED,
                        "Wij dragen bij.",
                        HELD,
                        null,
                        "D/26/754157",
                        false,
                        new AgendaVotes(12, 3, 1)));
        assertThat(World.done(items.decide(staff, item.id(), 1, decision))).isEqualTo(decided);
        assertThat(World.problems(items.decide(staff, item.id(), 2, decision("Anders", null))))
                .containsExactly("DECIDED_ALREADY id");
        assertThat(World.problems(items.update(staff, item.id(), 2, AgendaItemChange.to(AgendaItemState.IDEA))))
                .containsExactly("DECIDED_ALREADY state");
        AgendaItem corrected = World.done(items.correct(staff, item.id(), 2, decision("Wij dragen niet bij.", null)));
        assertThat(corrected.decision())
                .isNotNull()
                .extracting(AgendaDecision::text)
                .isEqualTo("Wij dragen niet bij.");
        assertThat(World.conflicting(items.correct(People.colleague(), item.id(), 2, decision("Toch wel.", null)))
                        .conflict()
                        .version())
                .isEqualTo(3);
    }

    @Test
    void isTakenAwayWhereItWasRecordedByMistake() {
        AgendaItem item = agenda.put(held("Verkeerd punt"), "Het andere punt");
        AgendaItem decided = World.done(items.decide(staff, item.id(), 1, decision("Akkoord", null)));
        assertThat(World.problems(items.withdrawDecision(People.partner(), item.id(), 2, null)))
                .containsExactly("NOT_ALLOWED");
        assertThat(World.problems(items.withdrawDecision(staff, item.id(), 2, "x".repeat(501))))
                .containsExactly("REASON_TOO_LONG reason");
        assertThat(World.conflicting(items.withdrawDecision(staff, item.id(), 1, null))
                        .record())
                .isEqualTo(decided);
        AgendaItem open = World.done(items.withdrawDecision(staff, item.id(), 2, "Het ging over punt 4"));
        assertThat(open.decision()).isNull();
        assertThat(open.state()).isEqualTo(AgendaItemState.READY);
        assertThat(World.done(items.withdrawDecision(staff, item.id(), 3, null)))
                .isEqualTo(open);
        assertThat(lastChange(item))
                .contains(
                        new FieldChange("state", "SETTLED", "READY"),
                        new FieldChange("decision", "Akkoord", null),
                        new FieldChange("reason", null, "Het ging over punt 4"));
        assertThat(World.done(items.decide(staff, item.id(), 3, decision("Toch hier", null)))
                        .state())
                .isEqualTo(AgendaItemState.SETTLED);
    }

    private List<FieldChange> lastChange(AgendaItem item) {
        RecordRef ref = RecordRef.of(AgendaItem.TYPE, item.id());
        return changeLog.timelines(staff, Set.of(ref), PageRequest.first(1)).values().stream()
                .flatMap(page -> page.nodes().stream())
                .flatMap(change -> change.fields().stream())
                .toList();
    }

    @Test
    void leavesAnItemCarriedOverWhenItsPostponementIsTakenAway() {
        GovernanceBody body = world.body("Uitstel weg");
        AgendaItem item = agenda.put(agenda.meeting(body, HELD, Visibility.BOARD), "Aangehouden punt");
        AgendaDecision postponed =
                new AgendaDecision(AgendaDecisionOutcome.POSTPONED, "Volgende keer", HELD, null, null, false, null);
        World.done(items.decide(staff, item.id(), 1, postponed));
        Meeting later = agenda.meeting(body, DAY.plusMonths(1), Visibility.BOARD);
        World.done(items.carryOver(staff, item.id(), 2, new AgendaItemId(Ids.next()), later.id()));
        AgendaItem left = World.done(items.withdrawDecision(staff, item.id(), 3, null));
        assertThat(left.state()).isEqualTo(AgendaItemState.CARRIED_OVER);
        assertThat(left.decision()).isNull();
    }

    @Test
    void keepsAMeetingThatDecidedSomething() {
        Meeting meeting = held("Heeft besloten");
        AgendaItem item = agenda.put(meeting, "Besloten");
        World.done(items.decide(staff, item.id(), 1, decision("Akkoord", null)));
        assertThat(World.problems(meetings.withdraw(staff, meeting.id(), 1, null, Set.of())))
                .containsExactly("DECISIONS_TAKEN id");
        assertThat(World.problems(
                        meetings.update(staff, meeting.id(), 1, MeetingChange.to(MeetingState.CANCELLED), Set.of())))
                .containsExactly("DECISIONS_TAKEN state");
        World.done(items.withdrawDecision(staff, item.id(), 2, null));
        assertThat(World.done(meetings.withdraw(staff, meeting.id(), 1, null, Set.of()))
                        .withdrawn())
                .isTrue();
        assertThat(items.byId(People.board(), item.id())).isEmpty();
        assertThat(treated(meeting)).isEmpty();
        World.done(meetings.restore(staff, meeting.id(), 2));
        assertThat(treated(meeting)).extracting(AgendaItem::id).containsExactly(item.id());
    }

    private List<AgendaItem> treated(Meeting meeting) {
        AgendaItemFilter filter = new AgendaItemFilter(meeting.id(), null, null, null, null);
        return items.list(staff, filter, PageRequest.first(5)).nodes();
    }

    @Test
    void saysWhichFieldIsWrongWithADecision() {
        AgendaItem item = agenda.put(held("Besluit met fouten"), "Fout");
        assertThat(World.problems(items.correct(staff, item.id(), 1, decision("Niets", null))))
                .containsExactly("NOT_DECIDED id");
        assertThat(World.problems(items.decide(staff, item.id(), 1, decision(" ", new AgendaVotes(-1, 0, 0)))))
                .containsExactly("DECISION_MISSING text", "VOTES_OUT_OF_BOUNDS votes");
        assertThat(problems(item, LocalDate.of(2026, 6, 16), false, null)).containsExactly("NOT_DECIDED_YET decidedOn");
        assertThat(problems(item, HELD.minusDays(1), false, null)).containsExactly("DECIDED_BEFORE_MEETING decidedOn");
        assertThat(problems(item, HELD, true, new AgendaVotes(9, 1, 0)))
                .containsExactly("UNANIMOUS_WITH_VOTES_AGAINST unanimous");
        World.done(items.update(staff, item.id(), 1, AgendaItemChange.to(AgendaItemState.WITHDRAWN)));
        assertThat(problems(item, HELD, true, null)).containsExactly("LEFT_THE_AGENDA");
    }

    @Test
    void goesOnAtALaterMeetingWithAllThatItIsAbout() {
        GovernanceBody body = world.body("Doorschuiven");
        Meeting now = agenda.meeting(body, DAY, Visibility.BOARD);
        Meeting later = agenda.meeting(body, DAY.plusMonths(1), Visibility.BOARD);
        LobbyMessage secret = agenda.message(People.colleague(), "Vertrouwd door", Visibility.CONFIDENTIAL);
        AgendaSubjects about = new AgendaSubjects(
                Set.of(), Set.of(secret.id()), Set.of(agenda.project("Door").id()), Set.of(), Set.of());
        AgendaItem item = World.done(items.put(
                People.colleague(),
                AgendaWorld.fresh(now, details("Schuift door").about(about).seenWithTheMeeting())));
        AgendaItemId next = new AgendaItemId(Ids.next());
        AgendaItem carried = World.done(items.carryOver(staff, item.id(), 1, next, later.id()));
        assertThat(carried.meetingId()).isEqualTo(later.id());
        assertThat(carried.carriedFrom()).isEqualTo(item.id());
        assertThat(carried.state()).isEqualTo(AgendaItemState.IN_PREPARATION);
        assertThat(items.about(staff, Set.of(next)).get(next))
                .isEqualTo(items.about(staff, Set.of(item.id())).get(item.id()));
        AgendaItem left = items.byId(staff, item.id()).orElseThrow();
        assertThat(left.state()).isEqualTo(AgendaItemState.CARRIED_OVER);
        assertThat(left.carriedTo()).isEqualTo(next);
        assertThat(World.done(items.carryOver(staff, item.id(), 1, next, later.id())))
                .isEqualTo(carried);
        assertThat(World.problems(items.carryOver(staff, item.id(), 2, new AgendaItemId(Ids.next()), later.id())))
                .containsExactly("CARRIED_OVER_ALREADY id");
        assertThat(World.problems(items.update(staff, item.id(), 2, AgendaItemChange.to(AgendaItemState.READY))))
                .containsExactly("CARRIED_OVER_ALREADY state");
    }

    @Test
    void canBeTakenUpAgainAndGoOnElsewhereButIsNeverOpenTwice() {
        GovernanceBody body = world.body("Weer opgepakt");
        AgendaItem item = agenda.put(agenda.meeting(body, DAY, Visibility.TEAM), "Opgepakt");
        Meeting later = agenda.meeting(body, DAY.plusDays(28), Visibility.TEAM);
        AgendaItem there = World.done(carry(item, 1, later));
        World.done(items.update(staff, there.id(), 1, AgendaItemChange.to(AgendaItemState.WITHDRAWN)));
        assertThat(items.byId(staff, item.id()).orElseThrow().carriedTo()).isNull();
        AgendaItem again = World.done(items.update(staff, item.id(), 2, AgendaItemChange.to(AgendaItemState.READY)));
        assertThat(again.state()).isEqualTo(AgendaItemState.READY);
        assertThat(World.problems(items.update(staff, there.id(), 2, AgendaItemChange.to(AgendaItemState.READY))))
                .containsExactly("PREDECESSOR_OPEN state");
        AgendaItem elsewhere = World.done(carry(item, 3, later));
        assertThat(elsewhere.carriedFrom()).isEqualTo(item.id());
        assertThat(items.byId(staff, item.id()).orElseThrow().carriedTo()).isEqualTo(elsewhere.id());
    }

    @Test
    void isForTheTeamWhereOthersSeeTheLaterMeeting() {
        GovernanceBody body = world.body("Ander publiek");
        AgendaItem item = agenda.put(
                agenda.meeting(body, DAY, Visibility.BOARD),
                details("Voor het bestuur").seenWithTheMeeting());
        Meeting open = agenda.meeting(body, DAY.plusDays(28), Visibility.PUBLIC);
        assertThat(World.done(carry(item, 1, open)).teamOnly()).isTrue();
    }

    @Test
    void isNotCarriedIntoAnItemThatIsThereAlready() {
        GovernanceBody body = world.body("Al vergeven");
        AgendaItem item = agenda.put(agenda.meeting(body, DAY, Visibility.TEAM), "Zelfde");
        Meeting later = agenda.meeting(body, DAY.plusDays(28), Visibility.TEAM);
        AgendaItem other = agenda.put(later, details("Zelfde").in(AgendaItemState.IN_PREPARATION));
        assertThat(World.problems(items.carryOver(staff, item.id(), 1, other.id(), later.id())))
                .containsExactly("ID_IN_USE id");
        assertThat(items.byId(staff, item.id()).orElseThrow().state()).isEqualTo(AgendaItemState.IDEA);
    }

    @Test
    void goesOnOnlyWhereItCan() {
        GovernanceBody body = world.body("Niet doorschuiven");
        Meeting now = agenda.meeting(body, DAY, Visibility.TEAM);
        AgendaItem item = agenda.put(now, "Blijft");
        assertThat(World.problems(carry(item, 1, now))).containsExactly("MEETING_NOT_LATER meeting");
        assertThat(World.problems(carry(item, 1, agenda.meeting(body, DAY.minusDays(1), Visibility.TEAM))))
                .containsExactly("MEETING_NOT_LATER meeting");
        Meeting later = agenda.meeting(body, DAY.plusDays(30), Visibility.TEAM);
        AgendaItem decided = agenda.put(agenda.meeting(body, HELD, Visibility.TEAM), "Al besloten");
        World.done(items.decide(staff, decided.id(), 1, decision("Akkoord", null)));
        assertThat(World.problems(carry(decided, 2, later))).containsExactly("DECIDED_ALREADY id");
        AgendaItem postponed = agenda.put(agenda.meeting(body, HELD, Visibility.TEAM), "Aangehouden");
        World.done(items.decide(
                staff,
                postponed.id(),
                1,
                new AgendaDecision(AgendaDecisionOutcome.POSTPONED, "Aangehouden.", HELD, null, null, false, null)));
        assertThat(World.done(carry(postponed, 2, later)).carriedFrom()).isEqualTo(postponed.id());
        assertThat(World.problems(items.correct(staff, postponed.id(), 3, decision("Toch akkoord", null))))
                .containsExactly("CARRIED_OVER_ALREADY outcome");
    }

    private Recording<AgendaItem> carry(AgendaItem item, int version, Meeting later) {
        return items.carryOver(staff, item.id(), version, new AgendaItemId(Ids.next()), later.id());
    }

    private Meeting held(String body) {
        return agenda.meeting(body, HELD, Visibility.TEAM);
    }

    private List<String> problems(AgendaItem item, LocalDate day, boolean unanimous, @Nullable AgendaVotes votes) {
        int version = items.byId(staff, item.id()).orElseThrow().version();
        return World.problems(items.decide(
                staff,
                item.id(),
                version,
                new AgendaDecision(AgendaDecisionOutcome.ADOPTED, "Akkoord", day, null, null, unanimous, votes)));
    }

    private static AgendaDecision decision(String text, @Nullable AgendaVotes votes) {
        return new AgendaDecision(AgendaDecisionOutcome.ADOPTED, text, HELD, null, "d 26 754157", false, votes);
    }
}
