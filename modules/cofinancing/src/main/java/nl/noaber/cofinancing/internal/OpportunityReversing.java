package nl.noaber.cofinancing.internal;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ContributionState;
import nl.noaber.cofinancing.FundingApplication;
import nl.noaber.cofinancing.FundingCertainty;
import nl.noaber.cofinancing.NewFundingStep;
import nl.noaber.cofinancing.NewStep;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;

/** Takes back what an award booked: its contributions are withdrawn, all of them or none. */
@Singleton
final class OpportunityReversing {

    private final ProjectRepository projects;
    private final ContributionRepository contributions;
    private final FundingTally tally;
    private final ChangeLog changeLog;

    OpportunityReversing(
            ProjectRepository projects, ContributionRepository contributions, FundingTally tally, ChangeLog changeLog) {
        this.projects = projects;
        this.contributions = contributions;
        this.tally = tally;
        this.changeLog = changeLog;
    }

    /**
     * What keeps it from being taken back; when nothing does, it was.
     *
     * @param day of the withdrawals, unless something was said of a contribution later
     */
    List<Problem> reverse(Viewer viewer, WholeOpportunity awarded, NewFundingStep because, LocalDate day, Instant now) {
        Set<ContributionId> booked = awarded.applications().stream()
                .flatMap(application -> Stream.ofNullable(application.contributionId()))
                .collect(Collectors.toSet());
        if (booked.isEmpty()) {
            return List.of();
        }
        Set<ProjectId> of = awarded.applications().stream()
                .filter(application -> application.contributionId() != null)
                .map(FundingApplication::projectId)
                .collect(Collectors.toSet());
        Map<ProjectId, ProjectRow> locked = projects.locked(of);
        List<WholeContribution> standing = contributions.wholes(booked).values().stream()
                .filter(one -> one.row().state().certainty() != FundingCertainty.NONE)
                .toList();
        if (standing.isEmpty()) {
            return List.of();
        }
        Map<ContributionId, StepRow> last = contributions.lastSteps(
                standing.stream().map(one -> one.row().id()).collect(Collectors.toSet()));
        List<Problem> problems = standing.stream()
                .filter(one -> one.row().state() == ContributionState.PAID)
                .map(one -> requireNonNull(locked.get(one.row().projectId())).title())
                .map(title -> Problem.of("AWARD_IS_PAID", OpportunityFields.STAGE, title))
                .toList();
        if (problems.isEmpty()) {
            withdraw(viewer, standing, last, because, day, now);
        }
        return problems;
    }

    private void withdraw(
            Viewer viewer,
            List<WholeContribution> standing,
            Map<ContributionId, StepRow> last,
            NewFundingStep because,
            LocalDate day,
            Instant now) {
        List<ContributionRow> rows = new ArrayList<>();
        List<StepRow> steps = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (WholeContribution one : standing) {
            ContributionRow row = one.row().moved(ContributionState.WITHDRAWN, now);
            StepRow before = requireNonNull(last.get(row.id()));
            LocalDate taken = before.takenOn() == null || before.takenOn().isBefore(day) ? day : before.takenOn();
            NewStep step = new NewStep(row.state(), taken, null, because.document(), because.note());
            StepRow next = StepRow.of(viewer, row.id(), before.number() + 1, step, now);
            rows.add(row);
            steps.add(next);
            entries.add(new Entry(
                    one.ref(),
                    ChangeAction.UPDATED,
                    row.version(),
                    ContributionFields.step(one.row().state().name(), next)));
        }
        contributions.update(rows);
        contributions.insertSteps(steps);
        tally.refresh(rows.stream().map(ContributionRow::projectId).collect(Collectors.toSet()));
        changeLog.write(viewer, entries);
    }
}
