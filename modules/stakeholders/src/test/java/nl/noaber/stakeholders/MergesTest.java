package nl.noaber.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.history.Conflict;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

@NoaberTest
class MergesTest {

    private final Organisations organisations;
    private final Persons persons;
    private final Posts posts;
    private final Tenures tenures;
    private final Relations relations;
    private final Assessments assessments;
    private final Duplicates duplicates;
    private final Merges merges;
    private final Land land;

    MergesTest(
            Organisations organisations,
            Persons persons,
            Posts posts,
            Tenures tenures,
            Relations relations,
            Assessments assessments,
            Duplicates duplicates,
            Merges merges,
            Land land) {
        this.organisations = organisations;
        this.persons = persons;
        this.posts = posts;
        this.tenures = tenures;
        this.relations = relations;
        this.assessments = assessments;
        this.duplicates = duplicates;
        this.merges = merges;
        this.land = land;
    }

    private MergeId merged(Stakeholder keep, Stakeholder absorb) {
        return Land.done(merged(new MergeId(Ids.next()), keep, absorb)).id();
    }

    private Outcome<Merge> merged(MergeId id, Stakeholder keep, Stakeholder absorb) {
        return merges.merge(People.staff(), id, SeenStakeholder.of(keep), SeenStakeholder.of(absorb));
    }

    @Test
    void movesEverythingKeepsTheOldIdAndPutsBackExactlyThat() {
        Organisation keep = land.organisation(OrganisationDetails.builder(OrganisationKind.COMPANY, "Blijver")
                .tags(List.of("a"))
                .build());
        Organisation absorb = land.organisation(OrganisationDetails.builder(OrganisationKind.COMPANY, "Verdwijner")
                .abbreviation("VDW")
                .tags(List.of("b"))
                .identifiers(List.of(new ExternalIdentifier(IdentifierScheme.ROO, "9001")))
                .build());
        Post post = land.post(absorb, "Directeur Verdwijner");
        Relation relation =
                relation(absorb.id(), land.ministry("Ministerie van Merge").id());
        relation(absorb.id(), keep.id());
        assess(absorb.id());

        assertPreviewed(keep, absorb);
        MergeId merge = merged(keep, absorb);
        Organisation survivor = organisations.byId(People.board(), absorb.id()).orElseThrow();
        assertThat(survivor.id()).isEqualTo(keep.id());
        assertThat(survivor.abbreviation()).isEqualTo("VDW");
        assertThat(survivor.details().otherNames()).containsExactly("Verdwijner");
        assertThat(posts.byId(People.staff(), post.id()).orElseThrow().organisationId())
                .isEqualTo(keep.id());
        assertThat(relations.ofStakeholders(People.staff(), Set.of(keep.id())).get(keep.id()))
                .extracting(Relation::id)
                .containsExactly(relation.id());
        Post later = land.post(survivor, "Later gekomen");

        Merge undone = Land.done(merges.undo(People.staff(), merge));
        assertThat(undone.undoneAt()).isNotNull();
        assertAsBefore(keep, absorb);
        assertThat(posts.byId(People.staff(), post.id()).orElseThrow().organisationId())
                .isEqualTo(absorb.id());
        assertThat(posts.byId(People.staff(), later.id()).orElseThrow().organisationId())
                .isEqualTo(keep.id());
        assertThat(relations.ofStakeholders(People.staff(), Set.of(absorb.id())).get(absorb.id()))
                .hasSize(2);
        assertThat(Land.done(merges.undo(People.staff(), merge))).isEqualTo(undone);
    }

    private void assertAsBefore(Organisation keep, Organisation absorb) {
        Organisation back = organisations.byId(People.staff(), absorb.id()).orElseThrow();
        assertThat(back.details()).isEqualTo(absorb.details());
        assertThat(back.withdrawn()).isFalse();
        assertThat(organisations.byId(People.staff(), keep.id()).orElseThrow().details())
                .isEqualTo(keep.details());
    }

    private void assertPreviewed(Organisation keep, Organisation absorb) {
        MergePreview preview =
                merges.preview(People.staff(), keep.id(), absorb.id()).orElseThrow();
        assertThat(preview.moves()).isEqualTo(Map.of("posts", 1, "relations", 1, "assessments", 1));
        assertThat(preview.fills()).extracting(FieldChange::field).contains("abbreviation", "tags", "identifiers");
    }

    @Test
    void leadsThroughAChainOfMergesAndUndoesItFromTheEnd() {
        Organisation first = land.organisation(OrganisationKind.FUND, "Keten Een");
        Organisation second = land.organisation(OrganisationKind.FUND, "Keten Twee");
        Organisation third = land.organisation(OrganisationKind.FUND, "Keten Drie");
        MergeId early = merged(second, first);
        MergeId late =
                merged(third, organisations.byId(People.staff(), second.id()).orElseThrow());
        assertThat(organisations
                        .byIds(People.staff(), Set.of(first.id(), second.id()))
                        .values())
                .extracting(Organisation::id)
                .containsOnly(third.id());
        assertThat(Land.problems(merges.undo(People.staff(), early))).containsExactly("UNDO_LATER_FIRST id");
        Land.done(merges.undo(People.staff(), late));
        assertThat(organisations.byId(People.staff(), first.id()).orElseThrow().id())
                .isEqualTo(second.id());
        Land.done(merges.undo(People.staff(), early));
        assertThat(organisations.byId(People.staff(), first.id()).orElseThrow().id())
                .isEqualTo(first.id());
    }

    @Test
    void mergesPersonsWithTheirTenures() {
        Post post = land.post(land.ministry("Ministerie van Persoon"), "Adviseur Persoon");
        Person keep = land.person("Blijft Persoon");
        Person absorb = land.person(
                PersonDetails.of(PersonName.ofSurname("Gaat Persoon"), "mail").withEmail("gaat@persoon.nl"));
        Tenure tenure = land.tenure(absorb, post, Validity.OPEN);
        MergeId merge = merged(keep, absorb);
        assertThat(persons.byId(People.staff(), absorb.id())
                        .orElseThrow()
                        .details()
                        .email())
                .isEqualTo("gaat@persoon.nl");
        assertThat(tenures.ofPersons(People.staff(), Set.of(keep.id())).get(keep.id()))
                .extracting(Tenure::id)
                .containsExactly(tenure.id());
        Land.done(merges.undo(People.staff(), merge));
        assertThat(persons.byId(People.staff(), keep.id())
                        .orElseThrow()
                        .details()
                        .email())
                .isNull();
        assertThat(tenures.ofPersons(People.staff(), Set.of(absorb.id()))).hasSize(1);
    }

    @Test
    void mergesOnceWhatIsSentTwiceAndRefusesOthers() {
        Organisation keep = land.organisation(OrganisationKind.FUND, "Eenmaal Een");
        Organisation absorb = land.organisation(OrganisationKind.FUND, "Eenmaal Twee");
        MergeId id = new MergeId(Ids.next());
        assertThat(Land.problems(
                        merges.merge(People.partner(), id, SeenStakeholder.of(keep), SeenStakeholder.of(absorb))))
                .containsExactly("NOT_ALLOWED ");
        assertThat(Land.problems(merged(id, keep, keep))).containsExactly("NOT_A_PAIR absorb");
        Merge first = Land.done(merged(id, keep, absorb));
        assertThat(Land.done(merged(id, keep, absorb))).isEqualTo(first);
        assertThat(merges.preview(People.board(), keep.id(), absorb.id())).isEmpty();
        assertThat(merges.ofStakeholders(People.staff(), Set.of(keep.id())).get(keep.id()))
                .containsExactly(first);
    }

    @Test
    void doesNothingWhenOneOfBothWasChangedSinceItWasSeen() {
        Organisation keep = land.organisation(OrganisationKind.FUND, "Gezien Een");
        Organisation absorb = land.organisation(OrganisationKind.FUND, "Gezien Twee");
        Organisation changed = Land.done(organisations.update(
                People.staff(),
                absorb.id(),
                1,
                details -> details.edit().abbreviation("GT").build()));

        assertThat(merged(new MergeId(Ids.next()), keep, absorb))
                .isInstanceOfSatisfying(Outcome.Conflicted.class, refused -> {
                    assertThat(refused.conflict().version()).isEqualTo(2);
                    assertThat(refused.conflict().fields())
                            .extracting(Conflict.ConflictingField::field)
                            .containsExactly("abbreviation");
                });
        assertThat(organisations.byId(People.staff(), absorb.id()).orElseThrow().id())
                .isEqualTo(absorb.id());
        assertThat(merged(keep, changed)).isNotNull();
    }

    @Test
    void listsPairsTheSurestFirstUntilTheyAreDismissed() {
        Organisation one = land.organisation(OrganisationKind.COMPANY, "Stichting Paar");
        Organisation two = land.organisation(OrganisationKind.COMPANY, "Paar B.V.");
        List<Duplicate> pairs =
                duplicates.ofStakeholders(People.staff(), Set.of(one.id())).getOrDefault(one.id(), List.of());
        assertThat(pairs).containsExactly(new Duplicate(one.id(), two.id(), List.of(DuplicateReason.NAME)));
        assertThat(duplicates
                        .list(People.staff(), StakeholderType.ORGANISATION, PageRequest.first(50))
                        .nodes())
                .containsAll(pairs);
        assertThat(duplicates
                        .list(People.board(), StakeholderType.ORGANISATION, PageRequest.first(50))
                        .nodes())
                .isEmpty();
        long before = duplicates.count(People.staff(), StakeholderType.ORGANISATION);
        Land.done(duplicates.dismiss(People.staff(), two.id(), one.id()));
        Land.done(duplicates.dismiss(People.staff(), one.id(), two.id()));
        assertThat(duplicates.count(People.staff(), StakeholderType.ORGANISATION))
                .isEqualTo(before - 1);
        assertThat(duplicates.ofStakeholders(People.staff(), Set.of(one.id()))).isEmpty();
    }

    @Test
    void pagesThroughThePairsBothWays() {
        for (int number = 0; number < 3; number++) {
            land.organisation(OrganisationKind.COMPANY, "Stichting Bladzijde " + number);
            land.organisation(OrganisationKind.COMPANY, "Bladzijde " + number + " N.V.");
        }
        List<Duplicate> all = pairs(PageRequest.first(50)).nodes();
        assertThat(all).hasSizeGreaterThanOrEqualTo(3);
        Page<Duplicate> first = pairs(PageRequest.first(2));
        Page<Duplicate> rest = pairs(PageRequest.first(50, first.lastCursor()));
        assertThat(rest.nodes()).isEqualTo(all.subList(2, all.size()));
        assertThat(pairs(PageRequest.last(2, rest.firstCursor())).nodes()).isEqualTo(first.nodes());
    }

    private Page<Duplicate> pairs(PageRequest page) {
        return duplicates.list(People.staff(), StakeholderType.ORGANISATION, page);
    }

    @Test
    void mapsTheLatestAssessmentOfADay() {
        Organisation body = land.organisation(OrganisationKind.FUND, "Fonds Kaart");
        assess(body.id(), 2, LocalDate.of(2026, 1, 10));
        assess(body.id(), 5, LocalDate.of(2026, 5, 10));
        assertThat(influence(body, LocalDate.of(2026, 3, 1))).containsExactly(2);
        assertThat(influence(body, LocalDate.of(2026, 6, 1))).containsExactly(5);
        assertThat(influence(body, LocalDate.of(2025, 6, 1))).isEmpty();
        assertThat(assessments.map(People.board(), null, LocalDate.of(2026, 6, 1)))
                .isEmpty();
        assertThat(Land.problems(assessments.assess(
                        People.staff(),
                        new NewAssessment(
                                new AssessmentId(Ids.next()),
                                body.id(),
                                null,
                                6,
                                0,
                                Stance.UNKNOWN,
                                LocalDate.of(2027, 1, 1),
                                null,
                                Visibility.TEAM,
                                Set.of()))))
                .containsExactly("NOT_ONE_TO_FIVE influence", "NOT_ONE_TO_FIVE interest", "IN_THE_FUTURE assessedOn");
    }

    private List<Integer> influence(Organisation body, LocalDate on) {
        return assessments.map(People.staff(), null, on).stream()
                .filter(each -> each.stakeholderId().equals(body.id()))
                .map(Assessment::influence)
                .toList();
    }

    private void assess(StakeholderId id) {
        assess(id, 3, LocalDate.of(2026, 6, 1));
    }

    private void assess(StakeholderId id, int influence, LocalDate on) {
        Land.done(assessments.assess(
                People.staff(),
                new NewAssessment(
                        new AssessmentId(Ids.next()),
                        id,
                        null,
                        influence,
                        3,
                        Stance.UNKNOWN,
                        on,
                        null,
                        Visibility.TEAM,
                        Set.of())));
    }

    private Relation relation(StakeholderId from, StakeholderId to) {
        return Land.done(relations.relate(
                People.staff(),
                new NewRelation(
                        new RelationId(Ids.next()),
                        from,
                        RelationKind.WORKS_WITH,
                        to,
                        new RelationDetails(null, Validity.OPEN))));
    }
}
