package nl.noaber.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** An assessment is seen by the team, and by whom it is shared with. */
@NoaberTest
class SharedAssessmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private final Assessments assessments;
    private final Land land;

    SharedAssessmentTest(Assessments assessments, Land land) {
        this.assessments = assessments;
        this.land = land;
    }

    @Test
    void isSeenByTheTeamAndWhomItIsSharedWith() {
        Organisation friend = land.organisation(OrganisationKind.NPVR_REGION, "Regio Bondgenoot");
        Organisation about = land.organisation(OrganisationKind.FUND, "Fonds Gedeeld");
        Assessment made = Land.done(assess(about.id(), Visibility.SHARED, Set.of(friend.id())));

        assertThat(made.visibility()).isEqualTo(Visibility.SHARED);
        assertThat(made.sharedWith()).containsExactly(friend.id());
        assertSeenBy(
                made,
                List.of(People.staff(), People.partner(friend.id().value())),
                List.of(People.partner(), People.board(), People.auditor()));
    }

    @Test
    void isSeenByTheBoardOrEverybodyWhenItSaysSo() {
        Organisation about = land.organisation(OrganisationKind.FUND, "Fonds Bestuur");
        Assessment board = Land.done(assess(about.id(), Visibility.BOARD, Set.of()));
        assertSeenBy(board, List.of(People.staff(), People.board()), List.of(People.partner(), People.auditor()));
        Organisation other = land.organisation(OrganisationKind.FUND, "Fonds Iedereen");
        Assessment open = Land.done(assess(other.id(), Visibility.PUBLIC, Set.of()));
        assertSeenBy(open, List.of(People.staff(), People.board(), People.partner(), People.auditor()), List.of());
    }

    @Test
    void staysWithTheTeamUnlessItSaysOtherwise() {
        Organisation about = land.organisation(OrganisationKind.FUND, "Fonds Team");
        assertSeenBy(
                Land.done(assess(about.id(), Visibility.TEAM, Set.of())),
                List.of(People.staff(), People.colleague(), People.admin()),
                List.of(People.partner(), People.board(), People.auditor()));
    }

    @Test
    void showsNobodyWhatIsNoLongerInForceOnTheMap() {
        Organisation friend = land.organisation(OrganisationKind.NPVR_REGION, "Regio Van Toen");
        Organisation about = land.organisation(OrganisationKind.FUND, "Fonds Herzien");
        Assessment old = Land.done(assess(about.id(), Visibility.SHARED, Set.of(friend.id())));
        Land.done(assess(about.id(), Visibility.TEAM, Set.of()));

        Viewer partner = People.partner(friend.id().value());
        assertThat(assessments.map(partner, null, TODAY)).doesNotContain(old);
        assertThat(assessments.map(partner, null, TODAY))
                .extracting(Assessment::stakeholderId)
                .doesNotContain(about.id());
    }

    @Test
    void isNotTakenForThePresentOneByWhoMayNotSeeTheNewerOne() {
        Organisation friend = land.organisation(OrganisationKind.NPVR_REGION, "Regio Van Vroeger");
        Organisation about = land.organisation(OrganisationKind.FUND, "Fonds Opgevolgd");
        Viewer partner = People.partner(friend.id().value());
        Assessment old = Land.done(assess(about.id(), Visibility.SHARED, Set.of(friend.id())));
        Assessment shown = Land.done(assess(about.id(), Visibility.SHARED, Set.of(friend.id())));
        assertThat(assessments.ofStakeholders(partner, Set.of(about.id())).get(about.id()))
                .extracting(Assessment::id)
                .containsExactly(shown.id(), old.id());

        Land.done(assess(about.id(), Visibility.TEAM, Set.of()));
        assertThat(assessments.ofStakeholders(partner, Set.of(about.id()))).isEmpty();
        assertThat(assessments
                        .ofStakeholders(People.staff(), Set.of(about.id()))
                        .get(about.id()))
                .hasSize(3);
    }

    @Test
    void staysSharedWithAnOrganisationThatIsMergedIntoAnother(Merges merges) {
        Organisation keep = land.organisation(OrganisationKind.NPVR_REGION, "Regio Blijft");
        Organisation absorb = land.organisation(OrganisationKind.NPVR_REGION, "Regio Gaat Op");
        Organisation about = land.organisation(OrganisationKind.FUND, "Fonds Verhuizing");
        Organisation both = land.organisation(OrganisationKind.FUND, "Fonds Beide");
        Assessment made = Land.done(assess(about.id(), Visibility.SHARED, Set.of(absorb.id())));
        Land.done(assess(both.id(), Visibility.SHARED, Set.of(absorb.id(), keep.id())));
        Viewer partner = People.partner(keep.id().value());
        assertThat(assessments.ofStakeholders(partner, Set.of(about.id()))).isEmpty();

        assertThat(merges.preview(People.staff(), keep.id(), absorb.id())
                        .orElseThrow()
                        .moves())
                .isEqualTo(Map.of("sharedWith", 1));
        MergeId merge = new MergeId(Ids.next());
        Land.done(merges.merge(People.staff(), merge, SeenStakeholder.of(keep), SeenStakeholder.of(absorb)));
        assertThat(assessments.ofStakeholders(partner, Set.of(about.id())).get(about.id()))
                .extracting(Assessment::id)
                .containsExactly(made.id());

        Land.done(merges.undo(People.staff(), merge));
        assertThat(assessments.ofStakeholders(partner, Set.of(about.id()))).isEmpty();
        assertThat(assessments.ofStakeholders(People.partner(absorb.id().value()), Set.of(about.id())))
                .containsKey(about.id());
        assertThat(assessments.ofStakeholders(partner, Set.of(both.id()))).containsKey(both.id());
    }

    @Test
    void isInTheAuditTrailWithoutTheWordsForWhoMayNotSeeIt(GraphQl graphQl) {
        Organisation about = land.organisation(OrganisationKind.FUND, "Fonds Spoor");
        Assessment team = Land.done(assess(about.id(), Visibility.TEAM, Set.of()));
        Assessment open = Land.done(assess(about.id(), Visibility.PUBLIC, Set.of()));

        assertThat(traced(graphQl, People.auditor(), team))
                .contains("field=note")
                .doesNotContain("Vertelde het ons");
        assertThat(traced(graphQl, People.auditor(), open)).contains("after=Vertelde het ons");
        assertThat(traced(graphQl, People.admin(), team)).contains("after=Vertelde het ons");
    }

    private static String traced(GraphQl graphQl, Viewer viewer, Assessment assessment) {
        String lines = "query($id: ID!) { auditTrail(filter: {record: $id}) { nodes { fields { field after } } } }";
        Map<String, Object> id =
                Map.of("id", new GlobalId("Assessment", assessment.id().value()).toString());
        return graphQl.run(viewer, lines, id).data().toString();
    }

    @Test
    void refusesAnAudienceThatIsNone() {
        OrganisationId about =
                land.organisation(OrganisationKind.FUND, "Fonds Niemand").id();
        OrganisationId nobody = new OrganisationId(Ids.next());

        assertThat(Land.problems(assess(about, Visibility.SHARED, Set.of())))
                .containsExactly("ASSESSMENT_SHARED_WITH_NOBODY sharedWith");
        assertThat(Land.problems(assess(about, Visibility.TEAM, Set.of(about))))
                .containsExactly("ASSESSMENT_NOT_SHARED sharedWith");
        assertThat(Land.problems(assess(about, Visibility.CONFIDENTIAL, Set.of())))
                .containsExactly("ASSESSMENT_CONFIDENTIAL visibility");
        assertThat(Land.problems(assess(about, Visibility.SHARED, Set.of(nobody))))
                .containsExactly("ORGANISATION_NOT_FOUND sharedWith");
    }

    private Outcome<Assessment> assess(StakeholderId about, Visibility visibility, Set<OrganisationId> sharedWith) {
        return assessments.assess(
                People.staff(),
                new NewAssessment(
                        new AssessmentId(Ids.next()),
                        about,
                        null,
                        4,
                        3,
                        Stance.SUPPORTER,
                        TODAY,
                        "Vertelde het ons",
                        visibility,
                        sharedWith));
    }

    /** On its own page and on the map. */
    private void assertSeenBy(Assessment assessment, List<Viewer> seeing, List<Viewer> others) {
        StakeholderId about = assessment.stakeholderId();
        for (Viewer viewer : seeing) {
            assertThat(assessments.ofStakeholders(viewer, Set.of(about)).get(about))
                    .as(viewer.name())
                    .containsExactly(assessment);
            assertThat(assessments.map(viewer, null, TODAY)).as(viewer.name()).contains(assessment);
        }
        for (Viewer viewer : others) {
            assertThat(assessments.ofStakeholders(viewer, Set.of(about)))
                    .as(viewer.name())
                    .isEmpty();
            assertThat(assessments.map(viewer, null, TODAY)).as(viewer.name()).doesNotContain(assessment);
        }
    }
}
