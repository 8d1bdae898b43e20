package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a figure is made of adds up to it, whoever looks at it, and tells nobody of more. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureTest {

    private static final List<FundingCertainty> CERTAINTIES =
            List.of(FundingCertainty.SURE, FundingCertainty.LIKELY, FundingCertainty.HOPED);
    private static final List<Visibility> SEEN =
            List.of(Visibility.TEAM, Visibility.SHARED, Visibility.BOARD, Visibility.PUBLIC);

    private final Fundings fundings;
    private final Projects projects;
    private final Contributions contributions;
    private final World world;
    private final StatementCounter statements;
    private final Viewer staff = People.staff();

    FigureTest(
            Fundings fundings,
            Projects projects,
            Contributions contributions,
            World world,
            StatementCounter statements) {
        this.fundings = fundings;
        this.projects = projects;
        this.contributions = contributions;
        this.world = world;
        this.statements = statements;
    }

    @BeforeAll
    void load() {
        world.load();
        world.loadScenario();
        for (Visibility seen : SEEN) {
            planted(seen);
        }
        Project stopped = planted(Visibility.BOARD);
        int version = projects.byId(staff, stopped.id()).orElseThrow().version();
        World.done(projects.update(staff, stopped.id(), version, World.state(ProjectState.STOPPED)));
    }

    private Project planted(Visibility seen) {
        ProjectDetails details = World.details("Bedrag " + seen);
        Project project = world.estimated(
                world.planned(
                        seen == Visibility.SHARED ? details.seenBy(seen, World.ACHTERHOEK) : details.seenBy(seen)),
                World.once(2026, "100.00"),
                World.yearly(2027, "50.00"));
        int number = 1;
        for (OrganisationId party : List.of(World.ACHTERHOEK, World.BORNE, World.ALMELO)) {
            for (ContributionState state : ContributionState.values()) {
                world.given(
                        project,
                        party,
                        World.to(state),
                        World.once(2026, number + ".01"),
                        World.once(2027, number + ".20"),
                        World.yearly(2027, number++ + ".03"));
            }
        }
        return project;
    }

    @Test
    void addsUpToEachFigureOfEachTableForWhomeverLooks() {
        for (Viewer viewer : List.of(staff, People.partner(), People.board(), People.auditor())) {
            int figures = 0;
            for (FundingGrouping grouping : FundingGrouping.values()) {
                for (Funding.Row row :
                        fundings.of(viewer, grouping, FundingFilter.ALL).rows()) {
                    FundingFilter filter = filter(grouping, row);
                    figures += filter == null ? 0 : checked(viewer, filter, row.kinds());
                }
            }
            assertThat(figures).as(viewer.role().name()).isGreaterThan(30);
        }
    }

    /** As a page that shows the row asks for it; null for what is nobody's. */
    private static @Nullable FundingFilter filter(FundingGrouping grouping, Funding.Row row) {
        UUID key = row.record();
        return switch (grouping) {
            case YEAR -> new FundingFilter(null, null, null, null, row.year(), row.year());
            case KIND -> FundingFilter.ALL;
            case PARTY ->
                key == null
                        ? null
                        : new FundingFilter(null, null, null, new OrganisationId(key), null, null, false, true);
            case PROJECT -> key == null ? null : new FundingFilter(null, null, new ProjectId(key), null, null, null);
            case CHALLENGE ->
                key == null ? null : new FundingFilter(null, new ChallengeId(key), null, null, null, null);
            case PROGRAMME ->
                key == null ? null : new FundingFilter(new ProgrammeId(key), null, null, null, null, null);
        };
    }

    private int checked(Viewer viewer, FundingFilter filter, Map<CostKind, FundingSums> kinds) {
        int figures = 0;
        for (Map.Entry<CostKind, FundingSums> kind : kinds.entrySet()) {
            for (FundingCertainty certainty : CERTAINTIES) {
                FundingFigure figure = new FundingFigure(filter, kind.getKey(), certainty, false);
                BigDecimal amount = amount(kind.getValue(), certainty);
                assertThat(madeOf(viewer, figure))
                        .as(viewer.role() + " " + figure)
                        .isEqualByComparingTo(amount);
                figures++;
            }
        }
        return figures;
    }

    @Test
    void countsAStoppedProjectWhereTheFigureDoes() {
        for (Viewer viewer : List.of(staff, People.partner(), People.board())) {
            FundingFilter whole = new FundingFilter(null, null, null, World.ALMELO, null, null);
            FundingFilter running = new FundingFilter(null, null, null, World.ALMELO, null, null, false, true);
            Map<CostKind, FundingSums> all = kinds(viewer, whole);
            checked(viewer, whole, all);
            checked(viewer, running, kinds(viewer, running));
            assertThat(kinds(viewer, running).equals(all)).isEqualTo(viewer.equals(People.partner()));
        }
    }

    @Test
    void leavesOutOfAFigureWhatAPartnerGivesToWhatItMayNotSee() {
        Project hidden = planted(Visibility.TEAM);
        FundingFilter own = new FundingFilter(null, null, hidden.id(), null, null, null);
        ContributionFilter figure = ContributionFilter.in(new FundingFigure(own, null, null, false));
        assertThat(contributions.count(People.partner(), new ContributionFilter(hidden.id(), null, null)))
                .isPositive();
        assertThat(contributions.count(People.partner(), figure)).isZero();
        assertThat(contributions.count(People.board(), figure)).isZero();
        assertThat(contributions.count(staff, figure)).isEqualTo(15);
    }

    @Test
    void goesForwardAndBackFromTheLargestAmount() {
        ContributionFilter filter = ContributionFilter.in(
                new FundingFigure(FundingFilter.ALL, CostKind.ONE_OFF, FundingCertainty.LIKELY, false));
        List<ContributionId> all = ids(contributions.list(staff, filter, PageRequest.first(200)));
        assertThat(all).hasSize((int) contributions.count(staff, filter)).hasSizeGreaterThan(7);
        List<BigDecimal> amounts = all.stream()
                .map(id ->
                        within(staff, Set.of(id), new FundingFigure(FundingFilter.ALL, CostKind.ONE_OFF, null, false)))
                .toList();
        assertThat(amounts).isSortedAccordingTo((one, other) -> other.compareTo(one));
        Page<Contribution> second = contributions.list(
                staff,
                filter,
                PageRequest.first(
                        3,
                        contributions.list(staff, filter, PageRequest.first(3)).lastCursor()));
        assertThat(ids(second)).isEqualTo(all.subList(3, 6));
        assertThat(ids(contributions.list(staff, filter, PageRequest.last(3, second.firstCursor()))))
                .isEqualTo(all.subList(0, 3));
    }

    @Test
    void isListedAndCountedByOneStatementEach() {
        ContributionFilter filter =
                ContributionFilter.in(new FundingFigure(FundingFilter.ALL, CostKind.ONE_OFF, null, false));
        for (Viewer viewer : List.of(staff, People.partner(), People.board(), People.auditor())) {
            statements.atMost(1, () -> contributions.list(viewer, filter, PageRequest.first(50)));
            statements.atMost(1, () -> contributions.count(viewer, filter));
        }
    }

    @Test
    void tellsHowMuchHangsOnAConditionThatFailed() {
        ChallengeId challenge = World.challenge(14);
        Project project = world.estimated(
                world.planned(
                        ProjectDetails.of("Voorwaarden", challenge, 2026, 2029).seenBy(Visibility.BOARD)),
                World.once(2026, "100.00"));
        Contribution pledged =
                world.given(project, World.BORNE, World.to(ContributionState.PLEDGED), World.once(2026, "30.00"));
        Contribution asked =
                world.given(project, World.BORNE, World.to(ContributionState.REQUESTED), World.once(2027, "5.00"));
        Contribution refused =
                world.given(project, World.BORNE, World.to(ContributionState.REFUSED), World.once(2026, "7.00"));
        world.given(project, World.ALMELO, World.to(ContributionState.COMMITTED), World.once(2026, "11.00"));
        List.of(pledged, asked, refused).forEach(this::failed);
        FundingFilter filter = new FundingFilter(null, challenge, null, null, null, null);
        for (FundingGrouping grouping : FundingGrouping.values()) {
            assertThat(doubtful(staff, grouping, filter)).as(grouping.name()).isEqualByComparingTo("35.00");
            assertThat(doubtful(People.board(), grouping, filter)).isEqualByComparingTo("30.00");
            assertThat(doubtful(People.partner(), grouping, filter)).isZero();
            assertThat(fundings.of(staff, grouping, filter).rows().stream()
                            .map(row -> row.doubtful().getOrDefault(CostKind.ONE_OFF, BigDecimal.ZERO))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("35.00");
        }
        assertThat(madeOf(staff, new FundingFigure(filter, null, null, true))).isEqualByComparingTo("35.00");
        assertThat(Objects.requireNonNull(fundings.ofProjects(People.board(), Set.of(project.id()))
                                .get(project.id()))
                        .doubtful())
                .containsEntry(CostKind.ONE_OFF, new BigDecimal("30.00"));
    }

    private void failed(Contribution given) {
        ContributionChange change = new ContributionChange(
                Patch.kept(), Patch.kept(), Patch.set("Als de provincie meedoet"), Patch.set(true), Patch.kept());
        World.done(contributions.update(staff, given.id(), given.version(), change, Set.of()));
    }

    private BigDecimal doubtful(Viewer viewer, FundingGrouping grouping, FundingFilter filter) {
        return fundings.of(viewer, grouping, filter).doubtful().getOrDefault(CostKind.ONE_OFF, BigDecimal.ZERO);
    }

    private Map<CostKind, FundingSums> kinds(Viewer viewer, FundingFilter filter) {
        Map<CostKind, FundingSums> none = new EnumMap<>(CostKind.class);
        none.putAll(fundings.of(viewer, FundingGrouping.KIND, filter).kinds());
        return none;
    }

    /** All pages of the list added up. */
    private BigDecimal madeOf(Viewer viewer, FundingFigure figure) {
        ContributionFilter filter = ContributionFilter.in(figure);
        List<ContributionId> all = new ArrayList<>();
        Page<Contribution> page = contributions.list(viewer, filter, PageRequest.first(7));
        all.addAll(ids(page));
        while (page.hasNextPage()) {
            page = contributions.list(viewer, filter, PageRequest.first(7, page.lastCursor()));
            all.addAll(ids(page));
        }
        assertThat(all).doesNotHaveDuplicates().hasSize((int) contributions.count(viewer, filter));
        return within(viewer, new HashSet<>(all), figure);
    }

    private BigDecimal within(Viewer viewer, Set<ContributionId> ids, FundingFigure figure) {
        return ids.isEmpty()
                ? BigDecimal.ZERO
                : contributions.lines(viewer, ids).values().stream()
                        .flatMap(List::stream)
                        .filter(line -> figure.kind() == null || line.kind() == figure.kind())
                        .filter(line -> figure.of().fromYear() == null
                                || line.year() >= figure.of().fromYear())
                        .filter(line -> figure.of().untilYear() == null
                                || line.year() <= figure.of().untilYear())
                        .map(MoneyLine::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<ContributionId> ids(Page<Contribution> page) {
        return page.nodes().stream().map(Contribution::id).toList();
    }

    private static BigDecimal amount(FundingSums sums, FundingCertainty certainty) {
        return switch (certainty) {
            case SURE -> sums.sure();
            case LIKELY -> sums.likely();
            case HOPED -> sums.hoped();
            case NONE -> throw new IllegalArgumentException(certainty.name());
        };
    }
}
