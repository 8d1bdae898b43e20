package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.search.SearchHit;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A division that is withdrawn is nobody's but the team's, until it is restored with all that was sent and answered. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CostDivisionWithdrawalTest {

    private final CostDivisions divisions;
    private final Projects projects;
    private final SearchIndex search;
    private final World world;
    private final Viewer staff = People.staff();

    CostDivisionWithdrawalTest(CostDivisions divisions, Projects projects, SearchIndex search, World world) {
        this.divisions = divisions;
        this.projects = projects;
        this.search = search;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void leavesTheListsAndComesBackWithItsAnswers() {
        CostDivision division = sent("Zzweg", Visibility.TEAM, World.ACHTERHOEK);
        CostDivision answered = World.done(divisions.answer(
                People.partner(),
                division.id(),
                new NewCostDivisionAnswer(null, 1, CostDivisionVerdict.AGREED, null, null)));
        CostDivision gone = World.done(divisions.withdraw(staff, division.id(), answered.version()));
        assertThat(gone.withdrawn()).isTrue();
        assertThat(World.done(divisions.withdraw(staff, division.id(), answered.version()))
                        .version())
                .isEqualTo(gone.version());

        assertThat(divisions.byId(People.partner(), division.id())).isEmpty();
        assertThat(listed(false)).doesNotContain(division.id());
        assertThat(listed(true)).contains(division.id());
        assertThat(divisions.count(People.partner(), new CostDivisionFilter(null, null, true)))
                .isZero();
        assertThat(World.problems(divisions.send(staff, division.id(), gone.version(), 1, null)))
                .containsExactly("DIVISION_WITHDRAWN id");
        assertThat(World.problems(divisions.answer(
                        staff,
                        division.id(),
                        new NewCostDivisionAnswer(World.ACHTERHOEK, 1, CostDivisionVerdict.AGREED, null, null))))
                .containsExactly("DIVISION_WITHDRAWN verdict");

        CostDivision back = World.done(divisions.restore(staff, division.id(), gone.version()));
        assertThat(back.sent().orElseThrow().state()).isEqualTo(CostDivisionState.AGREED);
        assertThat(listed(false)).contains(division.id());
    }

    @Test
    void isForTheTeamAndNotOfAnEarlierVersion() {
        CostDivision division = sent("Zzoud", Visibility.TEAM, World.ACHTERHOEK);
        assertThat(World.problems(divisions.withdraw(People.partner(), division.id(), division.version())))
                .containsExactly("NOT_ALLOWED");
        assertThat(World.problems(divisions.restore(People.board(), division.id(), division.version())))
                .containsExactly("NOT_ALLOWED");
        assertThat(World.conflicting(divisions.withdraw(staff, division.id(), 1))
                        .record()
                        .version())
                .isEqualTo(3);
    }

    @Test
    void staysWhenItBecameContributions() {
        Project project = world.estimated(world.planned("Geboekt"), World.once(2026, "100.00"));
        CostDivision division = World.done(
                divisions.plan(staff, NewCostDivision.of("Geboekt", project.id(), World.once(2026, "100.00"))));
        proposed(division, World.ALMELO);
        World.done(divisions.send(staff, division.id(), 2, 1, null));
        World.done(divisions.answer(
                staff,
                division.id(),
                new NewCostDivisionAnswer(World.ALMELO, 1, CostDivisionVerdict.AGREED, null, null)));
        CostDivision booked = World.done(
                divisions.book(staff, division.id(), 4, World.to(ContributionState.PLEDGED), Map.of(), Set.of()));
        assertThat(World.problems(divisions.withdraw(staff, division.id(), booked.version())))
                .containsExactly("BOOKED_STAYS id");
    }

    @Test
    void isTheTeamsAloneWhileItsProjectIsWithdrawn() {
        Project project = world.planned("Zzproject weg");
        CostDivision division = sent("Zzmeegenomen", Visibility.BOARD, World.ACHTERHOEK, project.id());
        CostDivisionFilter unanswered = new CostDivisionFilter(null, World.ACHTERHOEK, false);
        long before = divisions.count(staff, unanswered);
        Project gone = World.done(projects.withdraw(staff, project.id(), project.version()));
        for (Viewer viewer : List.of(People.partner(), People.board())) {
            assertThat(divisions.byId(viewer, division.id())).isEmpty();
            assertThat(found(viewer, "zzmeegenomen")).isEmpty();
        }
        assertThat(divisions.byId(staff, division.id())).isPresent();
        assertThat(found(staff, "zzmeegenomen")).hasSize(1);
        assertThat(divisions.count(staff, unanswered)).isEqualTo(before - 1);
        World.done(projects.restore(staff, project.id(), gone.version()));
        assertThat(divisions.byId(People.board(), division.id())).isPresent();
        assertThat(found(People.partner(), "zzmeegenomen")).hasSize(1);
        assertThat(divisions.count(staff, unanswered)).isEqualTo(before);
    }

    @Test
    void isFoundByWhoeverSeesIt() {
        CostDivision draft = World.done(divisions.plan(staff, NewCostDivision.of("Zzvindbaar concept", null)));
        assertThat(found(staff, "zzvindbaar"))
                .containsExactly(draft.id().value().toString());
        assertThat(found(People.partner(), "zzvindbaar")).isEmpty();

        CostDivision own = sent("Zzgevonden", Visibility.BOARD, World.ACHTERHOEK);
        for (Viewer viewer : List.of(staff, People.partner(), People.board())) {
            assertThat(found(viewer, "zzgevonden")).hasSize(1);
        }
        assertThat(found(People.auditor(), "zzgevonden")).isEmpty();
        CostDivision gone = World.done(divisions.withdraw(staff, own.id(), own.version()));
        assertThat(found(staff, "zzgevonden")).isEmpty();
        World.done(divisions.restore(staff, own.id(), gone.version()));
        assertThat(found(People.partner(), "zzgevonden")).hasSize(1);
        sent("Zzanders", Visibility.SHARED, World.BORNE);
        assertThat(found(People.partner(), "zzanders")).isEmpty();
    }

    private List<CostDivisionId> listed(boolean withdrawn) {
        return divisions
                .list(staff, new CostDivisionFilter(null, null, withdrawn), PageRequest.first(50))
                .nodes()
                .stream()
                .map(CostDivision::id)
                .toList();
    }

    private List<String> found(Viewer viewer, String text) {
        return search
                .search(viewer, text, Set.of(SearchType.COST_DIVISION), false, PageRequest.first(5))
                .nodes()
                .stream()
                .map(SearchHit::id)
                .map(Object::toString)
                .toList();
    }

    private CostDivision sent(String title, Visibility visibility, OrganisationId party) {
        return sent(title, visibility, party, null);
    }

    private CostDivision sent(String title, Visibility visibility, OrganisationId party, @Nullable ProjectId project) {
        CostDivision division = World.done(divisions.plan(
                staff,
                new NewCostDivision(
                        new CostDivisionId(Ids.next()),
                        title,
                        project,
                        null,
                        visibility,
                        List.of(World.once(2026, "100.00")))));
        proposed(division, party);
        return World.done(divisions.send(staff, division.id(), 2, 1, null));
    }

    private void proposed(CostDivision division, OrganisationId party) {
        World.done(divisions.propose(
                staff,
                division.id(),
                1,
                new NewCostDivisionProposal(
                        null,
                        "Gelijk",
                        null,
                        CostDivisionFormula.of(CostDivisionKey.EQUAL, List.of(CostDivisionShare.of(party))))));
    }
}
