package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.BeanProvider;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees which project and which contribution, by every path; and who is named in them. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SightTest {

    private final Projects projects;
    private final Contributions contributions;
    private final PersonalRecords personal;
    private final SearchIndex search;
    private final Transactions transactions;
    private final World world;

    SightTest(
            Projects projects,
            Contributions contributions,
            SearchIndex search,
            BeanProvider<PersonalRecords> modules,
            Transactions transactions,
            World world) {
        this.projects = projects;
        this.contributions = contributions;
        this.search = search;
        this.personal = modules.stream()
                .filter(records -> records.getClass().getPackageName().startsWith("nl.noaber.cofinancing"))
                .findFirst()
                .orElseThrow();
        this.transactions = transactions;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
        made(World.details("TEAM"));
        made(World.details("BOARD").seenBy(Visibility.BOARD));
        made(World.details("PUBLIC").seenBy(Visibility.PUBLIC));
        made(World.details("OURS").seenBy(Visibility.SHARED, World.ACHTERHOEK));
        made(World.details("THEIRS").seenBy(Visibility.SHARED, World.BZK));
        Project gone = world.planned(World.details("GONE").seenBy(Visibility.PUBLIC));
        world.given(gone, World.ACHTERHOEK, World.to(ContributionState.PLEDGED), World.once(2026, "1.00"));
        World.done(projects.withdraw(People.staff(), gone.id(), 1));
    }

    /** With a pledge and a request of Borne, and a request of Achterhoek, told apart by what they give. */
    private void made(ProjectDetails details) {
        Project project = world.estimated(world.planned(details), World.once(2026, "100.00"));
        world.given(project, World.BORNE, World.to(ContributionState.PLEDGED), World.once(2026, "1.00"));
        world.given(project, World.BORNE, World.to(ContributionState.REQUESTED), World.once(2026, "2.00"));
        world.given(project, World.ACHTERHOEK, World.to(ContributionState.REQUESTED), World.once(2026, "3.00"));
    }

    @ParameterizedTest
    @CsvSource({"staff, TEAM BOARD PUBLIC OURS THEIRS", "partner, PUBLIC OURS", "board, BOARD PUBLIC", "auditor, PUBLIC"
    })
    void showsProjectsWithWhatTheyCost(String name, String seen) {
        Viewer viewer = viewer(name);
        Set<String> expected = Set.of(seen.split(" "));
        Set<ProjectId> all = all();
        assertThat(projects.list(viewer, ProjectFilter.ALL, PageRequest.first(100))
                        .nodes())
                .extracting(Project::title)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(projects.count(viewer, ProjectFilter.ALL)).isEqualTo(expected.size());
        assertThat(projects.byIds(viewer, all)).hasSize(expected.size());
        assertThat(projects.costs(viewer, all)).hasSize(expected.size());
        assertThat(projects.countEstimates(viewer, all)).hasSize(expected.size());
    }

    @ParameterizedTest
    @CsvSource({"staff, TEAM BOARD PUBLIC OURS THEIRS", "partner, PUBLIC OURS", "board, BOARD PUBLIC", "auditor, PUBLIC"
    })
    void findsTheSameProjectsBySearching(String name, String seen) {
        assertThat(Stream.of("TEAM", "BOARD", "PUBLIC", "OURS", "THEIRS", "GONE")
                        .flatMap(title -> search
                                .search(viewer(name), title, Set.of(SearchType.PROJECT), false, PageRequest.first(5))
                                .nodes()
                                .stream())
                        .map(SearchHit::title))
                .containsExactlyInAnyOrder(seen.split(" "));
    }

    @Test
    void keepsWhatNobodyWasAskedYetToTheTeam() {
        Project project = world.planned("Idee");
        Contribution idea =
                world.given(project, World.ACHTERHOEK, World.to(ContributionState.IDEA), World.once(2026, "1.00"));
        Contribution dropped =
                world.given(project, World.ACHTERHOEK, World.to(ContributionState.IDEA), World.once(2026, "2.00"));
        World.done(
                contributions.move(People.staff(), dropped.id(), 1, World.to(ContributionState.WITHDRAWN), Set.of()));
        Contribution asked =
                world.given(project, World.ACHTERHOEK, World.to(ContributionState.IDEA), World.once(2026, "3.00"));
        World.done(contributions.move(People.staff(), asked.id(), 1, World.to(ContributionState.REQUESTED), Set.of()));
        Set<ContributionId> all = Set.of(idea.id(), dropped.id(), asked.id());
        assertThat(contributions.byIds(People.partner(), all)).containsOnlyKeys(asked.id());
        assertThat(contributions.lines(People.partner(), all)).containsOnlyKeys(asked.id());
        assertThat(contributions.steps(People.partner(), all).values())
                .singleElement()
                .satisfies(steps -> assertThat(steps)
                        .extracting(ContributionStep::state)
                        .containsExactly(ContributionState.REQUESTED));
        World.done(contributions.move(People.staff(), asked.id(), 2, World.to(ContributionState.WITHDRAWN), Set.of()));
        assertThat(contributions.byIds(People.partner(), all)).containsOnlyKeys(asked.id());
        World.done(projects.withdraw(People.staff(), project.id(), project.version()));
    }

    @ParameterizedTest
    @CsvSource({"staff, 1.00 2.00 3.00, 15", "partner, 1.00 3.00, 7", "board, 1.00, 2", "auditor, 1.00, 1"})
    void showsWhatIsNegotiatedToTheTeamAndThePartyAlone(String name, String amounts, int number) {
        Viewer viewer = viewer(name);
        Set<ContributionId> seen =
                contributions.list(viewer, ContributionFilter.ALL, PageRequest.first(100)).nodes().stream()
                        .map(Contribution::id)
                        .collect(Collectors.toSet());
        assertThat(seen).hasSize(number);
        assertThat(contributions.count(viewer, ContributionFilter.ALL)).isEqualTo(number);
        Set<ContributionId> all =
                contributions.list(People.staff(), ContributionFilter.ALL, PageRequest.first(100)).nodes().stream()
                        .map(Contribution::id)
                        .collect(Collectors.toSet());
        assertThat(contributions.byIds(viewer, all).keySet()).isEqualTo(seen);
        assertThat(contributions.steps(viewer, all).keySet()).isEqualTo(seen);
        assertThat(contributions.lines(viewer, all).values().stream()
                        .map(lines -> lines.getFirst().amount().toString())
                        .collect(Collectors.toSet()))
                .isEqualTo(Stream.of(amounts.split(" ")).collect(Collectors.toSet()));
        Map<ProjectId, Long> counts = contributions.countTo(viewer, all());
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(number);
        assertThat(contributions.to(viewer, all(), PageRequest.first(5)).values().stream()
                        .mapToInt(page -> page.nodes().size())
                        .sum())
                .isEqualTo(number);
    }

    @Test
    void showsAPartyWhatItGivesToAProjectThatIsNotShownToIt() {
        Contribution own = contributions
                .list(People.partner(), new ContributionFilter(null, World.ACHTERHOEK, null), PageRequest.first(100))
                .nodes()
                .stream()
                .filter(one -> one.projectTitle().equals("TEAM"))
                .findFirst()
                .orElseThrow();
        assertThat(projects.byId(People.partner(), own.projectId())).isEmpty();
        assertThat(World.problems(contributions.move(
                        People.partner(), own.id(), 1, World.to(ContributionState.PLEDGED), Set.of())))
                .containsExactly("NOT_ALLOWED");
    }

    @Test
    void tellsAndForgetsWhoIsNamed() {
        Project project = world.planned(World.details("Gevraagd aan T. Adviseurskind"));
        Contribution given = world.given(
                project,
                World.BORNE,
                new NewStep(ContributionState.IDEA, null, null, null, "Volgens T. Adviseurskind"),
                World.once(2026, "1.00"));
        Subject subject = new Subject(Ids.next(), Set.of(), Names.of("T.", "", "Adviseurskind"));
        assertThat(personal.mentions(People.staff(), subject)).hasSize(2);
        assertThat(transactions
                        .retrying(() -> personal.erase(
                                People.admin(),
                                new Erasing(subject, "Betrokkene 7", Set.of(), Set.of(), Set.of()),
                                null))
                        .changed())
                .isEqualTo(2);
        assertThat(personal.mentions(People.staff(), subject)).isEmpty();
        assertThat(projects.byId(People.staff(), project.id()).orElseThrow().title())
                .doesNotContain("Adviseurskind");
        assertThat(Objects.requireNonNull(contributions
                                .steps(People.staff(), Set.of(given.id()))
                                .get(given.id()))
                        .getFirst()
                        .note())
                .isEqualTo("Volgens Betrokkene 7");
        World.done(
                contributions.move(People.staff(), given.id(), 2, NewStep.to(ContributionState.WITHDRAWN), Set.of()));
        World.done(projects.withdraw(People.staff(), project.id(), 2));
    }

    @Test
    void loadsWhatTheDocumentsSayAndNoMore() {
        world.loadScenario();
        Contribution almelo = contributions
                .byId(People.staff(), new ContributionId(Ids.named("contribution/ros-process/almelo")))
                .orElseThrow();
        assertThat(almelo.state()).isEqualTo(ContributionState.COMMITTED);
        assertThat(Objects.requireNonNull(contributions
                                .lines(People.staff(), Set.of(almelo.id()))
                                .get(almelo.id()))
                        .getFirst()
                        .amount())
                .isEqualTo("102000.00");
        assertThat(projects.byId(People.staff(), almelo.projectId())
                        .orElseThrow()
                        .estimateNumber())
                .isZero();
        world.loadScenario();
        World.done(
                contributions.move(People.staff(), almelo.id(), 1, NewStep.to(ContributionState.WITHDRAWN), Set.of()));
        World.done(projects.withdraw(People.staff(), almelo.projectId(), 1));
    }

    private Set<ProjectId> all() {
        return projects.list(People.staff(), ProjectFilter.ALL, PageRequest.first(100)).nodes().stream()
                .map(Project::id)
                .collect(Collectors.toSet());
    }

    private static Viewer viewer(String name) {
        return switch (name) {
            case "staff" -> People.staff();
            case "partner" -> People.partner();
            case "board" -> People.board();
            case "auditor" -> People.auditor();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
