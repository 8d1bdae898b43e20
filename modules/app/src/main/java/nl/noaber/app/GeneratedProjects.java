package nl.noaber.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import nl.noaber.cofinancing.ContributionChange;
import nl.noaber.cofinancing.ContributionForm;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ContributionState;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.IndexRate;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewContribution;
import nl.noaber.cofinancing.NewCostEstimate;
import nl.noaber.cofinancing.NewProject;
import nl.noaber.cofinancing.NewStep;
import nl.noaber.cofinancing.ProjectDetails;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.ProjectPhase;
import nl.noaber.cofinancing.ProjectState;
import nl.noaber.cofinancing.Projects;
import nl.noaber.cofinancing.Recording;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationKind;

/** The projects that the generator makes over ten years, each with what it costs and thirteen or fourteen contributions. */
final class GeneratedProjects {

    private static final int MOST = 3_000;
    private static final int CONTACTS_OF_EACH = 66;
    private static final int CONTRIBUTIONS = 13;
    private static final int CONDITIONAL = 10;
    private static final int FAILING = 5;
    private static final ContributionChange FAILED =
            new ContributionChange(Patch.kept(), Patch.kept(), Patch.kept(), Patch.set(true), Patch.kept());
    private static final int FIRST_YEAR = 2024;
    private static final int LAST_YEAR = 2033;
    private static final int CHALLENGES = 21;
    private static final List<ProjectState> STATES = List.of(ProjectState.values());
    private static final List<ProjectPhase> PHASES = List.of(ProjectPhase.values());
    private static final List<ContributionState> STANDINGS = List.of(ContributionState.values());
    private static final Set<OrganisationKind> GIVERS =
            Set.of(OrganisationKind.MUNICIPALITY, OrganisationKind.PROVINCE, OrganisationKind.MINISTRY);

    private final int number;
    private final List<Organisation> parties;

    /** Fewer for fewer contact moments. */
    GeneratedProjects(int contacts, List<Organisation> organisations) {
        this.number = Math.min(MOST, Math.max(1, contacts / CONTACTS_OF_EACH));
        this.parties = organisations.stream()
                .filter(organisation -> GIVERS.contains(organisation.kind()))
                .filter(organisation -> organisation.details().validity().until() == null)
                .toList();
    }

    int size() {
        return number;
    }

    /** Makes some as users do, and records all that is given to them at once. */
    void make(Projects projects, Contributions contributions, Viewer system, int from, int until) {
        List<NewContribution> given = new ArrayList<>();
        for (int index = from; index < until; index++) {
            given.addAll(make(projects, system, index));
        }
        if (!given.isEmpty()) {
            stored(contributions.recordAll(system, given, Set.of("ABOVE_COST")));
        }
        given.stream()
                .filter(GeneratedProjects::fails)
                .forEach(one -> stored(contributions.update(system, one.id(), 1, FAILED, Set.of())));
    }

    /** Of one in five that have one the condition failed. */
    private static boolean fails(NewContribution given) {
        return given.conditions() != null && Math.floorMod(given.id().value().getLeastSignificantBits(), FAILING) == 0;
    }

    private List<NewContribution> make(Projects projects, Viewer system, int index) {
        SplittableRandom random = new SplittableRandom(index);
        ProjectId id = new ProjectId(Ids.named("generated/project/" + index));
        int first = FIRST_YEAR + random.nextInt(4);
        int last = first + 3 + random.nextInt(LAST_YEAR - first - 2);
        stored(projects.plan(system, new NewProject(id, details(random, index, first, last))));
        stored(projects.estimate(system, id, 1, estimate(random, first, last)));
        List<NewContribution> given = new ArrayList<>();
        int contributions = parties.isEmpty() ? 0 : CONTRIBUTIONS + (index % 3 == 0 ? 1 : 0);
        for (int place = 0; place < contributions; place++) {
            given.add(contribution(random, id, new Place(index, place), first, last));
        }
        return given;
    }

    /** Which contribution of which project. */
    private record Place(int project, int number) {}

    private static ProjectDetails details(SplittableRandom random, int index, int first, int last) {
        return new ProjectDetails(
                "%s (%04d)".formatted(GeneratedText.subject(random), index),
                GeneratedText.note(random),
                new ChallengeId(Ids.named("challenge/npvr/" + (1 + index % CHALLENGES))),
                null,
                null,
                first,
                last,
                PHASES.get(random.nextInt(PHASES.size())),
                STATES.get(random.nextInt(STATES.size())),
                index % 4 == 0 ? Visibility.PUBLIC : Visibility.TEAM,
                Set.of());
    }

    private static NewCostEstimate estimate(SplittableRandom random, int first, int last) {
        List<MoneyLine> lines = new ArrayList<>();
        lines.add(MoneyLine.of(first, CostKind.ONE_OFF, amount(random, 5_000_000)));
        for (int year = first; year <= last; year++) {
            lines.add(MoneyLine.of(year, CostKind.STRUCTURAL, amount(random, 500_000)));
        }
        return new NewCostEstimate(2023, "gegenereerd", null, lines, List.of(IndexRate.of(2024, "2.5")));
    }

    private NewContribution contribution(SplittableRandom random, ProjectId project, Place place, int first, int last) {
        ContributionState state = STANDINGS.get(random.nextInt(STANDINGS.size()));
        return new NewContribution(
                new ContributionId(Ids.named("generated/contribution/" + place.project() + "/" + place.number())),
                project,
                parties.get(random.nextInt(parties.size())).id(),
                random.nextInt(10) == 0 ? ContributionForm.IN_KIND : ContributionForm.CASH,
                List.of(
                        MoneyLine.of(first, CostKind.ONE_OFF, amount(random, 300_000)),
                        MoneyLine.of(first + 1, CostKind.STRUCTURAL, amount(random, 50_000)),
                        MoneyLine.of(last, CostKind.STRUCTURAL, amount(random, 50_000))),
                place.number() % CONDITIONAL == 0 ? "Alleen als anderen ook bijdragen." : null,
                state.expires() && random.nextInt(10) == 0 ? LocalDate.of(2026, 6, 30) : null,
                new NewStep(
                        state, LocalDate.of(2024, 1 + random.nextInt(12), 1), null, "D/24/" + place.project(), null));
    }

    private static String amount(SplittableRandom random, int most) {
        return "%d.%02d".formatted(1 + random.nextInt(most), random.nextInt(100));
    }

    private static void stored(Recording<?> recording) {
        if (!(recording instanceof Recording.Recorded<?>)) {
            throw new IllegalStateException("a generated project was not taken: " + recording);
        }
    }
}
