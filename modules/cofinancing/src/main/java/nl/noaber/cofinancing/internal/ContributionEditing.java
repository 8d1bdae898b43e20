package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionChange;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.FundingCertainty;
import nl.noaber.cofinancing.NewStep;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Conflicting;
import nl.noaber.cofinancing.Recording.Recorded;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Collisions;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.OrganisationId;

/** Changes contributions, and takes them from state to state, under the lock of their project. */
@Singleton
final class ContributionEditing {

    private static final String DECIDED = "AMOUNT_DECIDED";
    private static final String BEFORE_LAST = "STEP_BEFORE_LAST";

    private final ContributionReader reader;
    private final ProjectRepository projects;
    private final ContributionRepository contributions;
    private final AboveCost aboveCost;
    private final Lookups lookups;
    private final Collisions collisions;
    private final Refusals refusals;
    private final FundingTally tally;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    ContributionEditing(
            ContributionReader reader,
            ProjectRepository projects,
            ContributionRepository contributions,
            AboveCost aboveCost,
            Lookups lookups,
            Collisions collisions,
            Refusals refusals,
            FundingTally tally,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.projects = projects;
        this.contributions = contributions;
        this.aboveCost = aboveCost;
        this.lookups = lookups;
        this.collisions = collisions;
        this.refusals = refusals;
        this.tally = tally;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** On top of what others changed meanwhile, unless that is the same. */
    Recording<Contribution> update(
            Viewer viewer,
            ContributionId id,
            int expectedVersion,
            ContributionChange change,
            Set<String> acceptedWarnings) {
        return locked(viewer, id, expectedVersion, (project, stored) -> {
            WholeContribution wanted = stored.written(change, clock.instant());
            List<Problem> problems = problems(viewer, project, stored, wanted, acceptedWarnings);
            if (!problems.isEmpty()) {
                return new Refused<>(problems);
            }
            Collisions.Found collided = collisions.find(
                    stored.ref(),
                    stored.row().version(),
                    expectedVersion,
                    ContributionFields.of(wanted, change.fields()));
            return collided.conflict()
                    .<Recording<Contribution>>map(conflict -> new Conflicting<>(shown(project, stored), conflict))
                    .orElseGet(() -> store(viewer, project, stored, change.without(collided.untouched())));
        });
    }

    private List<Problem> problems(
            Viewer viewer,
            WholeProject project,
            WholeContribution stored,
            WholeContribution wanted,
            Set<String> acceptedWarnings) {
        List<Problem> problems = new ArrayList<>(ContributionRules.details(wanted.row()));
        boolean other = !wanted.lines().equals(stored.lines());
        if (other) {
            problems.addAll(MoneyRules.lines(
                    wanted.lines(),
                    new Years(project.row().firstYear(), project.row().lastYear())));
            problems.addAll(later(viewer, stored, wanted));
        }
        if (problems.isEmpty() && other) {
            problems.addAll(decided(stored, acceptedWarnings));
        }
        if (problems.isEmpty() && (other || countsAgain(stored, wanted))) {
            problems.addAll(aboveCost.problems(List.of(wanted), acceptedWarnings));
        }
        return problems;
    }

    /** What is wrong with years that it did not give for before: its party may have ended by then. */
    private List<Problem> later(Viewer viewer, WholeContribution stored, WholeContribution wanted) {
        OrganisationId party = stored.row().partyId();
        return ContributionRules.lastYear(wanted.lines()) <= ContributionRules.lastYear(stored.lines())
                ? List.of()
                : ContributionRules.ended(party, lookups.ofParties(viewer, Set.of(party)), wanted.lines()).stream()
                        .map(problem -> new Problem(problem.code(), "lines", problem.arguments()))
                        .toList();
    }

    private boolean countsAgain(WholeContribution stored, WholeContribution wanted) {
        LocalDate today = DutchTime.today(clock);
        return !stored.row().counts(today) && wanted.row().counts(today);
    }

    /** What a decision says is changed by another decision; a mistake in typing it may be mended. */
    private static List<Problem> decided(WholeContribution stored, Set<String> acceptedWarnings) {
        return stored.row().state().certainty() == FundingCertainty.SURE && !acceptedWarnings.contains(DECIDED)
                ? List.of(Problem.of("AMOUNT_DECIDED", "lines"))
                : List.of();
    }

    private Recording<Contribution> store(
            Viewer viewer, WholeProject project, WholeContribution stored, ContributionChange change) {
        WholeContribution next = stored.written(change, clock.instant());
        List<FieldChange> changes = FieldChange.between(ContributionFields.of(stored), ContributionFields.of(next));
        if (changes.isEmpty()) {
            return new Recorded<>(shown(project, stored));
        }
        contributions.update(List.of(next.row()));
        if (!Objects.equals(next.row().expiresOn(), stored.row().expiresOn())) {
            contributions.keepExpiry(stored, next.row().updatedAt());
        }
        if (!next.lines().equals(stored.lines())) {
            contributions.updateLines(next);
        }
        tally.refresh(Set.of(next.row().projectId()));
        changeLog.write(
                viewer, new Entry(next.ref(), ChangeAction.UPDATED, next.row().version(), changes));
        return new Recorded<>(shown(project, next));
    }

    Recording<Contribution> move(
            Viewer viewer, ContributionId id, int expectedVersion, NewStep step, Set<String> acceptedWarnings) {
        return locked(
                viewer,
                id,
                expectedVersion,
                (project, stored) -> isThere(stored, step)
                        ? new Recorded<>(shown(project, stored))
                        : collisions
                                .whole(stored.ref(), stored.row().version(), expectedVersion)
                                .<Recording<Contribution>>map(
                                        conflict -> new Conflicting<>(shown(project, stored), conflict))
                                .orElseGet(() -> move(viewer, project, stored, step, acceptedWarnings)));
    }

    /** It stands there, and what this step says of it is said already. */
    private boolean isThere(WholeContribution stored, NewStep step) {
        return stored.row().state() == step.state()
                && (step.equals(NewStep.to(step.state()))
                        || contributions.lastStep(stored.row().id()).says(step));
    }

    private Recording<Contribution> move(
            Viewer viewer, WholeProject project, WholeContribution stored, NewStep step, Set<String> acceptedWarnings) {
        Instant now = clock.instant();
        StepRow last = contributions.lastStep(stored.row().id());
        WholeContribution moved = stored.with(stored.row().moved(step.state(), now));
        List<Problem> problems = new ArrayList<>(ContributionRules.step(step, last, DutchTime.today(clock)));
        problems.removeIf(problem -> problem.code().equals(BEFORE_LAST) && acceptedWarnings.contains(BEFORE_LAST));
        if (problems.isEmpty() && countsAgain(stored, moved)) {
            problems.addAll(aboveCost.problems(List.of(moved), acceptedWarnings));
        }
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        StepRow row = StepRow.of(viewer, stored.row().id(), last.number() + 1, step, now);
        contributions.update(List.of(moved.row()));
        contributions.insertSteps(List.of(row));
        tally.refresh(Set.of(moved.row().projectId()));
        changeLog.write(
                viewer,
                new Entry(
                        moved.ref(),
                        ChangeAction.UPDATED,
                        moved.row().version(),
                        ContributionFields.step(stored.row().state().name(), row)));
        return new Recorded<>(shown(project, moved));
    }

    private Recording<Contribution> locked(
            Viewer viewer,
            ContributionId id,
            int expectedVersion,
            BiFunction<WholeProject, WholeContribution, Recording<Contribution>> change) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, RecordRef.of(Contribution.TYPE, id), ChangeAction.UPDATED);
        }
        return transactions.retrying(() -> {
            Optional<ProjectId> of = contributions.project(id);
            if (of.isEmpty() || reader.byIds(viewer, Set.of(id)).isEmpty()) {
                return refusals.notFound(viewer, id, ChangeAction.UPDATED);
            }
            WholeProject project = projects.locked(of.get()).orElseThrow();
            WholeContribution stored = contributions.whole(id).orElseThrow();
            if (project.row().isWithdrawn()) {
                return Recording.refused(Problem.of("WITHDRAWN", "project"));
            }
            return Collisions.fromTheFuture(stored.row().version(), expectedVersion)
                    .map(Recording::<Contribution>refused)
                    .orElseGet(() -> change.apply(project, stored));
        });
    }

    private Contribution shown(WholeProject project, WholeContribution contribution) {
        return contribution.row().shown(project.row().title(), DutchTime.today(clock));
    }
}
