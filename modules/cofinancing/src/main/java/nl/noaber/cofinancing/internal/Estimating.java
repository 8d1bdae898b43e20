package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.cofinancing.CostEstimate;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewCostEstimate;
import nl.noaber.cofinancing.Project;
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
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** Records what projects cost, each estimate as a version of its own. */
@Singleton
final class Estimating {

    private final ProjectReader reader;
    private final ProjectRepository projects;
    private final ProjectLocking locking;
    private final Collisions collisions;
    private final FundingTally tally;
    private final ChangeLog changeLog;
    private final Clock clock;

    Estimating(
            ProjectReader reader,
            ProjectRepository projects,
            ProjectLocking locking,
            Collisions collisions,
            FundingTally tally,
            ChangeLog changeLog,
            Clock clock) {
        this.reader = reader;
        this.projects = projects;
        this.locking = locking;
        this.collisions = collisions;
        this.tally = tally;
        this.changeLog = changeLog;
        this.clock = clock;
    }

    Recording<Project> estimate(Viewer viewer, ProjectId id, int expectedVersion, NewCostEstimate estimate) {
        return locking.there(
                viewer, id, expectedVersion, stored -> estimate(viewer, stored, expectedVersion, estimate));
    }

    private Recording<Project> estimate(
            Viewer viewer, WholeProject stored, int expectedVersion, NewCostEstimate estimate) {
        ProjectRow row = stored.row();
        List<Problem> problems = MoneyRules.estimate(estimate, new Years(row.firstYear(), row.lastYear()));
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        String sent = Phrases.estimate(tidied(estimate));
        String there = there(viewer, row.id());
        if (sent.equals(there)) {
            return new Recorded<>(row.shown());
        }
        return collisions
                .find(stored.ref(), row.version(), expectedVersion, Map.of(ProjectFields.COST, sent))
                .conflict()
                .<Recording<Project>>map(conflict -> new Conflicting<>(row.shown(), conflict))
                .orElseGet(() -> store(viewer, stored, estimate, new FieldChange(ProjectFields.COST, there, sent)));
    }

    private Recording<Project> store(Viewer viewer, WholeProject stored, NewCostEstimate estimate, FieldChange change) {
        Instant now = clock.instant();
        WholeProject next = stored.with(stored.row().estimated(now));
        projects.update(stored, next);
        projects.insert(EstimateRow.of(viewer, next.row(), estimate, now), estimate);
        tally.refresh(Set.of(next.row().id()));
        changeLog.write(
                viewer, new Entry(next.ref(), ChangeAction.UPDATED, next.row().version(), List.of(change)));
        return new Recorded<>(next.row().shown());
    }

    private @Nullable String there(Viewer viewer, ProjectId id) {
        CostEstimate newest = reader.costs(viewer, Set.of(id)).get(id);
        return newest == null ? null : Phrases.estimate(again(newest));
    }

    private static NewCostEstimate again(CostEstimate estimate) {
        return new NewCostEstimate(
                estimate.priceLevel(),
                estimate.source(),
                estimate.note(),
                estimate.lines().stream()
                        .map(line -> new MoneyLine(line.year(), line.kind(), line.amount()))
                        .toList(),
                estimate.rates());
    }

    private static NewCostEstimate tidied(NewCostEstimate estimate) {
        return new NewCostEstimate(
                estimate.priceLevel(),
                Texts.line(estimate.source()),
                Texts.stripped(Objects.requireNonNullElse(estimate.note(), "")),
                estimate.lines(),
                estimate.rates());
    }
}
