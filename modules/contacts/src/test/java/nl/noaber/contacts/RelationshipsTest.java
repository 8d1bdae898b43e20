package nl.noaber.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.noaber.access.UserId;
import nl.noaber.contacts.BulkContactMoment.BulkCommitment;
import nl.noaber.contacts.BulkContactMoment.BulkParticipant;
import nl.noaber.contacts.World.About;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.stakeholders.ContactRhythm;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationDetailsBuilder;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelationshipsTest {

    private final ContactMoments moments;
    private final Commitments commitments;
    private final Relationships relationships;
    private final ContactBulk bulk;
    private final Merges merges;
    private final SearchIndex search;
    private final World world;
    private final StatementCounter statements;
    private final Viewer staff = People.staff();

    RelationshipsTest(
            ContactMoments moments,
            Commitments commitments,
            Relationships relationships,
            ContactBulk bulk,
            Merges merges,
            SearchIndex search,
            World world,
            StatementCounter statements) {
        this.moments = moments;
        this.commitments = commitments;
        this.relationships = relationships;
        this.bulk = bulk;
        this.merges = merges;
        this.search = search;
        this.world = world;
        this.statements = statements;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void namesRelationsThatAreQuietForLongerThanTheirRhythm() {
        Organisation quiet = withRhythm("Stil", ContactRhythm.MONTHLY);
        Organisation never = withRhythm("Nooit", ContactRhythm.YEARLY);
        Organisation lively = withRhythm("Levendig", ContactRhythm.MONTHLY);
        world.meeting("Lang geleden", Instant.parse("2026-05-01T10:00:00Z"), quiet);
        world.meeting("Pas nog", Instant.parse("2026-06-01T10:00:00Z"), lively);
        assertThat(relationships.quiet(staff, World.ADMIN, PageRequest.first(9)).nodes())
                .extracting(QuietRelationship::organisationId)
                .containsExactly(never.id(), quiet.id());
        assertThat(relationships
                        .quiet(staff, World.ADMIN, PageRequest.last(1, null))
                        .nodes())
                .singleElement()
                .satisfies(last -> {
                    assertThat(last.lastContactOn()).isEqualTo("2026-05-01");
                    assertThat(last.wantedBefore()).isEqualTo("2026-06-01");
                });
        String first =
                relationships.quiet(staff, World.ADMIN, PageRequest.first(1)).lastCursor();
        assertThat(relationships
                        .quiet(staff, World.ADMIN, PageRequest.first(9, first))
                        .nodes())
                .hasSize(1);
        statements.atMost(
                2,
                () -> assertThat(relationships.countQuiet(staff, World.ADMIN)).isEqualTo(2));
    }

    @Test
    void asksForTheLastContactOfManyAsForThoseOfFew() {
        Organisation hushed = withRhythm("Zwijgend", ContactRhythm.MONTHLY, World.STAFF);
        world.meeting("Wat vertrouwelijk was", Instant.parse("2026-05-02T10:00:00Z"), hushed);
        String few = asked();
        for (int more = 0; more < 30; more++) {
            withRhythm("Nog een " + more, ContactRhythm.YEARLY, World.STAFF);
        }
        assertThat(asked()).isEqualTo(few);
    }

    /** The statements by which the quiet relations were found. */
    private String asked() {
        statements.during(() -> relationships.countQuiet(staff, World.STAFF));
        return statements.texts();
    }

    @Test
    void sharesManyAgainInAsManyStatementsAsOne() {
        int few = statementsToMerge("Weinig", 1);
        assertThat(statementsToMerge("Veel", 20)).isEqualTo(few);
    }

    private int statementsToMerge(String name, int contacts) {
        Organisation keep = world.organisation(OrganisationKind.COMPANY, name + " blijft");
        Organisation absorb = world.organisation(OrganisationKind.COMPANY, name + " gaat op");
        List<ContactMoment> shared = IntStream.range(0, contacts)
                .mapToObj(number -> world.logged(
                        About.of(name + number, absorb).sharedWith(absorb.id()),
                        NewCommitment.of(CommitmentDirection.THEY_TO_US, name + number, null)))
                .toList();
        MergeId merge = new MergeId(Ids.next());
        int asked = statements.during(
                () -> World.done(merges.merge(staff, merge, SeenStakeholder.of(keep), SeenStakeholder.of(absorb))));
        shared.forEach(one -> assertThat(moments.byId(People.partner(keep.id().value()), one.id()))
                .isPresent());
        asked += statements.during(() -> World.done(merges.undo(staff, merge)));
        shared.forEach(one -> assertThat(moments.byId(People.partner(keep.id().value()), one.id()))
                .isEmpty());
        shared.forEach(one -> assertThat(moments.byId(People.partner(absorb.id().value()), one.id()))
                .isPresent());
        return asked;
    }

    @Test
    void movesContactsPromisesAndSharesWhenOrganisationsAreMergedAndBack() {
        Organisation keep = world.ministry("Ministerie van Blijven");
        Organisation absorb = world.organisation(OrganisationKind.AGENCY, "Ministrie van Blijven");
        ContactMoment shared = world.logged(
                About.of("Van de dubbele", absorb).sharedWith(absorb.id()),
                NewCommitment.of(CommitmentDirection.THEY_TO_US, "Van de dubbele", null));
        MergeId merge = new MergeId(Ids.next());
        World.done(merges.merge(staff, merge, SeenStakeholder.of(keep), SeenStakeholder.of(absorb)));
        assertThat(count(keep.id())).isEqualTo(1);
        assertThat(count(absorb.id())).isZero();
        assertThat(promises(keep.id())).isEqualTo(1);
        assertThat(moments.byId(People.partner(keep.id().value()), shared.id())).isPresent();
        assertThat(kinds(OrganisationKind.AGENCY)).isZero();
        World.done(merges.undo(staff, merge));
        assertThat(count(absorb.id())).isEqualTo(1);
        assertThat(promises(absorb.id())).isEqualTo(1);
        assertThat(moments.byId(People.partner(keep.id().value()), shared.id())).isEmpty();
        assertThat(moments.byId(People.partner(absorb.id().value()), shared.id()))
                .isPresent();
        assertThat(kinds(OrganisationKind.AGENCY)).isEqualTo(1);
    }

    @Test
    void storesThousandsAtOnceInOneStatementATable() {
        Organisation company = world.organisation(OrganisationKind.COMPANY, "Bedrijf in bulk");
        List<BulkContactMoment> many = IntStream.range(0, 300)
                .mapToObj(number -> bulk(company, number))
                .toList();
        statements.atMost(12, () -> bulk.insert(staff, many));
        assertThat(count(company.id())).isEqualTo(300);
        assertThat(promises(company.id())).isEqualTo(300);
        assertThat(Objects.requireNonNull(
                                moments.texts(staff, Set.of(many.getFirst().id()))
                                        .get(many.getFirst().id()))
                        .note())
                .isEqualTo("Verslag");
    }

    @Test
    void findsTheContactMomentsOfARenamedOrganisationByItsNewName() {
        Organisation company = world.organisation(OrganisationKind.COMPANY, "Weverij Oudenaam");
        List<BulkContactMoment> many = IntStream.range(0, 450)
                .mapToObj(number -> bulk(company, number))
                .toList();
        bulk.insert(staff, many);
        assertThat(found("Oudenaam")).isEqualTo(100);

        Organisation described = renamed(company, edit -> edit.description("Weeft sinds 1900"));
        int describing = statements.sql().size();
        Organisation renamed = renamed(described, edit -> edit.name("Spinnerij Nieuwenaam"));
        assertThat(statements.sql().size() - describing).as(statements::texts).isBetween(12, 60);

        assertThat(found("Nieuwenaam bulk 0")).isEqualTo(1);
        assertThat(found("Nieuwenaam bulk 449")).isEqualTo(1);
        assertThat(found("Oudenaam")).isZero();

        Organisation keep = world.organisation(OrganisationKind.COMPANY, "Textiel Blijft");
        MergeId merge = new MergeId(Ids.next());
        World.done(merges.merge(staff, merge, SeenStakeholder.of(keep), SeenStakeholder.of(renamed)));
        assertThat(found("Blijft bulk 449")).isEqualTo(1);
        World.done(merges.undo(staff, merge));
        assertThat(found("Nieuwenaam bulk 449")).isEqualTo(1);
    }

    private Organisation renamed(Organisation organisation, UnaryOperator<OrganisationDetailsBuilder> edit) {
        List<Organisation> changed = new ArrayList<>();
        statements.during(() -> changed.add(world.changed(
                organisation, details -> edit.apply(details.edit()).build())));
        return changed.getFirst();
    }

    /** How many contact moments, at most a hundred. */
    private int found(String words) {
        return search.search(staff, words, Set.of(SearchType.CONTACT_MOMENT), false, PageRequest.first(100))
                .items()
                .size();
    }

    @Test
    void loadsTheScenarioTwiceAsOnce() {
        world.loadScenario();
        world.loadScenario();
        OrganisationId council = new OrganisationId(Ids.named("organisation/governance-body/gemeenteraad"));
        assertThat(count(council)).isEqualTo(3);
        assertThat(promises(council)).isEqualTo(2);
        assertThat(commitments.byId(staff, new CommitmentId(Ids.named("commitment/intensify"))))
                .isPresent();
    }

    private BulkContactMoment bulk(Organisation company, int number) {
        return new BulkContactMoment(
                new ContactMomentId(Ids.next()),
                "In bulk " + number,
                Channel.CALL,
                ContactMomentStatus.HELD,
                World.YESTERDAY,
                null,
                null,
                "Verslag",
                World.STAFF,
                World.YESTERDAY,
                Visibility.TEAM,
                Set.<UUID>of(),
                List.of(new BulkParticipant(
                        Ids.next(), Side.THEIRS, "Bedrijf", "Bedrijf", company.id(), company.kind(), null, null, null)),
                Map.of(World.challenge(1), new ProgrammeId(Ids.named("programme/npvr"))),
                List.of(new BulkCommitment(
                        new CommitmentId(Ids.next()),
                        CommitmentDirection.THEY_TO_US,
                        "Belofte " + number,
                        company.id(),
                        null,
                        null,
                        CommitmentState.OPEN,
                        null,
                        World.STAFF)));
    }

    private Organisation withRhythm(String name, ContactRhythm rhythm) {
        return withRhythm(name, rhythm, World.ADMIN);
    }

    private Organisation withRhythm(String name, ContactRhythm rhythm, UserId owner) {
        OrganisationDetails details = OrganisationDetails.builder(OrganisationKind.FUND, name)
                .contactRhythm(rhythm)
                .relationshipOwnerId(owner)
                .build();
        return world.organisation(new OrganisationId(Ids.next()), details);
    }

    private long count(OrganisationId organisation) {
        return moments.count(staff, ContactMomentFilter.ALL.ofOrganisation(organisation));
    }

    @Test
    void followsAnOrganisationThatTurnsOutToBeOfAnotherKind() {
        Organisation found = world.organisation(OrganisationKind.INTEREST_GROUP, "Toch een fonds");
        world.meeting("Kennismaking", found);
        long before = kinds(OrganisationKind.FUND);
        world.turned(found, OrganisationKind.FUND);
        assertThat(kinds(OrganisationKind.FUND)).isEqualTo(before + 1);
    }

    private long kinds(OrganisationKind kind) {
        ContactMomentFilter all = ContactMomentFilter.ALL;
        return moments.count(
                staff,
                new ContactMomentFilter(
                        null,
                        Set.of(kind),
                        null,
                        null,
                        null,
                        null,
                        null,
                        all.statuses(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null));
    }

    private long promises(OrganisationId organisation) {
        ListParent parent = ListParent.of(organisation);
        return Objects.requireNonNull(commitments
                .countUnder(staff, Set.of(parent), CommitmentFilter.ALL)
                .get(parent));
    }
}
