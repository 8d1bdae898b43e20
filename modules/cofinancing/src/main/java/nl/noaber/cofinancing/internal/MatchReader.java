package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.Funding;
import nl.noaber.cofinancing.FundingApplication;
import nl.noaber.cofinancing.FundingMatch;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.cofinancing.Fundings;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.time.DutchTime;

/** Finds what funding opportunities could do for which projects: those of their challenges that are not over. */
@Singleton
final class MatchReader {

    private static final Comparator<FundingMatch> MOST_FIRST = Comparator.comparing(FundingMatch::fills)
            .reversed()
            .thenComparing(match -> match.projectId().value());

    private final Database database;
    private final OpportunityReader opportunities;
    private final Fundings fundings;
    private final Clock clock;

    MatchReader(Database database, OpportunityReader opportunities, Fundings fundings, Clock clock) {
        this.database = database;
        this.opportunities = opportunities;
        this.fundings = fundings;
        this.clock = clock;
    }

    /** One project with one opportunity. */
    private record Pair(FundingOpportunityId opportunity, ProjectId project) {
        static Pair read(Row row) {
            return new Pair(row.id("opportunity_id", FundingOpportunityId::new), row.id("project_id", ProjectId::new));
        }
    }

    /** What may be asked for the project. */
    private record Candidate(Pair pair, int firstYear, int lastYear) {
        static Candidate read(Row row) {
            return new Candidate(Pair.read(row), row.number("first_year"), row.number("last_year"));
        }
    }

    Map<FundingOpportunityId, List<FundingMatch>> matches(Viewer viewer, Set<FundingOpportunityId> ids) {
        return all(viewer, candidates(viewer, ids))
                .sorted(MOST_FIRST)
                .collect(Collectors.groupingBy(FundingMatch::opportunityId));
    }

    Map<ProjectId, List<FundingMatch>> matchesOf(Viewer viewer, Set<ProjectId> ids) {
        return all(viewer, candidatesFor(viewer, ids)).collect(Collectors.groupingBy(FundingMatch::projectId));
    }

    private Stream<FundingMatch> all(Viewer viewer, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return Stream.empty();
        }
        Set<FundingOpportunityId> ids = each(candidates, Pair::opportunity);
        Set<ProjectId> projects = each(candidates, Pair::project);
        Map<FundingOpportunityId, FundingOpportunity> found = opportunities.byIds(viewer, ids);
        Map<ProjectId, Funding> money = fundings.ofProjects(viewer, projects);
        Map<Pair, List<FundingMatch.Conflict>> conflicts = conflicts(viewer, ids, projects);
        Map<Pair, BigDecimal> asked = asked(viewer, ids);
        return candidates.stream()
                .filter(one -> found.containsKey(one.pair().opportunity()))
                .map(one -> Matching.of(
                        Objects.requireNonNull(found.get(one.pair().opportunity())),
                        new Matching.Candidate(
                                one.pair().project(),
                                one.firstYear(),
                                one.lastYear(),
                                money.get(one.pair().project())),
                        conflicts.getOrDefault(one.pair(), List.of()),
                        asked.get(one.pair())));
    }

    private static <I> Set<I> each(List<Candidate> candidates, Function<Pair, I> id) {
        return candidates.stream().map(Candidate::pair).map(id).collect(Collectors.toSet());
    }

    private List<Candidate> candidates(Viewer viewer, Set<FundingOpportunityId> ids) {
        return database.sql("""
            SELECT pair.opportunity_id, p.id AS project_id, p.first_year, p.last_year
              FROM funding_opportunity o
              JOIN (SELECT t.opportunity_id, served.id AS project_id
                      FROM funding_opportunity_challenge t
                      JOIN project served ON served.challenge_id = t.challenge_id
                     WHERE t.opportunity_id IN (:ids)
                     UNION
                    SELECT t.opportunity_id, whole.id
                      FROM funding_opportunity_challenge t
                      JOIN challenge theme ON theme.id = t.challenge_id
                      JOIN project whole ON whole.programme_id = theme.programme_id AND whole.challenge_id IS NULL
                     WHERE t.opportunity_id IN (:ids)) pair ON pair.opportunity_id = o.id
              JOIN project p ON p.id = pair.project_id
             WHERE o.id IN (:ids)
               AND p.withdrawn_at IS NULL
               AND p.state NOT IN ('COMPLETED', 'STOPPED')
            """)
                .bind("ids", ids)
                .append(OpportunitySight.of(viewer))
                .append(Sight.of(viewer))
                .append("ORDER BY pair.opportunity_id, p.id")
                .list(Candidate::read);
    }

    /** What is asked for it is the team's to know. */
    private List<Candidate> candidatesFor(Viewer viewer, Set<ProjectId> projects) {
        return database.sql("""
            SELECT o.id AS opportunity_id, p.id AS project_id, p.first_year, p.last_year
              FROM project p
              JOIN (SELECT served.id AS project_id, t.opportunity_id
                      FROM project served
                      JOIN funding_opportunity_challenge t ON t.challenge_id = served.challenge_id
                      JOIN funding_opportunity known ON known.id = t.opportunity_id
                     WHERE served.id IN (:ids)
                       AND (known.stage = 'APPLIED'
                            OR known.stage IN ('SEEN', 'ASSESSED', 'PREPARING') AND known.closes_order >= :today)
                     UNION
                    SELECT whole.id, t.opportunity_id
                      FROM project whole
                      JOIN challenge theme ON theme.programme_id = whole.programme_id
                      JOIN funding_opportunity_challenge t ON t.challenge_id = theme.id
                      JOIN funding_opportunity known ON known.id = t.opportunity_id
                     WHERE whole.id IN (:ids)
                       AND whole.challenge_id IS NULL
                       AND (known.stage = 'APPLIED'
                            OR known.stage IN ('SEEN', 'ASSESSED', 'PREPARING') AND known.closes_order >= :today)
                     UNION
                    SELECT a.project_id, a.opportunity_id
                      FROM funding_application a
                     WHERE a.project_id IN (:ids)
                       AND :team) pair ON pair.project_id = p.id
              JOIN funding_opportunity o ON o.id = pair.opportunity_id
             WHERE p.withdrawn_at IS NULL
               AND p.state NOT IN ('COMPLETED', 'STOPPED')
               AND o.withdrawn_at IS NULL
            """)
                .bind("ids", projects)
                .bind("today", DutchTime.today(clock))
                .bind("team", viewer.isTeam())
                .append(OpportunitySight.of(viewer))
                .append(Sight.of(viewer))
                .append("ORDER BY p.id, o.stage IN ('AWARDED', 'REFUSED', 'LET_PASS'), o.closes_order, o.id")
                .list(Candidate::read);
    }

    /** What a project has, or asks, from the same side. */
    private Map<Pair, List<FundingMatch.Conflict>> conflicts(
            Viewer viewer, Set<FundingOpportunityId> ids, Set<ProjectId> projects) {
        Map<Pair, List<FundingMatch.Conflict>> conflicts = new HashMap<>();
        given(viewer, ids, projects)
                .forEach((pair, found) ->
                        conflicts.computeIfAbsent(pair, _ -> new ArrayList<>()).addAll(found));
        applied(viewer, ids, projects)
                .forEach((pair, found) ->
                        conflicts.computeIfAbsent(pair, _ -> new ArrayList<>()).addAll(found));
        return conflicts;
    }

    /** By the same funder, but for what this opportunity itself awarded. */
    private Map<Pair, List<FundingMatch.Conflict>> given(
            Viewer viewer, Set<FundingOpportunityId> ids, Set<ProjectId> projects) {
        return database.sql("""
            SELECT o.id AS opportunity_id, c.project_id, c.id AS contribution_id, SUM(l.amount) AS amount
              FROM funding_opportunity o
              JOIN contribution c ON c.party_id = o.funder_id
              JOIN project p ON p.id = c.project_id
              JOIN contribution_line l ON l.contribution_id = c.id
             WHERE o.id IN (:ids)
               AND c.project_id IN (:projects)
               AND (c.state IN ('REQUESTED', 'PAID')
                    OR c.state IN ('PLEDGED', 'COMMITTED') AND COALESCE(c.expires_on, :today) >= :today)
               AND NOT EXISTS (SELECT 1
                                 FROM funding_application own
                                WHERE own.opportunity_id = o.id AND own.contribution_id = c.id)
            """)
                .bind("ids", ids)
                .bind("projects", projects)
                .bind("today", DutchTime.today(clock))
                .append(Sight.ofContributions(viewer))
                .append("GROUP BY o.id, c.project_id, c.id ORDER BY c.id")
                .group(
                        Pair::read,
                        row -> new FundingMatch.Conflict(
                                row.id("contribution_id", ContributionId::new), null, row.decimal("amount")));
    }

    /** Under the same kind of money, unless that is what the same funder gives already. */
    private Map<Pair, List<FundingMatch.Conflict>> applied(
            Viewer viewer, Set<FundingOpportunityId> ids, Set<ProjectId> projects) {
        return database.sql("""
            SELECT known.id AS opportunity_id, a.project_id, o.id AS other_id, COALESCE(SUM(l.amount), 0) AS amount
              FROM funding_opportunity known
              JOIN funding_opportunity o
                ON o.scheme_id = known.scheme_id AND o.id <> known.id AND o.withdrawn_at IS NULL
              JOIN funding_application a ON a.opportunity_id = o.id
              LEFT JOIN funding_application_line l
                     ON l.opportunity_id = a.opportunity_id AND l.project_id = a.project_id
             WHERE known.id IN (:ids)
               AND a.project_id IN (:projects)
               AND (o.stage = 'APPLIED'
                    OR o.stage = 'AWARDED' AND a.contribution_id IS NOT NULL
                       AND COALESCE(o.funder_id <> known.funder_id, TRUE))
            """)
                .bind("ids", ids)
                .bind("projects", projects)
                .append(OpportunitySight.ofTeam(viewer))
                .append("GROUP BY known.id, a.project_id, o.id ORDER BY o.id")
                .group(
                        Pair::read,
                        row -> new FundingMatch.Conflict(
                                null, row.id("other_id", FundingOpportunityId::new), row.decimal("amount")));
    }

    private Map<Pair, BigDecimal> asked(Viewer viewer, Set<FundingOpportunityId> ids) {
        Map<Pair, BigDecimal> asked = new HashMap<>();
        opportunities
                .applications(viewer, ids)
                .forEach((id, applications) -> asked.putAll(applications.stream()
                        .collect(Collectors.toMap(one -> new Pair(id, one.projectId()), FundingApplication::total))));
        return asked;
    }
}
