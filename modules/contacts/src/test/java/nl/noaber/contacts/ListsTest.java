package nl.noaber.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.contacts.World.About;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsTest {

    private static final Instant FIRST = Instant.parse("2026-01-05T09:00:00Z");

    private final ContactMoments moments;
    private final Commitments commitments;
    private final Relationships relationships;
    private final World world;
    private final StatementCounter statements;
    private final Viewer staff = People.staff();

    ListsTest(
            ContactMoments moments,
            Commitments commitments,
            Relationships relationships,
            World world,
            StatementCounter statements) {
        this.moments = moments;
        this.commitments = commitments;
        this.relationships = relationships;
        this.world = world;
        this.statements = statements;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void goesThroughAListForwardsAndBackwardsOneStatementAPage() {
        Organisation ministry = world.ministry("Ministerie van Bladeren");
        ContactMomentFilter filter = ContactMomentFilter.ALL.ofOrganisation(ministry.id());
        for (int day = 0; day < 5; day++) {
            world.meeting("Dag " + day, FIRST.plus(Duration.ofDays(day / 2)), ministry, ministry);
        }
        List<String> forwards = new ArrayList<>();
        PageRequest request = PageRequest.first(2);
        Page<ContactMoment> page;
        do {
            PageRequest asked = request;
            statements.atMost(1, () -> moments.list(staff, filter, ContactMomentOrder.NEWEST, asked));
            page = moments.list(staff, filter, ContactMomentOrder.NEWEST, request);
            page.nodes().forEach(moment -> forwards.add(moment.subject()));
            request = PageRequest.first(2, page.lastCursor());
        } while (page.hasNextPage());
        assertThat(forwards).containsExactly("Dag 4", "Dag 3", "Dag 2", "Dag 1", "Dag 0");
        Page<ContactMoment> last = moments.list(staff, filter, ContactMomentOrder.NEWEST, PageRequest.last(2, null));
        assertThat(subjects(last)).containsExactly("Dag 1", "Dag 0");
        assertThat(subjects(moments.list(
                        staff, filter, ContactMomentOrder.NEWEST, PageRequest.last(2, last.firstCursor()))))
                .containsExactly("Dag 3", "Dag 2");
        assertThat(moments.count(staff, filter)).isEqualTo(5);
        ContactMomentOrder byUpdate =
                new ContactMomentOrder(ContactMomentOrder.Field.UPDATED_AT, ContactMomentOrder.Direction.ASC);
        assertThat(moments.list(staff, filter, byUpdate, PageRequest.first(9)).items())
                .hasSize(5);
    }

    @Test
    void findsContactsOfMinistriesAboutAChallengeWithAnOpenPromiseToUs() {
        Organisation ministry = world.ministry("Ministerie van Filters");
        Organisation town = world.organisation(OrganisationKind.MUNICIPALITY, "Gemeente Filter");
        NewCommitment toUs = NewCommitment.of(CommitmentDirection.THEY_TO_US, "Open aan ons", null);
        world.logged(About.of("Goed", ministry, town).about(World.challenge(17)), toUs);
        world.logged(About.of("Zonder toezegging", ministry).about(World.challenge(17)));
        world.logged(About.of("Andere opgave", ministry).about(World.challenge(18)), promise());
        world.logged(About.of("Geen ministerie", town).about(World.challenge(17)), promise());
        ContactMomentFilter filter = new ContactMomentFilter(
                null,
                Set.of(OrganisationKind.MINISTRY),
                null,
                null,
                World.challenge(17),
                null,
                null,
                ContactMomentFilter.ALL.statuses(),
                null,
                null,
                null,
                null,
                new CommitmentFilter(
                        Set.of(CommitmentDirection.THEY_TO_US),
                        Set.of(CommitmentState.OPEN),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false),
                false,
                null);
        assertThat(subjects(moments.list(staff, filter, ContactMomentOrder.NEWEST, PageRequest.first(50))))
                .containsExactly("Goed");
        assertThat(moments.count(staff, filter)).isEqualTo(1);
    }

    @Test
    void findsByKindsProgrammeChannelOwnerDaysAndWords() {
        Organisation fund = world.organisation(OrganisationKind.FUND, "Fonds van Vinden");
        world.logged(
                About.of("Onvindbaarwoord", fund).about(World.challenge(9)).at(Instant.parse("2025-12-31T23:30:00Z")));
        ContactMomentFilter all = ContactMomentFilter.ALL;
        ContactMomentFilter everything = new ContactMomentFilter(
                null,
                Set.of(OrganisationKind.FUND, OrganisationKind.COMPANY),
                null,
                null,
                null,
                new ProgrammeId(Ids.named("programme/npvr")),
                Set.of(Channel.MEETING),
                all.statuses(),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 1),
                "onvindb",
                World.STAFF,
                null,
                false,
                null);
        for (ContactMomentOrder.Field field : ContactMomentOrder.Field.values()) {
            ContactMomentOrder order = new ContactMomentOrder(field, ContactMomentOrder.Direction.DESC);
            assertThat(subjects(moments.list(staff, everything, order, PageRequest.first(5))))
                    .containsExactly("Onvindbaarwoord");
        }
        assertThat(moments.count(staff, everything)).isEqualTo(1);
    }

    @Test
    void listsUnderSeveralParentsInOneStatement() {
        Organisation one = world.ministry("Ministerie van Een");
        Organisation two = world.ministry("Ministerie van Twee");
        world.logged(About.of("Samen", one, two).about(World.challenge(20)), promise());
        world.meeting("Alleen", one);
        Set<ListParent> parents = Set.of(ListParent.of(one.id()), ListParent.of(two.id()));
        statements.atMost(1, () -> moments.under(staff, parents, ContactMomentFilter.ALL, PageRequest.first(1)));
        Map<ListParent, Page<ContactMoment>> pages =
                moments.under(staff, parents, ContactMomentFilter.ALL, PageRequest.first(5));
        assertThat(subjects(Objects.requireNonNull(pages.get(ListParent.of(one.id())))))
                .containsExactlyInAnyOrder("Samen", "Alleen");
        assertThat(subjects(Objects.requireNonNull(pages.get(ListParent.of(two.id())))))
                .containsExactly("Samen");
        assertThat(moments.countUnder(staff, parents, ContactMomentFilter.ALL))
                .containsEntry(ListParent.of(one.id()), 2L)
                .containsEntry(ListParent.of(two.id()), 1L);
        statements.atMost(
                1,
                () -> assertThat(commitments
                                .under(staff, parents, CommitmentFilter.ALL, PageRequest.first(5))
                                .values())
                        .hasSize(2));
        ListParent challenge = ListParent.of(World.challenge(20));
        assertThat(commitments.countUnder(staff, Set.of(challenge), CommitmentFilter.ALL))
                .containsEntry(challenge, 1L);
        statements.atMost(
                1,
                () -> assertThat(relationships.heardBy(staff, Set.of(World.challenge(20))))
                        .hasSize(1));
    }

    private static NewCommitment promise() {
        return NewCommitment.of(CommitmentDirection.THEY_TO_US, "Beloofd", null);
    }

    private static List<String> subjects(Page<ContactMoment> page) {
        return page.nodes().stream().map(ContactMoment::subject).toList();
    }
}
