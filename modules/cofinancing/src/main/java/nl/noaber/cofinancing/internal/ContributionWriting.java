package nl.noaber.cofinancing.internal;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.NewContribution;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Conflicting;
import nl.noaber.cofinancing.Recording.Recorded;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Collisions;
import nl.noaber.history.Entry;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;

/** Records contributions, each once however often it is sent. */
@Singleton
final class ContributionWriting {

    private final ProjectReader projectReader;
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

    ContributionWriting(
            ProjectReader projectReader,
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
        this.projectReader = projectReader;
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

    Recording<Contribution> record(Viewer viewer, NewContribution given, Set<String> acceptedWarnings) {
        return switch (recordAll(viewer, List.of(given), acceptedWarnings)) {
            case Recorded<List<Contribution>>(List<Contribution> recorded) -> new Recorded<>(recorded.getFirst());
            case Refused<List<Contribution>>(List<Problem> problems) -> new Refused<>(problems);
            case Conflicting<List<Contribution>> conflicting -> throw new IllegalStateException(conflicting.toString());
        };
    }

    /** All of these, in their order, or none: the first that a rule refuses is told of. */
    Recording<List<Contribution>> recordAll(Viewer viewer, List<NewContribution> given, Set<String> acceptedWarnings) {
        if (given.isEmpty()) {
            throw new IllegalArgumentException("No contribution to record");
        }
        if (!viewer.isTeam()) {
            RecordRef first = RecordRef.of(Contribution.TYPE, given.getFirst().id());
            return refusals.notAllowed(viewer, first, ChangeAction.CREATED);
        }
        Instant now = clock.instant();
        Set<ProjectId> projectIds = given.stream().map(NewContribution::project).collect(Collectors.toSet());
        return transactions.retrying(() -> {
            Set<ProjectId> missing = new HashSet<>(projectIds);
            missing.removeAll(projectReader.byIds(viewer, projectIds).keySet());
            return missing.isEmpty()
                    ? recordTo(viewer, projects.locked(projectIds), given, acceptedWarnings, now)
                    : refusals.notFound(viewer, missing.iterator().next(), ChangeAction.UPDATED, "project");
        });
    }

    private Recording<List<Contribution>> recordTo(
            Viewer viewer,
            Map<ProjectId, ProjectRow> of,
            List<NewContribution> given,
            Set<String> acceptedWarnings,
            Instant now) {
        Known known = lookups.ofParties(
                viewer, given.stream().map(NewContribution::party).collect(Collectors.toSet()));
        Map<ContributionId, WholeContribution> there =
                contributions.wholes(given.stream().map(NewContribution::id).collect(Collectors.toSet()));
        List<WholeContribution> fresh = new ArrayList<>();
        List<StepRow> steps = new ArrayList<>();
        for (NewContribution one : given) {
            WholeContribution sent = new WholeContribution(ContributionRow.fresh(viewer, one, known, now), one.lines());
            List<Problem> problems = there.containsKey(one.id())
                    ? again(viewer, sent, there.get(one.id()))
                    : problems(requireNonNull(of.get(one.project())), one, known, sent.row());
            if (!problems.isEmpty()) {
                return new Refused<>(problems);
            }
            if (!there.containsKey(one.id())) {
                fresh.add(sent);
                steps.add(StepRow.of(viewer, one.id(), 1, one.step(), now));
            }
        }
        List<Problem> problems = aboveCost.problems(fresh, acceptedWarnings);
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        store(viewer, of, known, fresh, steps);
        return shown(of, given, fresh, there);
    }

    private void store(
            Viewer viewer,
            Map<ProjectId, ProjectRow> of,
            Known known,
            List<WholeContribution> fresh,
            List<StepRow> steps) {
        if (fresh.isEmpty()) {
            return;
        }
        lookups.hold(known);
        contributions.insert(fresh, steps);
        tally.refresh(of.keySet());
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            ContributionRow row = fresh.get(i).row();
            String title = requireNonNull(of.get(row.projectId())).title();
            entries.add(new Entry(
                    fresh.get(i).ref(),
                    ChangeAction.CREATED,
                    1,
                    ContributionFields.fresh(fresh.get(i), title, known.name(row.partyId()), steps.get(i))));
        }
        changeLog.write(viewer, entries);
    }

    private List<Problem> problems(ProjectRow project, NewContribution given, Known known, ContributionRow fresh) {
        List<Problem> problems = new ArrayList<>();
        if (project.isWithdrawn()) {
            problems.add(Problem.of("WITHDRAWN", "project"));
        }
        problems.addAll(ContributionRules.party(given.party(), known, given.lines()));
        problems.addAll(MoneyRules.lines(given.lines(), new Years(project.firstYear(), project.lastYear())));
        problems.addAll(ContributionRules.details(fresh));
        problems.addAll(ContributionRules.step(given.step(), null, DutchTime.today(clock)));
        return problems;
    }

    /** Sent again by who recorded it, it is that; another's is not to be touched, and nothing else to be lost. */
    private List<Problem> again(Viewer viewer, WholeContribution sent, WholeContribution there) {
        boolean same = there.row().createdBy().equals(viewer.userId())
                && there.row().projectId().equals(sent.row().projectId())
                && there.row().partyId().equals(sent.row().partyId())
                && collisions.isRepeated(there.ref(), ContributionFields.of(there), ContributionFields.of(sent));
        return same ? List.of() : List.of(Problem.of("ID_IN_USE", "id"));
    }

    /** As they are stored, in the order in which they were sent. */
    private Recording<List<Contribution>> shown(
            Map<ProjectId, ProjectRow> of,
            List<NewContribution> given,
            List<WholeContribution> fresh,
            Map<ContributionId, WholeContribution> there) {
        Map<ContributionId, ContributionRow> stored = new HashMap<>();
        Stream.concat(there.values().stream(), fresh.stream())
                .map(WholeContribution::row)
                .forEach(row -> stored.put(row.id(), row));
        LocalDate today = DutchTime.today(clock);
        return new Recorded<>(given.stream()
                .map(one -> requireNonNull(stored.get(one.id()))
                        .shown(requireNonNull(of.get(one.project())).title(), today))
                .toList());
    }
}
