package nl.noaber.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.reference.ReferenceData;
import nl.noaber.search.SearchHit;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class ProgrammesTest {

    private static final ProgrammeId NPVR = new ProgrammeId(Ids.named("programme/npvr"));
    private static final ProgrammeId ROS = new ProgrammeId(Ids.named("programme/ros"));
    private static final ChallengeId FOURTH = new ChallengeId(Ids.named("challenge/npvr/4"));

    private final Programmes programmes;
    private final StatementCounter statements;
    private final Viewer staff = People.staff();

    ProgrammesTest(Programmes programmes, StatementCounter statements) {
        this.programmes = programmes;
        this.statements = statements;
    }

    @BeforeEach
    void load(ReferenceData registers) {
        registers.load(Viewer.system("test"));
    }

    @Test
    void listsTheProgrammesByName() {
        assertThat(programmes.all(staff).stream().map(Programme::abbreviation)).containsExactly("NPVR", "ROS");
        assertThat(programmes.all(staff)).allSatisfy(programme -> {
            assertThat(programme.description()).hasSizeGreaterThan(100);
            assertThat(programme.source().certainty()).isEqualTo(Certainty.SEED);
        });
    }

    @Test
    void isReadByEverybodyWhoIsSignedIn() {
        assertThat(List.of(People.staff(), People.admin(), People.partner(), People.board(), People.auditor()))
                .allSatisfy(viewer -> {
                    assertThat(programmes.all(viewer)).hasSize(2);
                    assertThat(programmes.challenges(viewer)).hasSize(21);
                });
    }

    @Test
    void keepsTheTwentyOneChallengesAsNumberedSlots() {
        List<Challenge> challenges =
                programmes.challengesOf(staff, Set.of(NPVR, ROS)).getOrDefault(NPVR, List.of());
        assertThat(challenges).isEqualTo(programmes.challenges(staff));
        assertThat(challenges.stream().map(Challenge::number))
                .isEqualTo(IntStream.rangeClosed(1, 21).boxed().toList());
        assertThat(challenges).allSatisfy(challenge -> {
            assertThat(challenge.name()).isNull();
            assertThat(challenge.description()).isNull();
            assertThat(challenge.title()).isEqualTo("Opgave " + challenge.number());
            assertThat(challenge.version()).isEqualTo(1);
        });
    }

    @Test
    void findsByIdOnlyWhatIsThere() {
        assertThat(programmes.challengeById(staff, FOURTH))
                .map(Challenge::number)
                .contains(4);
        assertThat(programmes.challengeById(staff, new ChallengeId(Ids.next()))).isEmpty();
        assertThat(programmes.challengesByIds(staff, Set.of())).isEmpty();
        assertThat(programmes.byId(staff, ROS)).map(Programme::name).contains("Ruimtelijke Ontwikkelstrategie Twente");
    }

    @Test
    void ordersMilestonesByDateAndTheOpenOnesLast() {
        Map<ProgrammeId, List<Milestone>> milestones = programmes.milestonesOf(staff, Set.of(NPVR, ROS));
        List<Milestone> ros = milestones.getOrDefault(ROS, List.of());
        assertThat(ros.stream().map(milestone -> String.valueOf(milestone.date())))
                .containsExactly(
                        "2024-11",
                        "2025-04-04",
                        "2026-03",
                        "2026-05-06",
                        "2026-05-07",
                        "2026-06",
                        "2026-06-02",
                        "2026-09",
                        "2026-11",
                        "null");
        assertThat(ros.getLast().dateNote()).isEqualTo("na het BO-MIRT van november 2026");
        assertThat(milestones.get(NPVR))
                .hasSizeGreaterThan(12)
                .allSatisfy(milestone -> assertThat(milestone.source().text()).isNotBlank());
    }

    @Test
    void readsAnySetInOneStatement() {
        statements.atMost(1, () -> programmes.milestonesOf(staff, Set.of(NPVR, ROS)));
        statements.atMost(1, () -> programmes.challengesOf(staff, Set.of(NPVR, ROS)));
        statements.atMost(1, () -> programmes.challenges(staff));
        statements.atMost(1, () -> programmes.all(staff));
    }

    @Test
    void writesNothingWhenItIsLoadedAgain(ReferenceData registers) {
        assertThat(statements.during(() -> registers.load(Viewer.system("test"))))
                .as(statements::texts)
                .isLessThanOrEqualTo(6);
        assertThat(statements.sql()).noneMatch(sql -> sql.startsWith("INSERT") || sql.startsWith("UPDATE"));
    }

    @Test
    void canBeFound(SearchIndex index) {
        List<SearchHit> hits = index.search(
                        staff,
                        "vitale regio",
                        Set.of(SearchType.PROGRAMME, SearchType.CHALLENGE),
                        false,
                        PageRequest.first(10))
                .nodes();
        assertThat(hits.stream().map(SearchHit::id)).contains(NPVR.value());
    }
}
