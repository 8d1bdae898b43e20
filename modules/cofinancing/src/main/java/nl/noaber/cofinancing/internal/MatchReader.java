package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.jspecify.annotations.Nullable;

/** Finds the projects that funding opportunities could serve: those of their challenges that are not over. */
@Singleton
final class MatchReader {

    private static final Comparator<FundingMatch> MOST_FIRST = Comparator.comparing(FundingMatch::fills)
            .reversed()
            .thenComparing(match -> match.projectId().value());

    private final Database database;
    private final OpportunityReader opportunities;
    private final Fundings fundings;

    MatchReader(Database database, OpportunityReader opportunities, Fundings fundings) {
        this.database = database;
        this.opportunities = opportunities;
        this.fundings = fundings;
    }

    /** One project with one opportunity. */
    private record Pair(FundingOpportunityId opportunity, ProjectId project) {
        static Pair read(Row row) {
            return new Pair(row.id("opportunity_id", FundingOpportunityId::new), row.id("project_id", ProjectId::new));
        }
    }

    private record Candidate(ProjectId id, int firstYear, int lastYear) {}

    Map<FundingOpportunityId, List<FundingMatch>> matches(Viewer viewer, Set<FundingOpportunityId> ids) {
        Map<FundingOpportunityId, FundingOpportunity> found = opportunities.byIds(viewer, ids);
        Map<FundingOpportunityId, List<Candidate>> candidates = candidates(viewer, ids);
        Set<ProjectId> projects = new HashSet<>();
        candidates.values().forEach(each -> each.forEach(one -> projects.add(one.id())));
        if (projects.isEmpty()) {
            return Map.of();
        }
        Map<ProjectId, Funding> money = fundings.ofProjects(viewer, projects);
        Map<Pair, List<FundingMatch.Conflict>> conflicts = conflicts(viewer, ids, projects);
        Map<Pair, BigDecimal> asked = asked(viewer, ids);
        Map<FundingOpportunityId, List<FundingMatch>> matches = new HashMap<>();
        candidates.forEach((id, each) -> {
            FundingOpportunity opportunity = found.get(id);
            if (opportunity != null) {
                matches.put(
                        id,
                        each.stream()
                                .map(one -> match(opportunity, one, money.get(one.id()), conflicts, asked))
                                .sorted(MOST_FIRST)
                                .toList());
            }
        });
        return matches;
    }

    private static FundingMatch match(
            FundingOpportunity opportunity,
            Candidate project,
            @Nullable Funding money,
            Map<Pair, List<FundingMatch.Conflict>> conflicts,
            Map<Pair, BigDecimal> asked) {
        Pair pair = new Pair(opportunity.id(), project.id());
        return Matching.of(
                opportunity,
                new Matching.Candidate(project.id(), project.firstYear(), project.lastYear(), money),
                conflicts.getOrDefault(pair, List.of()),
                asked.get(pair));
    }

    private Map<FundingOpportunityId, List<Candidate>> candidates(Viewer viewer, Set<FundingOpportunityId> ids) {
        return database.sql("""
            SELECT t.opportunity_id, p.id, p.first_year, p.last_year
              FROM funding_opportunity o
              JOIN funding_opportunity_challenge t ON t.opportunity_id = o.id
              JOIN project p ON p.challenge_id = t.challenge_id
             WHERE o.id IN (:ids)
               AND p.withdrawn_at IS NULL
               AND p.state NOT IN ('COMPLETED', 'STOPPED')
            """)
                .bind("ids", ids)
                .append(OpportunitySight.of(viewer))
                .append(Sight.of(viewer))
                .append("ORDER BY t.opportunity_id, p.id")
                .group(
                        row -> row.id("opportunity_id", FundingOpportunityId::new),
                        row -> new Candidate(
                                row.id("id", ProjectId::new), row.number("first_year"), row.number("last_year")));
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
               AND c.state IN ('REQUESTED', 'PLEDGED', 'COMMITTED', 'PAID')
               AND NOT EXISTS (SELECT 1
                                 FROM funding_application own
                                WHERE own.opportunity_id = o.id AND own.contribution_id = c.id)
            """)
                .bind("ids", ids)
                .bind("projects", projects)
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
