package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.FundingApplication;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingOpportunityFilter;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.cofinancing.FundingOpportunityOrder;
import nl.noaber.cofinancing.FundingOpportunityStep;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads funding opportunities and what hangs on them, as the viewer may see them. */
@Singleton
final class OpportunityReader {

    private final Database database;
    private final SearchIndex search;
    private final Clock clock;

    OpportunityReader(Database database, SearchIndex search, Clock clock) {
        this.database = database;
        this.search = search;
        this.clock = clock;
    }

    Map<FundingOpportunityId, FundingOpportunity> byIds(Viewer viewer, Set<FundingOpportunityId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.sql("SELECT")
                        .append(OpportunityRow.COLUMNS)
                        .append("FROM funding_opportunity o WHERE o.id IN (:ids)")
                        .bind("ids", ids)
                        .append(OpportunitySight.of(viewer))
                        .map(OpportunityReader::id, row -> shown(viewer, row));
    }

    Page<FundingOpportunity> list(
            Viewer viewer, FundingOpportunityFilter filter, FundingOpportunityOrder order, PageRequest page) {
        OpportunityPlaces places = new OpportunityPlaces(viewer, order);
        List<FundingOpportunity> found = database.sql("SELECT")
                .append(OpportunityRow.COLUMNS)
                .append("FROM funding_opportunity o WHERE TRUE")
                .append(OpportunitySight.of(viewer))
                .append(conditions(viewer, filter))
                .append(places.slice(page))
                .list(row -> shown(viewer, row));
        return Page.of(found, page, places::of);
    }

    long count(Viewer viewer, FundingOpportunityFilter filter) {
        return database.sql("SELECT COUNT(*) FROM funding_opportunity o WHERE TRUE")
                .append(OpportunitySight.of(viewer))
                .append(conditions(viewer, filter))
                .count();
    }

    /** A funder that was merged is asked for under its old id as well. */
    private Fragment conditions(Viewer viewer, FundingOpportunityFilter filter) {
        return sql -> sql.append(filter.withdrawn() ? "AND o.withdrawn_at IS NOT NULL" : "AND o.withdrawn_at IS NULL")
                .appendIfSet("AND o.stage IN (:stages)", "stages", filter.stages())
                .appendIfSet("""
                    AND EXISTS (SELECT 1 FROM funding_opportunity_challenge t
                                 WHERE t.opportunity_id = o.id AND t.challenge_id = :challenge)
                    """, "challenge", filter.challenge())
                .appendIfSet("AND o.scheme_id = :scheme", "scheme", filter.scheme())
                .appendIfSet("""
                    AND o.funder_id = (SELECT COALESCE(asked.merged_into, asked.id)
                                         FROM stakeholder asked WHERE asked.id = :funder)
                    """, "funder", filter.funder())
                .append(owned(viewer, filter))
                .appendIfSet("AND o.closes_order >= :closingFrom", "closingFrom", filter.closingFrom())
                .appendIfSet("AND o.closes_order < :closingBefore", "closingBefore", filter.closingBefore())
                .append(words(filter.text()));
    }

    private static Fragment owned(Viewer viewer, FundingOpportunityFilter filter) {
        return viewer.isTeam() || filter.owner() == null
                ? sql -> sql.appendIfSet("AND o.owner_id = :owner", "owner", filter.owner())
                : sql -> sql.append("AND FALSE");
    }

    /** Text in which nothing can be found finds nothing. */
    private Fragment words(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Fragment.NOTHING;
        }
        return search.matching(SearchType.FUNDING_OPPORTUNITY, text, column -> column.append("o.id"))
                .orElse(nothing -> nothing.append("AND FALSE"));
    }

    Map<FundingOpportunityId, List<FundingOpportunityStep>> steps(Viewer viewer, Set<FundingOpportunityId> ids) {
        Map<FundingOpportunityId, List<FundingOpportunityStep>> steps = new HashMap<>();
        database.sql("""
            SELECT s.opportunity_id, s.number, s.stage, s.taken_on, s.document, s.note, s.recorded_at, s.recorded_by,
                   s.recorded_by_name
              FROM funding_opportunity o
              JOIN funding_opportunity_step s ON s.opportunity_id = o.id
             WHERE o.id IN (:ids)
            """)
                .bind("ids", ids)
                .append(OpportunitySight.ofTeam(viewer))
                .append("ORDER BY s.opportunity_id, s.number DESC")
                .group(row -> row.id("opportunity_id", FundingOpportunityId::new), OpportunityStepRow::read)
                .forEach((id, rows) -> steps.put(id, OpportunityStepRow.shown(rows, DutchTime.today(clock))));
        return steps;
    }

    Map<FundingOpportunityId, List<String>> papers(
            Viewer viewer, Set<FundingOpportunityId> ids, OpportunityRepository.PaperSort sort) {
        return database.sql("""
            SELECT o.id, paper.text
              FROM funding_opportunity o
              JOIN funding_opportunity_paper paper ON paper.opportunity_id = o.id
             WHERE o.id IN (:ids)
               AND paper.sort = :sort
            """)
                .bind("ids", ids)
                .bind("sort", sort)
                .append(OpportunitySight.of(viewer))
                .append("ORDER BY o.id, paper.position")
                .group(OpportunityReader::id, row -> row.text("text"));
    }

    Map<FundingOpportunityId, Set<ChallengeId>> challenges(Viewer viewer, Set<FundingOpportunityId> ids) {
        return sets(database.sql("""
            SELECT o.id, t.challenge_id
              FROM funding_opportunity o
              JOIN funding_opportunity_challenge t ON t.opportunity_id = o.id
             WHERE o.id IN (:ids)
            """)
                .bind("ids", ids)
                .append(OpportunitySight.of(viewer))
                .append("ORDER BY o.id, t.challenge_id")
                .group(OpportunityReader::id, row -> row.id("challenge_id", ChallengeId::new)));
    }

    Map<FundingOpportunityId, Set<OrganisationId>> sharedWith(Viewer viewer, Set<FundingOpportunityId> ids) {
        return sets(database.sql("""
            SELECT o.id, beside.principal_id
              FROM funding_opportunity o
              JOIN funding_opportunity_audience beside ON beside.record_id = o.id
             WHERE o.id IN (:ids)
            """)
                .bind("ids", ids)
                .append(OpportunitySight.of(viewer))
                .append("ORDER BY o.id, beside.principal_id")
                .group(OpportunityReader::id, row -> row.id("principal_id", OrganisationId::new)));
    }

    private static <T> Map<FundingOpportunityId, Set<T>> sets(Map<FundingOpportunityId, List<T>> lists) {
        Map<FundingOpportunityId, Set<T>> sets = new HashMap<>();
        lists.forEach((id, list) -> sets.put(id, new HashSet<>(list)));
        return sets;
    }

    /** A line of an application; without amount for one whose amounts are open. */
    private record AskedLine(
            ProjectId project,
            boolean asked,
            @Nullable ContributionId contribution,
            @Nullable Integer year,
            @Nullable CostKind kind,
            @Nullable BigDecimal amount) {}

    Map<FundingOpportunityId, List<FundingApplication>> applications(Viewer viewer, Set<FundingOpportunityId> ids) {
        Map<FundingOpportunityId, List<FundingApplication>> applications = new HashMap<>();
        database.sql("""
            SELECT o.id, a.project_id, a.asked, a.contribution_id, l.year, l.kind, l.amount
              FROM funding_opportunity o
              JOIN funding_application a ON a.opportunity_id = o.id
              LEFT JOIN funding_application_line l
                     ON l.opportunity_id = a.opportunity_id AND l.project_id = a.project_id
             WHERE o.id IN (:ids)
            """)
                .bind("ids", ids)
                .append(OpportunitySight.ofTeam(viewer))
                .append("ORDER BY o.id, a.project_id, l.year, l.kind")
                .group(
                        OpportunityReader::id,
                        row -> new AskedLine(
                                row.id("project_id", ProjectId::new),
                                row.flag("asked"),
                                row.idOrNull("contribution_id", ContributionId::new),
                                row.numberOrNull("year"),
                                row.choiceOrNull("kind", CostKind.class),
                                row.decimalOrNull("amount")))
                .forEach((id, lines) -> applications.put(id, together(lines)));
        return applications;
    }

    private static List<FundingApplication> together(List<AskedLine> lines) {
        return lines.stream()
                .map(AskedLine::project)
                .distinct()
                .map(project -> application(lines.stream()
                        .filter(line -> line.project().equals(project))
                        .toList()))
                .toList();
    }

    private static FundingApplication application(List<AskedLine> lines) {
        return new FundingApplication(
                lines.getFirst().project(),
                lines.stream()
                        .flatMap(line -> line.year() == null || line.kind() == null || line.amount() == null
                                ? Stream.empty()
                                : Stream.of(new MoneyLine(line.year(), line.kind(), line.amount())))
                        .toList(),
                lines.getFirst().asked(),
                lines.getFirst().contribution());
    }

    private static FundingOpportunityId id(Row row) {
        return row.id("id", FundingOpportunityId::new);
    }

    private FundingOpportunity shown(Viewer viewer, Row row) {
        return OpportunityRow.read(row).shown(viewer, DutchTime.today(clock));
    }
}
