package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionForm;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ContributionState;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.CostDivisionPart;
import nl.noaber.cofinancing.CostDivisionState;
import nl.noaber.cofinancing.NewContribution;
import nl.noaber.cofinancing.NewStep;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;

/**
 * Makes what all agreed to contributions, all of them or none. Each has an id that follows from its division and place, so that
 * none is made twice.
 */
@Singleton
final class DivisionBooking {

    private static final String ALREADY = "ALREADY_CONTRIBUTES";

    private final Database database;
    private final DivisionRepository divisions;
    private final DivisionLocking locking;
    private final ContributionWriting contributions;
    private final Lookups lookups;
    private final ChangeLog changeLog;
    private final Clock clock;

    DivisionBooking(
            Database database,
            DivisionRepository divisions,
            DivisionLocking locking,
            ContributionWriting contributions,
            Lookups lookups,
            ChangeLog changeLog,
            Clock clock) {
        this.database = database;
        this.divisions = divisions;
        this.locking = locking;
        this.contributions = contributions;
        this.lookups = lookups;
        this.changeLog = changeLog;
        this.clock = clock;
    }

    Recording<CostDivision> book(
            Viewer viewer, CostDivisionId id, int expectedVersion, NewStep step, Set<String> acceptedWarnings) {
        return locking.locked(viewer, id, expectedVersion, stored -> {
            if (stored.row().isBooked()) {
                return DivisionLocking.recorded(stored);
            }
            List<Problem> problems = problems(viewer, stored, step, acceptedWarnings);
            return problems.isEmpty()
                    ? locking.unlessChanged(stored, expectedVersion, () -> book(viewer, stored, step, acceptedWarnings))
                    : new Refused<>(problems);
        });
    }

    private List<Problem> problems(Viewer viewer, WholeDivision stored, NewStep step, Set<String> acceptedWarnings) {
        List<Problem> problems = new ArrayList<>();
        ProjectId project = stored.row().projectId();
        if (project == null) {
            problems.add(Problem.of("PROJECT_NEEDED", "id"));
        }
        Integer sent = stored.row().sentNumber();
        if (sent == null || stored.state(sent) != CostDivisionState.AGREED) {
            problems.add(Problem.of("NOT_ALL_AGREED", "id"));
        }
        if (step.state() != ContributionState.PLEDGED && step.state() != ContributionState.COMMITTED) {
            problems.add(Problem.of("PLEDGED_OR_COMMITTED", "step.state"));
        }
        if (Texts.lineOrNull(step.document()) == null) {
            problems.add(Problem.of("DOCUMENT_MISSING", "step.document"));
        }
        return problems.isEmpty() && project != null && !acceptedWarnings.contains(ALREADY)
                ? already(viewer, stored, project)
                : problems;
    }

    /** Who contributes to the project already would do so twice. */
    private List<Problem> already(Viewer viewer, WholeDivision stored, ProjectId project) {
        Set<OrganisationId> parties = stored.sent().orElseThrow().shares().stream()
                .map(ShareRow::partyId)
                .collect(Collectors.toSet());
        Set<OrganisationId> there = new HashSet<>(database.sql("""
            SELECT DISTINCT c.party_id
              FROM contribution c
             WHERE c.project_id = :project
               AND c.party_id IN (:parties)
               AND c.state NOT IN ('REFUSED', 'WITHDRAWN')
            """)
                .bind("project", project)
                .bind("parties", parties)
                .list(row -> row.id("party_id", OrganisationId::new)));
        if (there.isEmpty()) {
            return List.of();
        }
        String names = lookups.ofParties(viewer, there).organisations().values().stream()
                .filter(party -> there.contains(party.id()))
                .map(Organisation::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return List.of(Problem.of("ALREADY_CONTRIBUTES", "id", names));
    }

    private Recording<CostDivision> book(
            Viewer viewer, WholeDivision stored, NewStep step, Set<String> acceptedWarnings) {
        ProjectId project = Objects.requireNonNull(stored.row().projectId());
        List<NewContribution> given = stored.sent().orElseThrow().over(stored.lines()).parts().stream()
                .filter(part -> !part.lines().isEmpty())
                .map(part -> given(stored, project, part, step))
                .toList();
        if (contributions.recordAll(viewer, given, acceptedWarnings)
                instanceof Refused<List<Contribution>>(List<Problem> problems)) {
            return new Refused<>(problems);
        }
        WholeDivision next = stored.with(stored.row().booked(clock.instant()));
        divisions.update(next.row());
        changeLog.write(
                viewer,
                new Entry(
                        next.ref(),
                        ChangeAction.UPDATED,
                        next.row().version(),
                        List.of(new FieldChange("booked", null, Texts.lineOrNull(step.document())))));
        return DivisionLocking.recorded(next);
    }

    private static NewContribution given(WholeDivision stored, ProjectId project, CostDivisionPart part, NewStep step) {
        return new NewContribution(
                contribution(stored.row().id(), part.position()),
                project,
                part.party(),
                ContributionForm.CASH,
                part.lines(),
                null,
                null,
                step);
    }

    /** Which contribution a part becomes. */
    static ContributionId contribution(CostDivisionId id, int position) {
        return new ContributionId(Ids.named("cost-division/" + id.value() + "/" + position));
    }
}
