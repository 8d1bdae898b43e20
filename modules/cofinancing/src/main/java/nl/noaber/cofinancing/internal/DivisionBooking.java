package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.cofinancing.AlreadyContributing;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionForm;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ContributionState;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.CostDivisionPart;
import nl.noaber.cofinancing.CostDivisionState;
import nl.noaber.cofinancing.CostDivisions;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.MoneyLine;
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
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;

/**
 * Makes what all agreed to contributions, all of them or none. Each has an id that follows from its division and place, so that
 * none is made twice.
 */
@Singleton
final class DivisionBooking {

    private final Database database;
    private final DivisionRepository divisions;
    private final ProjectRepository projects;
    private final DivisionLocking locking;
    private final ContributionWriting contributions;
    private final Lookups lookups;
    private final ChangeLog changeLog;
    private final Clock clock;

    DivisionBooking(
            Database database,
            DivisionRepository divisions,
            ProjectRepository projects,
            DivisionLocking locking,
            ContributionWriting contributions,
            Lookups lookups,
            ChangeLog changeLog,
            Clock clock) {
        this.database = database;
        this.divisions = divisions;
        this.projects = projects;
        this.locking = locking;
        this.contributions = contributions;
        this.lookups = lookups;
        this.changeLog = changeLog;
        this.clock = clock;
    }

    /** By what step, and what the user knows of; see {@link CostDivisions#book}. */
    record Wanted(NewStep step, Map<OrganisationId, AlreadyContributing> already, Set<String> acceptedWarnings) {

        /** Of these those of which nobody said what becomes of their part. */
        Set<OrganisationId> unsaid(Set<OrganisationId> there) {
            return there.stream().filter(party -> !already.containsKey(party)).collect(Collectors.toSet());
        }

        /** Of these those of which what they contribute is their part. */
        Set<OrganisationId> done(Set<OrganisationId> there) {
            return there.stream()
                    .filter(party -> already.get(party) == AlreadyContributing.IS_THE_PART)
                    .collect(Collectors.toSet());
        }
    }

    Recording<CostDivision> book(Viewer viewer, CostDivisionId id, int expectedVersion, Wanted wanted) {
        return locking.locked(viewer, id, expectedVersion, stored -> {
            if (stored.row().isBooked()) {
                return DivisionLocking.recorded(stored);
            }
            List<Problem> problems = problems(stored, wanted.step());
            if (!problems.isEmpty()) {
                return new Refused<>(problems);
            }
            return book(viewer, stored, expectedVersion, wanted);
        });
    }

    /** From here on nobody else gives anything to the project, or withdraws it. */
    private Recording<CostDivision> book(Viewer viewer, WholeDivision stored, int expectedVersion, Wanted wanted) {
        ProjectId id = Objects.requireNonNull(stored.row().projectId());
        ProjectRow project = Objects.requireNonNull(projects.locked(Set.of(id)).get(id));
        if (project.isWithdrawn()) {
            return Recording.refused(Problem.of("WITHDRAWN", "project"));
        }
        Set<OrganisationId> there = already(stored);
        Set<OrganisationId> unsaid = wanted.unsaid(there);
        return unsaid.isEmpty()
                ? locking.unlessChanged(stored, expectedVersion, () -> book(viewer, stored, wanted, wanted.done(there)))
                : new Refused<>(asked(viewer, unsaid));
    }

    /** Of each party by itself, under its id. */
    private List<Problem> asked(Viewer viewer, Set<OrganisationId> parties) {
        Map<OrganisationId, String> names = names(viewer, parties);
        return parties.stream()
                .map(party -> Problem.of("ALREADY_CONTRIBUTES", field(party), names.getOrDefault(party, "")))
                .sorted(Comparator.comparing(problem -> String.valueOf(problem.field())))
                .toList();
    }

    private static String field(OrganisationId party) {
        return "already." + party.value();
    }

    private static List<Problem> problems(WholeDivision stored, NewStep step) {
        List<Problem> problems = new ArrayList<>();
        if (stored.row().projectId() == null) {
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
        return problems;
    }

    /** Who contributes to the project already, and would do so twice. */
    private Set<OrganisationId> already(WholeDivision stored) {
        Set<OrganisationId> parties = stored.sent().orElseThrow().shares().stream()
                .map(ShareRow::partyId)
                .collect(Collectors.toSet());
        return new HashSet<>(database.sql("""
            SELECT DISTINCT c.party_id
              FROM contribution c
             WHERE c.project_id = :project
               AND c.party_id IN (:parties)
               AND c.state NOT IN ('REFUSED', 'WITHDRAWN')
            """)
                .bind("project", stored.row().projectId())
                .bind("parties", parties)
                .list(row -> row.id("party_id", OrganisationId::new)));
    }

    private Map<OrganisationId, String> names(Viewer viewer, Set<OrganisationId> parties) {
        return parties.isEmpty()
                ? Map.of()
                : lookups.ofParties(viewer, parties).organisations().values().stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::name, (one, _) -> one));
    }

    private Recording<CostDivision> book(Viewer viewer, WholeDivision stored, Wanted wanted, Set<OrganisationId> done) {
        NewStep step = wanted.step();
        ProjectId project = Objects.requireNonNull(stored.row().projectId());
        List<CostDivisionPart> parts = stored.sent().orElseThrow().over(stored.lines()).parts().stream()
                .filter(part -> !part.lines().isEmpty())
                .toList();
        List<Problem> differing = differing(
                viewer,
                project,
                parts.stream().filter(part -> done.contains(part.party())).toList());
        if (!differing.isEmpty()) {
            return new Refused<>(differing);
        }
        List<NewContribution> given = parts.stream()
                .filter(part -> !done.contains(part.party()))
                .map(part -> given(stored, project, part, step))
                .toList();
        if (!given.isEmpty()
                && contributions.recordAll(viewer, given, wanted.acceptedWarnings())
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

    /** Money of one party and kind. */
    private record Settled(OrganisationId party, CostKind kind) {}

    /**
     * Of parts that are said to be given already: those of which another amount of a kind is sure or likely. In which year it is
     * given is not compared: in another year it is the same money.
     */
    private List<Problem> differing(Viewer viewer, ProjectId project, List<CostDivisionPart> parts) {
        Map<Settled, BigDecimal> settled = parts.isEmpty() ? Map.of() : settled(project);
        List<CostDivisionPart> differing = parts.stream()
                .filter(part -> Stream.of(CostKind.values()).anyMatch(kind -> differs(settled, part, kind)))
                .toList();
        Map<OrganisationId, String> names =
                names(viewer, differing.stream().map(CostDivisionPart::party).collect(Collectors.toSet()));
        return differing.stream()
                .map(part -> differs(settled, part, names.getOrDefault(part.party(), "")))
                .toList();
    }

    private Map<Settled, BigDecimal> settled(ProjectId project) {
        return database.sql("""
            SELECT c.party_id, l.kind, SUM(l.amount) AS amount
              FROM contribution c
              JOIN contribution_line l ON l.contribution_id = c.id
             WHERE c.project_id = :project
               AND (c.state = 'PAID'
                    OR c.state IN ('PLEDGED', 'COMMITTED') AND COALESCE(c.expires_on, :today) >= :today)
             GROUP BY c.party_id, l.kind
            """)
                .bind("project", project)
                .bind("today", DutchTime.today(clock))
                .map(
                        row -> new Settled(row.id("party_id", OrganisationId::new), row.choice("kind", CostKind.class)),
                        row -> row.decimal("amount"));
    }

    private static boolean differs(Map<Settled, BigDecimal> settled, CostDivisionPart part, CostKind kind) {
        return of(settled, part, kind).compareTo(amount(part, kind)) != 0;
    }

    private static BigDecimal of(Map<Settled, BigDecimal> settled, CostDivisionPart part, CostKind kind) {
        return settled.getOrDefault(new Settled(part.party(), kind), BigDecimal.ZERO);
    }

    /** The same amount as other money, or another amount. */
    private static Problem differs(Map<Settled, BigDecimal> settled, CostDivisionPart part, String name) {
        BigDecimal given = BigDecimal.ZERO;
        BigDecimal asked = BigDecimal.ZERO;
        for (CostKind kind : CostKind.values()) {
            given = given.add(of(settled, part, kind));
            asked = asked.add(amount(part, kind));
        }
        return given.compareTo(asked) == 0
                ? Problem.of("PART_OF_OTHER_KIND", field(part.party()), name, Phrases.euros(given))
                : Problem.of("PART_DIFFERS", field(part.party()), name, Phrases.euros(given), Phrases.euros(asked));
    }

    private static BigDecimal amount(CostDivisionPart part, CostKind kind) {
        return part.lines().stream()
                .filter(line -> line.kind() == kind)
                .map(MoneyLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
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
