package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.cofinancing.FundingApplication;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.cofinancing.FundingStage;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Collisions;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** Says for which projects a funding opportunity is asked, and how much for each. */
@Singleton
final class OpportunityAsking {

    private final OpportunityRepository opportunities;
    private final OpportunityLocking locking;
    private final ProjectReader projects;
    private final OpportunityLimits limits;
    private final Collisions collisions;
    private final Refusals refusals;
    private final ChangeLog changeLog;
    private final Clock clock;

    OpportunityAsking(
            OpportunityRepository opportunities,
            OpportunityLocking locking,
            ProjectReader projects,
            OpportunityLimits limits,
            Collisions collisions,
            Refusals refusals,
            ChangeLog changeLog,
            Clock clock) {
        this.opportunities = opportunities;
        this.locking = locking;
        this.projects = projects;
        this.limits = limits;
        this.collisions = collisions;
        this.refusals = refusals;
        this.changeLog = changeLog;
        this.clock = clock;
    }

    Recording<FundingOpportunity> ask(
            Viewer viewer,
            FundingOpportunityId id,
            int expectedVersion,
            ProjectId project,
            List<MoneyLine> lines,
            Set<String> acceptedWarnings) {
        return locking.there(viewer, id, expectedVersion, stored -> {
            Project found = projects.byIds(viewer, Set.of(project)).get(project);
            if (found == null) {
                return refusals.notFound(viewer, project, ChangeAction.UPDATED, "project");
            }
            List<Problem> problems = problems(stored, found, lines);
            FundingApplication asked = new FundingApplication(project, sorted(lines), true, null);
            WholeOpportunity wanted = stored.asking(asked);
            if (problems.isEmpty()) {
                problems.addAll(limits.ofAsk(viewer, stored, wanted, found, acceptedWarnings));
            }
            return problems.isEmpty() ? stored(viewer, stored, expectedVersion, wanted) : new Refused<>(problems);
        });
    }

    private static List<Problem> problems(WholeOpportunity stored, Project project, List<MoneyLine> lines) {
        List<Problem> problems = new ArrayList<>(fixed(stored));
        if (project.withdrawn()) {
            problems.add(Problem.of("CHOSEN_IS_WITHDRAWN", "project", project.title()));
        }
        if (!lines.isEmpty()) {
            problems.addAll(MoneyRules.lines(lines, new Years(project.firstYear(), project.lastYear())));
        }
        return problems;
    }

    private static List<Problem> fixed(WholeOpportunity stored) {
        return stored.row().standing().stage() == FundingStage.AWARDED
                ? List.of(Problem.of("AWARD_IS_BOOKED", "id"))
                : List.of();
    }

    Recording<FundingOpportunity> drop(Viewer viewer, FundingOpportunityId id, int expectedVersion, ProjectId project) {
        return locking.there(viewer, id, expectedVersion, stored -> {
            List<Problem> problems = fixed(stored);
            return problems.isEmpty()
                    ? stored(viewer, stored, expectedVersion, stored.without(project))
                    : new Refused<>(problems);
        });
    }

    private Recording<FundingOpportunity> stored(
            Viewer viewer, WholeOpportunity stored, int expectedVersion, WholeOpportunity wanted) {
        Map<ProjectId, String> titles = titles(viewer, stored, wanted);
        @Nullable String before = OpportunityFields.applications(stored.applications(), titles);
        @Nullable String after = OpportunityFields.applications(wanted.applications(), titles);
        return collisions
                .find(
                        stored.ref(),
                        stored.row().version(),
                        expectedVersion,
                        Collections.singletonMap(OpportunityFields.APPLICATIONS, after))
                .conflict()
                .map(conflict -> locking.conflicting(viewer, stored, conflict))
                .orElseGet(() -> store(
                        viewer,
                        wanted,
                        FieldChange.between(
                                Collections.singletonMap(OpportunityFields.APPLICATIONS, before),
                                Collections.singletonMap(OpportunityFields.APPLICATIONS, after))));
    }

    private Recording<FundingOpportunity> store(Viewer viewer, WholeOpportunity wanted, List<FieldChange> changes) {
        if (changes.isEmpty()) {
            return locking.recorded(viewer, wanted);
        }
        WholeOpportunity next = wanted.with(wanted.row().asking(wanted.asked(), clock.instant()));
        opportunities.update(next.row());
        opportunities.updateApplications(next);
        changeLog.write(
                viewer, new Entry(next.ref(), ChangeAction.UPDATED, next.row().version(), changes));
        return locking.recorded(viewer, next);
    }

    /** What the projects that are or were asked for are called. */
    private Map<ProjectId, String> titles(Viewer viewer, WholeOpportunity stored, WholeOpportunity wanted) {
        Set<ProjectId> named = new HashSet<>();
        Stream.of(stored, wanted)
                .flatMap(one -> one.applications().stream())
                .forEach(one -> named.add(one.projectId()));
        Map<ProjectId, String> titles = new HashMap<>();
        projects.byIds(viewer, named).forEach((id, project) -> titles.put(id, project.title()));
        return titles;
    }

    private static List<MoneyLine> sorted(List<MoneyLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparingInt(MoneyLine::year).thenComparing(MoneyLine::kind))
                .toList();
    }
}
