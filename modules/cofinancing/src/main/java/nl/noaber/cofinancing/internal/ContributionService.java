package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionChange;
import nl.noaber.cofinancing.ContributionFilter;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ContributionStep;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewContribution;
import nl.noaber.cofinancing.NewStep;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

@Singleton
final class ContributionService implements Contributions {

    private final ContributionReader reader;
    private final FigureReader figures;
    private final ContributionWriting writing;
    private final ContributionEditing editing;

    ContributionService(
            ContributionReader reader, FigureReader figures, ContributionWriting writing, ContributionEditing editing) {
        this.reader = reader;
        this.figures = figures;
        this.writing = writing;
        this.editing = editing;
    }

    @Override
    public Map<ContributionId, Contribution> byIds(Viewer viewer, Set<ContributionId> ids) {
        return reader.byIds(viewer, ids);
    }

    @Override
    public Page<Contribution> list(Viewer viewer, ContributionFilter filter, PageRequest page) {
        return filter.figure() == null
                ? reader.list(viewer, filter, page)
                : figures.list(viewer, filter, filter.figure(), page);
    }

    @Override
    public long count(Viewer viewer, ContributionFilter filter) {
        return filter.figure() == null ? reader.count(viewer, filter) : figures.count(viewer, filter, filter.figure());
    }

    @Override
    public Map<ProjectId, Page<Contribution>> to(Viewer viewer, Set<ProjectId> projects, PageRequest page) {
        return reader.to(viewer, projects, page);
    }

    @Override
    public Map<ProjectId, Long> countTo(Viewer viewer, Set<ProjectId> projects) {
        return reader.countTo(viewer, projects);
    }

    @Override
    public Map<ContributionId, List<MoneyLine>> lines(Viewer viewer, Set<ContributionId> ids) {
        return reader.lines(viewer, ids);
    }

    @Override
    public Map<ContributionId, List<ContributionStep>> steps(Viewer viewer, Set<ContributionId> ids) {
        return reader.steps(viewer, ids);
    }

    @Override
    public Recording<Contribution> record(Viewer viewer, NewContribution contribution, Set<String> acceptedWarnings) {
        return writing.record(viewer, contribution, acceptedWarnings);
    }

    @Override
    public Recording<List<Contribution>> recordAll(
            Viewer viewer, List<NewContribution> contributions, Set<String> acceptedWarnings) {
        return writing.recordAll(viewer, contributions, acceptedWarnings);
    }

    @Override
    public Recording<Contribution> update(
            Viewer viewer,
            ContributionId id,
            int expectedVersion,
            ContributionChange change,
            Set<String> acceptedWarnings) {
        return editing.update(viewer, id, expectedVersion, change, acceptedWarnings);
    }

    @Override
    public Recording<Contribution> move(
            Viewer viewer, ContributionId id, int expectedVersion, NewStep step, Set<String> acceptedWarnings) {
        return editing.move(viewer, id, expectedVersion, step, acceptedWarnings);
    }
}
