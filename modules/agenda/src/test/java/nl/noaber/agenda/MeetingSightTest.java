package nl.noaber.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.BeanProvider;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Ids;
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
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who sees a meeting, finds it, and is named in it. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingSightTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);

    private final Meetings meetings;
    private final GovernanceBodies bodies;
    private final Organisations organisations;
    private final Merges merges;
    private final SearchIndex search;
    private final Transactions transactions;
    private final World world;
    private final PersonalRecords personal;
    private final Viewer staff = People.staff();

    MeetingSightTest(
            Meetings meetings,
            GovernanceBodies bodies,
            Organisations organisations,
            Merges merges,
            SearchIndex search,
            Transactions transactions,
            World world,
            BeanProvider<PersonalRecords> modules) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.organisations = organisations;
        this.merges = merges;
        this.search = search;
        this.transactions = transactions;
        this.world = world;
        this.personal = modules.stream()
                .filter(records -> records.getClass().getPackageName().startsWith("nl.noaber.agenda"))
                .findFirst()
                .orElseThrow();
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void isForWhomItIsMeant() {
        GovernanceBody body = world.body("Wie het ziet");
        OrganisationId achterhoek = new OrganisationId(People.ACHTERHOEK);
        Meeting team = World.done(plan(body, MeetingDetails.at(on(DAY))));
        Meeting board = World.done(plan(body, MeetingDetails.at(on(DAY)).seenBy(Visibility.BOARD)));
        Meeting ours = World.done(plan(body, MeetingDetails.at(on(DAY)).seenBy(Visibility.SHARED, achterhoek)));
        Meeting open = World.done(plan(body, MeetingDetails.at(on(DAY)).seenBy(Visibility.PUBLIC)));
        assertThat(seen(staff, body)).containsExactlyInAnyOrder(team.id(), board.id(), ours.id(), open.id());
        assertThat(seen(People.partner(), body)).containsExactlyInAnyOrder(ours.id(), open.id());
        assertThat(seen(People.board(), body)).containsExactlyInAnyOrder(board.id(), open.id());
        assertThat(seen(People.auditor(), body)).containsExactly(open.id());
        assertThat(meetings.sharedWith(People.board(), Set.of(ours.id()))).isEmpty();
        for (Viewer other : List.of(People.partner(), People.board(), People.auditor())) {
            assertThat(World.problems(
                            meetings.update(other, open.id(), 1, MeetingChange.to(MeetingState.CANCELLED), Set.of())))
                    .containsExactly("NOT_ALLOWED");
        }
        assertThat(World.problems(plan(body, MeetingDetails.at(on(DAY)).seenBy(Visibility.CONFIDENTIAL))))
                .containsExactly("NEVER_CONFIDENTIAL visibility");
        assertThat(World.problems(plan(body, MeetingDetails.at(on(DAY)).seenBy(Visibility.SHARED))))
                .containsExactly("SHARED_WITH_NOBODY sharedWith");
    }

    @Test
    void isFoundByWhomItIsMeantForAlsoAfterANewName() {
        Organisation organisation = world.organisation("Zoekoverleg");
        GovernanceBody body = World.done(bodies.establish(staff, World.fresh(organisation, BodyLevel.REGION)));
        Meeting meeting = World.done(plan(body, MeetingDetails.at(on(DAY)).seenBy(Visibility.BOARD)));
        assertThat(hits(staff, "Zoekoverleg")).containsExactly(meeting.id().value());
        assertThat(hits(People.board(), "Zoekoverleg"))
                .containsExactly(meeting.id().value());
        assertThat(hits(People.partner(), "Zoekoverleg")).isEmpty();
        organisations.update(
                staff,
                organisation.id(),
                organisation.version(),
                details -> details.edit().name("Vindoverleg").build());
        assertThat(hits(staff, "Vindoverleg")).containsExactly(meeting.id().value());
    }

    @Test
    void isFoundByTheAbbreviationOfItsBodyAndSaysWhenItIs() {
        Organisation organisation = world.organisation(
                OrganisationDetails.builder(OrganisationKind.GOVERNANCE_BODY, "Overleg met een afkorting")
                        .abbreviation("OMEA")
                        .build());
        GovernanceBody body = World.done(bodies.establish(staff, World.fresh(organisation, BodyLevel.REGION)));
        World.done(plan(body, MeetingDetails.at(new MeetingTime.InMonth(YearMonth.of(2026, 9)))));
        World.done(plan(body, MeetingDetails.at(new MeetingTime.InSeason(Season.AUTUMN, 2027))));
        assertThat(subtitles(staff, "OMEA")).containsExactlyInAnyOrder("september 2026", "najaar 2027");
    }

    private List<String> subtitles(Viewer viewer, String text) {
        return search.search(viewer, text, Set.of(SearchType.MEETING), true, PageRequest.first(5)).nodes().stream()
                .flatMap(hit -> Stream.ofNullable(hit.subtitle()))
                .toList();
    }

    @Test
    void isSharedWithWhatItsOrganisationWasMergedIntoUntilThatIsUndone() {
        GovernanceBody body = world.body("Samengevoegd");
        Organisation keep = world.organisation("Gemeente van nu");
        Organisation absorb = world.organisation("Gemeente van toen");
        Meeting meeting = World.done(plan(body, MeetingDetails.at(on(DAY)).seenBy(Visibility.SHARED, absorb.id())));
        MergeId merge = new MergeId(Ids.next());
        merges.merge(staff, merge, SeenStakeholder.of(keep), SeenStakeholder.of(absorb));
        assertThat(seen(People.partner(keep.id().value()), body)).containsExactly(meeting.id());
        assertThat(meetings.sharedWith(staff, Set.of(meeting.id())).get(meeting.id()))
                .containsExactly(keep.id());
        merges.undo(staff, merge);
        assertThat(meetings.sharedWith(staff, Set.of(meeting.id())).get(meeting.id()))
                .containsExactly(absorb.id());
        assertThat(seen(People.partner(keep.id().value()), body)).isEmpty();
    }

    @Test
    void namesAPersonNoMoreAfterAnErasure() {
        GovernanceBody body = world.body("Vernoemd");
        Meeting meeting = World.done(plan(
                body,
                new MeetingDetails(
                        "Afscheid van T. Zeldzaamhof",
                        on(DAY),
                        "Bij T. Zeldzaamhof thuis",
                        MeetingState.PLANNED,
                        Visibility.TEAM,
                        Set.of())));
        Subject subject = new Subject(Ids.next(), Set.of(), Names.of("T.", "", "Zeldzaamhof"));
        assertThat(personal.mentions(staff, subject)).hasSize(1);
        assertThat(personal.mentions(People.auditor(), subject))
                .singleElement()
                .satisfies(mention -> assertThat(mention.title()).isNull());

        transactions.retrying(() -> personal.erase(
                People.admin(), new Erasing(subject, "Betrokkene 9", Set.of(), Set.of(), Set.of()), null));

        Meeting erased = meetings.byId(staff, meeting.id()).orElseThrow();
        assertThat(erased.name()).isEqualTo("Afscheid van Betrokkene 9");
        assertThat(erased.place()).isEqualTo("Bij Betrokkene 9 thuis");
        assertThat(erased.version()).isEqualTo(2);
        assertThat(personal.mentions(staff, subject)).isEmpty();
        assertThat(hits(staff, "Zeldzaamhof")).isEmpty();
    }

    private Set<MeetingId> seen(Viewer viewer, GovernanceBody body) {
        MeetingFilter filter = MeetingFilter.of(body.id());
        Set<MeetingId> listed =
                meetings.list(viewer, filter, MeetingOrder.EARLIEST_FIRST, PageRequest.first(20)).nodes().stream()
                        .map(Meeting::id)
                        .collect(Collectors.toSet());
        assertThat(meetings.count(viewer, filter)).isEqualTo(listed.size());
        assertThat(meetings.byIds(viewer, new HashSet<>(seenByStaff(body)))).containsOnlyKeys(listed);
        return listed;
    }

    private List<MeetingId> seenByStaff(GovernanceBody body) {
        return meetings
                .list(staff, MeetingFilter.of(body.id()), MeetingOrder.EARLIEST_FIRST, PageRequest.first(20))
                .nodes()
                .stream()
                .map(Meeting::id)
                .toList();
    }

    private List<UUID> hits(Viewer viewer, String text) {
        return search.search(viewer, text, Set.of(SearchType.MEETING), true, PageRequest.first(5)).nodes().stream()
                .map(SearchHit::id)
                .toList();
    }

    private Recording<Meeting> plan(GovernanceBody body, MeetingDetails details) {
        return meetings.plan(staff, new NewMeeting(new MeetingId(Ids.next()), body.id(), details), Set.of());
    }

    private static MeetingTime on(LocalDate day) {
        return new MeetingTime.OnDay(day, null, null);
    }
}
