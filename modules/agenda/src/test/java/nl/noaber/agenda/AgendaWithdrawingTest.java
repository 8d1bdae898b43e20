package nl.noaber.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.search.SearchHit;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What was entered by mistake, or twice. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaWithdrawingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);
    private static final DeadlineRule PAPERS =
            new DeadlineRule(DeadlineKind.FINAL_PAPERS, 10, DeadlineUnit.WORKING_DAYS);
    private static final DeadlineRule CONCEPT = new DeadlineRule(DeadlineKind.CONCEPT, 3, DeadlineUnit.WEEKS);

    private final Meetings meetings;
    private final GovernanceBodies bodies;
    private final Merges merges;
    private final SearchIndex search;
    private final ChangeLog changeLog;
    private final World world;
    private final Viewer staff = People.staff();

    AgendaWithdrawingTest(
            Meetings meetings,
            GovernanceBodies bodies,
            Merges merges,
            SearchIndex search,
            ChangeLog changeLog,
            World world) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.merges = merges;
        this.search = search;
        this.changeLog = changeLog;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void takesAMeetingOutOfListsAndSearchAndBringsItBack() {
        GovernanceBody body = world.body("Dubbelgepland overleg");
        Meeting meeting = planned(body, MeetingDetails.at(on(DAY)).seenBy(Visibility.PUBLIC));
        Meeting withdrawn = World.done(meetings.withdraw(staff, meeting.id(), 1, "Stond er al", Set.of()));
        assertThat(withdrawn.withdrawn()).isTrue();
        assertThat(listed(staff, body)).isEmpty();
        assertThat(hits("Dubbelgepland")).isEmpty();
        assertThat(meetings.byId(staff, meeting.id())).contains(withdrawn);
        for (Viewer other : List.of(People.partner(), People.board(), People.auditor())) {
            assertThat(meetings.byId(other, meeting.id())).isEmpty();
            assertThat(meetings.count(other, withdrawnOf(body))).isZero();
            assertThat(World.problems(meetings.restore(other, meeting.id(), 2))).containsExactly("NOT_ALLOWED");
        }
        assertThat(meetings.count(staff, withdrawnOf(body))).isEqualTo(1);
        assertThat(World.problems(
                        meetings.update(staff, meeting.id(), 2, MeetingChange.to(MeetingState.CANCELLED), Set.of())))
                .containsExactly("MEETING_WITHDRAWN id");
        assertThat(told(RecordRef.of(Meeting.TYPE, meeting.id()))).contains("reason Stond er al");

        World.done(meetings.restore(staff, meeting.id(), 2));

        assertThat(listed(staff, body)).containsExactly(meeting.id());
        assertThat(hits("Dubbelgepland")).containsExactly(meeting.id().value());
        assertThat(meetings.byId(People.partner(), meeting.id())).isPresent();
    }

    @Test
    void tellsWhoWithdrawsWhatAnotherChangedMeanwhile() {
        GovernanceBody body = world.body("Tegelijk gewijzigd");
        Meeting meeting = planned(body, MeetingDetails.at(on(DAY)));
        World.done(
                meetings.update(People.colleague(), meeting.id(), 1, MeetingChange.to(on(DAY.plusDays(1))), Set.of()));
        assertThat(World.conflicting(meetings.withdraw(staff, meeting.id(), 1, null, Set.of()))
                        .conflict()
                        .fields())
                .isNotEmpty();
        assertThat(World.problems(meetings.withdraw(staff, meeting.id(), 2, "x".repeat(501), Set.of())))
                .containsExactly("REASON_TOO_LONG reason");
    }

    @Test
    void keepsABodyThatHasMeetings() {
        GovernanceBody body = world.body("Overleg met vergaderingen");
        Meeting meeting = planned(body, MeetingDetails.at(on(DAY)));
        assertThat(World.problems(bodies.withdraw(staff, body.id(), 1, null))).containsExactly("BODY_HAS_MEETINGS id");
        World.done(meetings.withdraw(staff, meeting.id(), 1, null, Set.of()));
        GovernanceBody withdrawn = World.done(bodies.withdraw(staff, body.id(), 1, null));
        assertThat(bodies.byId(staff, body.id())).contains(withdrawn);
        assertThat(bodies.byId(People.board(), body.id())).isEmpty();
        assertThat(bodies.ofOrganisations(staff, Set.of(body.organisationId()))).isEmpty();
        assertThat(bodies.list(staff, BodyFilter.ALL, PageRequest.first(200)).nodes())
                .doesNotContain(withdrawn);
        assertThat(bodies.list(staff, new BodyFilter(null, true), PageRequest.first(200))
                        .nodes())
                .contains(withdrawn);
        assertThat(bodies.count(People.board(), new BodyFilter(null, true))).isZero();
        assertThat(World.problems(meetings.restore(staff, meeting.id(), 2))).containsExactly("BODY_WITHDRAWN id");
        assertThat(World.problems(plan(body, MeetingDetails.at(on(DAY))))).containsExactly("CHOSEN_IS_WITHDRAWN body");
        assertThat(World.problems(bodies.update(staff, body.id(), 2, World.rhythm(BodyRhythm.YEARLY))))
                .containsExactly("BODY_WITHDRAWN id");
        assertThat(World.problems(bodies.establish(
                        staff,
                        new NewGovernanceBody(
                                new GovernanceBodyId(Ids.next()),
                                body.organisationId(),
                                GovernanceBodyDetails.on(BodyLevel.REGION)))))
                .containsExactly("BODY_WITHDRAWN_ALREADY organisation");
        World.done(bodies.restore(staff, body.id(), 2));
        assertThat(bodies.byId(People.board(), body.id())).isPresent();
        assertThat(World.problems(bodies.withdraw(People.board(), body.id(), 3, null)))
                .containsExactly("NOT_ALLOWED");
    }

    @Test
    void makesOneBodyOfTwoUntilThatIsUndone() {
        Organisation keep = world.organisation("Tafel van nu");
        Organisation absorb = world.organisation("Tafel van toen");
        Post ours = world.post(keep, "Voorzitter van nu");
        Post theirs = world.post(absorb, "Voorzitter van toen");
        GovernanceBody kept = established(keep, ours, PAPERS);
        GovernanceBody absorbed = established(absorb, theirs, CONCEPT);
        Meeting meeting = planned(absorbed, MeetingDetails.at(on(DAY)));
        MergeId merge = new MergeId(Ids.next());

        merges.merge(staff, merge, SeenStakeholder.of(keep), SeenStakeholder.of(absorb));

        GovernanceBody one = bodies.byId(staff, kept.id()).orElseThrow();
        assertThat(one.members()).containsExactlyInAnyOrder(ours.id(), theirs.id());
        assertThat(one.details().deadlines()).containsExactly(CONCEPT, PAPERS);
        assertThat(bodies.byId(staff, absorbed.id())).contains(one);
        assertThat(bodies.ofOrganisations(staff, Set.of(keep.id()))).containsEntry(keep.id(), one);
        assertThat(bodies.list(staff, BodyFilter.ALL, PageRequest.first(200)).nodes())
                .filteredOn(body -> Set.of(keep.id(), absorb.id()).contains(body.organisationId()))
                .containsExactly(one);
        assertThat(meetings.byId(staff, meeting.id())).map(Meeting::bodyId).contains(kept.id());
        assertThat(listed(staff, absorbed)).containsExactly(meeting.id());
        assertThat(told(RecordRef.of(Meeting.TYPE, meeting.id()))).contains("body Tafel van nu");
        assertThat(told(RecordRef.of(GovernanceBody.TYPE, absorbed.id()))).contains("mergedInto Tafel van nu");
        assertThat(hits("Tafel van nu")).contains(meeting.id().value());
        Meeting later = planned(absorbed, MeetingDetails.at(on(DAY.plusDays(1))));
        assertThat(later.bodyId()).isEqualTo(kept.id());

        merges.undo(staff, merge);

        assertThat(bodies.byId(staff, absorbed.id()))
                .map(GovernanceBody::details)
                .contains(bodies.byId(staff, absorbed.id()).orElseThrow().details())
                .contains(absorbed.details());
        assertThat(bodies.byId(staff, kept.id())).map(GovernanceBody::details).contains(kept.details());
        assertThat(meetings.byId(staff, meeting.id())).map(Meeting::bodyId).contains(absorbed.id());
        assertThat(meetings.byId(staff, later.id())).map(Meeting::bodyId).contains(kept.id());
    }

    private GovernanceBody established(Organisation organisation, Post member, DeadlineRule rule) {
        GovernanceBody body = World.done(bodies.establish(staff, World.fresh(organisation, BodyLevel.REGION)));
        World.done(bodies.update(staff, body.id(), 1, World.deadlines(rule)));
        return World.done(bodies.update(staff, body.id(), 2, World.members(member)));
    }

    private List<String> told(RecordRef record) {
        return changeLog.timelines(staff, Set.of(record), PageRequest.first(10)).values().stream()
                .flatMap(page -> page.nodes().stream())
                .flatMap(change -> change.fields().stream())
                .map(field -> field.field() + " " + field.after())
                .toList();
    }

    private List<MeetingId> listed(Viewer viewer, GovernanceBody body) {
        return meetings
                .list(viewer, MeetingFilter.of(body.id()), MeetingOrder.EARLIEST_FIRST, PageRequest.first(20))
                .nodes()
                .stream()
                .map(Meeting::id)
                .toList();
    }

    private static MeetingFilter withdrawnOf(GovernanceBody body) {
        return new MeetingFilter(body.id(), null, null, null, null, null, true);
    }

    private List<UUID> hits(String text) {
        return search.search(staff, text, Set.of(SearchType.MEETING), false, PageRequest.first(5)).nodes().stream()
                .map(SearchHit::id)
                .toList();
    }

    private Recording<Meeting> plan(GovernanceBody body, MeetingDetails details) {
        return meetings.plan(staff, new NewMeeting(new MeetingId(Ids.next()), body.id(), details), Set.of());
    }

    private Meeting planned(GovernanceBody body, MeetingDetails details) {
        return World.done(plan(body, details));
    }

    private static MeetingTime on(LocalDate day) {
        return new MeetingTime.OnDay(day, null, null);
    }
}
