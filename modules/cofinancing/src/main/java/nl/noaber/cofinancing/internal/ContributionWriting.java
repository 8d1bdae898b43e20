package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.NewContribution;
import nl.noaber.cofinancing.Recording;
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
import nl.noaber.stakeholders.OrganisationId;

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
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, RecordRef.of(Contribution.TYPE, given.id()), ChangeAction.CREATED);
        }
        Instant now = clock.instant();
        return transactions.retrying(
                () -> projectReader.byIds(viewer, Set.of(given.project())).isEmpty()
                        ? refusals.notFound(viewer, given.project(), ChangeAction.UPDATED, "project")
                        : recordTo(
                                viewer, projects.locked(given.project()).orElseThrow(), given, acceptedWarnings, now));
    }

    private Recording<Contribution> recordTo(
            Viewer viewer, WholeProject project, NewContribution given, Set<String> acceptedWarnings, Instant now) {
        Known known = lookups.ofParty(viewer, given.party());
        WholeContribution fresh =
                new WholeContribution(ContributionRow.fresh(viewer, given, known, now), given.lines());
        WholeContribution there = contributions.whole(given.id()).orElse(null);
        if (there != null) {
            return again(viewer, project, fresh, there);
        }
        List<Problem> problems = problems(project, given, known, fresh, acceptedWarnings);
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        lookups.hold(known);
        StepRow step = StepRow.of(viewer, given.id(), 1, given.step(), now);
        if (!contributions.insertIfAbsent(fresh, step)) {
            return again(viewer, project, fresh, contributions.whole(given.id()).orElseThrow());
        }
        tally.refresh(given.project());
        OrganisationId party = fresh.row().partyId();
        changeLog.write(
                viewer,
                new Entry(
                        fresh.ref(),
                        ChangeAction.CREATED,
                        1,
                        ContributionFields.fresh(fresh, project.row().title(), known.name(party), step)));
        return shown(project, fresh);
    }

    private List<Problem> problems(
            WholeProject project,
            NewContribution given,
            Known known,
            WholeContribution fresh,
            Set<String> acceptedWarnings) {
        List<Problem> problems = new ArrayList<>();
        if (project.row().isWithdrawn()) {
            problems.add(Problem.of("WITHDRAWN", "project"));
        }
        problems.addAll(ContributionRules.party(given.party(), known, given.lines()));
        problems.addAll(MoneyRules.lines(
                given.lines(),
                new Years(project.row().firstYear(), project.row().lastYear())));
        problems.addAll(ContributionRules.details(fresh.row()));
        problems.addAll(ContributionRules.step(given.step(), null, DutchTime.today(clock)));
        return problems.isEmpty() ? aboveCost.problems(fresh, acceptedWarnings) : problems;
    }

    /** Sent again by who recorded it, it is that; another's is not to be touched, and nothing else to be lost. */
    private Recording<Contribution> again(
            Viewer viewer, WholeProject project, WholeContribution sent, WholeContribution there) {
        boolean same = there.row().createdBy().equals(viewer.userId())
                && there.row().projectId().equals(sent.row().projectId())
                && there.row().partyId().equals(sent.row().partyId())
                && collisions.isRepeated(there.ref(), ContributionFields.of(there), ContributionFields.of(sent));
        return same ? shown(project, there) : Recording.refused(Problem.of("ID_IN_USE", "id"));
    }

    private Recording<Contribution> shown(WholeProject project, WholeContribution contribution) {
        return new Recorded<>(contribution.row().shown(project.row().title(), DutchTime.today(clock)));
    }
}
