package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionForm;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ContributionState;
import nl.noaber.cofinancing.FundingAward;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.cofinancing.FundingStage;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewContribution;
import nl.noaber.cofinancing.NewFundingStep;
import nl.noaber.cofinancing.NewStep;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;

/**
 * Books what was awarded as contributions of the funder, all of them or none. Each has an id that follows from its opportunity
 * and project, and from which award of them it is, so that none is made twice.
 */
@Singleton
final class OpportunityAwarding {

    private final OpportunityRepository opportunities;
    private final OpportunityLocking locking;
    private final OpportunityMoving moving;
    private final OpportunityLimits limits;
    private final ContributionWriting contributions;
    private final ProjectReader projects;
    private final Refusals refusals;
    private final Clock clock;

    OpportunityAwarding(
            OpportunityRepository opportunities,
            OpportunityLocking locking,
            OpportunityMoving moving,
            OpportunityLimits limits,
            ContributionWriting contributions,
            ProjectReader projects,
            Refusals refusals,
            Clock clock) {
        this.opportunities = opportunities;
        this.locking = locking;
        this.moving = moving;
        this.limits = limits;
        this.contributions = contributions;
        this.projects = projects;
        this.refusals = refusals;
        this.clock = clock;
    }

    Recording<FundingOpportunity> award(
            Viewer viewer,
            FundingOpportunityId id,
            int expectedVersion,
            FundingAward award,
            Set<String> acceptedWarnings) {
        return locking.there(
                viewer,
                id,
                expectedVersion,
                stored -> isRepeated(viewer, stored, expectedVersion, award)
                        ? locking.recorded(viewer, stored)
                        : locking.unlessChanged(
                                viewer,
                                stored,
                                expectedVersion,
                                () -> checked(viewer, stored, award, acceptedWarnings)));
    }

    /** Sent twice by the same user it is done once; somebody else's award is a conflict. */
    private boolean isRepeated(Viewer viewer, WholeOpportunity stored, int expectedVersion, FundingAward award) {
        if (stored.row().standing().stage() != FundingStage.AWARDED
                || expectedVersion + 1 != stored.row().version()) {
            return false;
        }
        OpportunityStepRow last = opportunities.lastStep(stored.row());
        return last.recordedBy().equals(viewer.userId()) && last.says(step(award));
    }

    private Recording<FundingOpportunity> checked(
            Viewer viewer, WholeOpportunity stored, FundingAward award, Set<String> acceptedWarnings) {
        Set<ProjectId> named =
                award.parts().stream().map(FundingAward.Part::project).collect(Collectors.toSet());
        Map<ProjectId, Project> found = projects.byIds(viewer, named);
        named.removeAll(found.keySet());
        if (!named.isEmpty()) {
            refusals.missedProjects(
                    viewer, named.stream().map(ProjectId::value).collect(Collectors.toSet()), ChangeAction.UPDATED);
        }
        List<Problem> problems = problems(stored.row(), award);
        problems.addAll(parts(award, found));
        if (problems.isEmpty()) {
            problems.addAll(limits.ofAward(viewer, stored, found, award, acceptedWarnings));
        }
        return problems.isEmpty() ? book(viewer, stored, award, acceptedWarnings) : new Refused<>(problems);
    }

    private List<Problem> problems(OpportunityRow row, FundingAward award) {
        List<Problem> problems = new ArrayList<>(moving.problems(row, step(award)));
        if (row.written().funderId() == null) {
            problems.add(Problem.of("FUNDER_NEEDED", "id"));
        }
        if (Texts.lineOrNull(award.document()) == null) {
            problems.add(Problem.of("DOCUMENT_MISSING", "document"));
        }
        if (award.parts().isEmpty()) {
            problems.add(Problem.of("AWARD_EMPTY", "awards"));
        }
        return problems;
    }

    private static List<Problem> parts(FundingAward award, Map<ProjectId, Project> found) {
        List<Problem> problems = new ArrayList<>();
        Set<ProjectId> there = new HashSet<>();
        for (int index = 0; index < award.parts().size(); index++) {
            FundingAward.Part part = award.parts().get(index);
            String path = "awards." + index + ".";
            Project project = found.get(part.project());
            if (project == null) {
                problems.add(Problem.of("NOT_FOUND", path + "project"));
            } else if (project.withdrawn()) {
                problems.add(Problem.of("CHOSEN_IS_WITHDRAWN", path + "project", project.title()));
            } else if (!there.add(part.project())) {
                problems.add(Problem.of("PROJECT_TWICE", path + "project", project.title()));
            } else {
                MoneyRules.lines(part.lines(), new Years(project.firstYear(), project.lastYear())).stream()
                        .map(problem -> new Problem(problem.code(), path + problem.field(), problem.arguments()))
                        .forEach(problems::add);
            }
        }
        return problems;
    }

    private Recording<FundingOpportunity> book(
            Viewer viewer, WholeOpportunity stored, FundingAward award, Set<String> acceptedWarnings) {
        LocalDate day = moving.day(award.takenOn());
        int number = opportunities.awards(stored.row().id()) + 1;
        List<NewContribution> given = award.parts().stream()
                .map(part -> given(stored.row(), number, part, award, day))
                .toList();
        if (contributions.recordAll(viewer, given, acceptedWarnings)
                instanceof Refused<List<Contribution>>(List<Problem> problems)) {
            return new Refused<>(problems);
        }
        Instant now = clock.instant();
        BigDecimal awarded = award.parts().stream()
                .flatMap(part -> part.lines().stream())
                .map(MoneyLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        WholeOpportunity next = stored.with(stored.row().awarded(awarded, day, now));
        for (NewContribution one : given) {
            next = next.awarding(one.project(), one.id());
        }
        opportunities.update(next.row());
        opportunities.updateApplications(next);
        moving.store(viewer, stored, next, step(award), now);
        return locking.recorded(viewer, next);
    }

    private static NewFundingStep step(FundingAward award) {
        return new NewFundingStep(FundingStage.AWARDED, award.takenOn(), award.document(), award.note());
    }

    private static NewContribution given(
            OpportunityRow row, int number, FundingAward.Part part, FundingAward award, LocalDate day) {
        return new NewContribution(
                contribution(row.id(), part.project(), number),
                part.project(),
                Objects.requireNonNull(row.written().funderId()),
                ContributionForm.CASH,
                part.lines(),
                null,
                null,
                new NewStep(ContributionState.COMMITTED, day, null, award.document(), award.note()));
    }

    /**
     * Which contribution an award to a project becomes.
     *
     * @param number of the award: 1 unless an earlier one was taken back
     */
    static ContributionId contribution(FundingOpportunityId id, ProjectId project, int number) {
        String name = "funding-opportunity/" + id.value() + "/" + project.value();
        return new ContributionId(Ids.named(number == 1 ? name : name + "/" + number));
    }
}
