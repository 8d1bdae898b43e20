package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ContributionState;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.FundingCertainty;
import nl.noaber.cofinancing.FundingChange;
import nl.noaber.cofinancing.FundingStanding;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Compares what stands now with what stood at the beginning of a day, in three statements. Where a contribution stood is in its
 * steps, how much it was in its past lines, what a project cost in its estimates, and whether that counted in its absences.
 */
@Singleton
final class FundingChangeReader {

    /** What changed since, what was promised until a day that passed since, and what went, stopped or came back with its project. */
    private static final String MOVED = """
         FROM (SELECT changed.id FROM contribution changed WHERE changed.updated_at >= :since
                UNION
               SELECT lapsed.id
                 FROM contribution lapsed
                WHERE lapsed.expires_on >= :sinceDay AND lapsed.expires_on < :today
                UNION
               SELECT gone.id
                 FROM project withdrawn
                 JOIN contribution gone ON gone.project_id = withdrawn.id
                WHERE withdrawn.withdrawn_at >= :since OR withdrawn.stopped_at >= :since
                UNION
               SELECT back.id
                 FROM project_absence absence
                 JOIN contribution back ON back.project_id = absence.project_id
                WHERE absence.ended_at >= :since) m
         JOIN contribution c ON c.id = m.id
         JOIN project p ON p.id = c.project_id
         LEFT JOIN contribution_step b
                ON b.contribution_id = c.id
               AND b.number = (SELECT MAX(s.number)
                                 FROM contribution_step s
                                WHERE s.contribution_id = c.id AND s.recorded_at < :since)
        """;

    /** Until when it held at the beginning of the day: the first that was replaced since, or else what stands now. */
    private static final String HELD = """
         LEFT JOIN contribution_past_expiry x
                ON x.contribution_id = c.id
               AND x.version = (SELECT MIN(e.version)
                                  FROM contribution_past_expiry e
                                 WHERE e.contribution_id = c.id AND e.replaced_at >= :since)
        """;

    /** That a project {@code p} that came back since was stopped or withdrawn at the beginning of the day. */
    private static final String AWAY = """
        EXISTS (SELECT 1
                  FROM project_absence a
                 WHERE a.project_id = p.id AND a.began_at < :since AND a.ended_at >= :since)
        """;

    private static final String COSTS = """
        SELECT p.id,
               CASE WHEN e.number = p.estimate_number AND COALESCE(p.withdrawn_at, p.stopped_at) IS NULL
                    THEN 0 ELSE e.number END AS version,
               l.kind, SUM(l.indexed) AS amount
          FROM project p
          JOIN cost_estimate e
            ON e.project_id = p.id
           AND (e.number = p.estimate_number
                OR e.number = (SELECT MAX(b.number)
                                 FROM cost_estimate b
                                WHERE b.project_id = p.id AND b.made_at < :since))
          JOIN cost_estimate_line l ON l.estimate_id = e.id
        """;

    private static final int NOW = 0;

    private final Database database;
    private final Clock clock;

    FundingChangeReader(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Which ones, and since when. */
    record Wanted(
            LocalDate since,
            @Nullable ProgrammeId programme,
            @Nullable ChallengeId challenge) {}

    private record Moved(
            ContributionId id,
            ProjectId project,
            OrganisationId party,
            @Nullable LocalDate expiredOn,
            @Nullable LocalDate expiresOn,
            boolean away,
            boolean gone,
            @Nullable ContributionState before,
            @Nullable ContributionState after) {

        static Moved read(Row row) {
            return new Moved(
                    row.id("id", ContributionId::new),
                    row.id("project_id", ProjectId::new),
                    row.id("party_id", OrganisationId::new),
                    row.dateOrNull("expired_on"),
                    row.dateOrNull("expires_on"),
                    row.longNumber("away") > 0,
                    row.longNumber("gone") > 0,
                    row.choiceOrNull("state_before", ContributionState.class),
                    row.choiceOrNull("state_after", ContributionState.class));
        }

        FundingStanding then(LocalDate day, @Nullable BigDecimal amount) {
            return away ? FundingStanding.NOTHING : standing(before, expiredOn, day, amount);
        }

        FundingStanding now(LocalDate day, @Nullable BigDecimal amount) {
            return gone ? FundingStanding.NOTHING : standing(after, expiresOn, day, amount);
        }

        /** What does not count is nothing. */
        private static FundingStanding standing(
                @Nullable ContributionState state,
                @Nullable LocalDate until,
                LocalDate day,
                @Nullable BigDecimal amount) {
            boolean lapsed = state != null && state.expires() && until != null && until.isBefore(day);
            return state == null || lapsed || amount == null || state.certainty() == FundingCertainty.NONE
                    ? FundingStanding.NOTHING
                    : new FundingStanding(state.certainty(), amount);
        }
    }

    /** How much of one kind, in a version of something. */
    private record Amount(int version, CostKind kind, BigDecimal amount) {

        static Amount read(Row row) {
            return new Amount(row.number("version"), row.choice("kind", CostKind.class), row.decimal("amount"));
        }

        static NavigableMap<Integer, Map<CostKind, BigDecimal>> byVersion(List<Amount> amounts) {
            return amounts.stream()
                    .collect(Collectors.groupingBy(
                            Amount::version, TreeMap::new, Collectors.toMap(Amount::kind, Amount::amount)));
        }
    }

    List<FundingChange> changes(Viewer viewer, Wanted wanted) {
        return Stream.concat(ofCosts(viewer, wanted), ofContributions(viewer, wanted))
                .toList();
    }

    private Stream<FundingChange> ofContributions(Viewer viewer, Wanted wanted) {
        List<Moved> moved = database.sql(
                        "SELECT c.id, c.project_id, c.party_id, c.expires_on, COALESCE(p.withdrawn_at, p.stopped_at)"
                                + " IS NOT NULL AS gone,")
                .append(AWAY)
                .append("AS away,")
                .append("CASE WHEN x.version IS NULL THEN c.expires_on ELSE x.expires_on END AS expired_on,")
                .append(Sight.standings(viewer))
                .append(MOVED)
                .append(HELD)
                .append(of(viewer, wanted))
                .list(Moved::read);
        if (moved.isEmpty()) {
            return Stream.empty();
        }
        Map<ContributionId, List<Amount>> amounts = database.sql(
                        "SELECT c.id, 0 AS version, l.kind, SUM(l.amount) AS amount")
                .append(MOVED)
                .append("JOIN contribution_line l ON l.contribution_id = c.id")
                .append(of(viewer, wanted))
                .append("GROUP BY c.id, l.kind UNION ALL")
                .append("SELECT c.id, l.version, l.kind, SUM(l.amount) AS amount")
                .append(MOVED)
                .append("JOIN contribution_past_line l ON l.contribution_id = c.id AND l.replaced_at >= :since")
                .append(of(viewer, wanted))
                .append("GROUP BY c.id, l.version, l.kind")
                .group(row -> row.id("id", ContributionId::new), Amount::read);
        LocalDate today = DutchTime.today(clock);
        return moved.stream()
                .flatMap(one -> changes(one, amounts.getOrDefault(one.id(), List.of()), wanted.since(), today));
    }

    private static Stream<FundingChange> changes(Moved one, List<Amount> amounts, LocalDate since, LocalDate today) {
        NavigableMap<Integer, Map<CostKind, BigDecimal>> versions = Amount.byVersion(amounts);
        Map<CostKind, BigDecimal> now = versions.getOrDefault(NOW, Map.of());
        // The first that was replaced since is what stood at its beginning.
        Integer replaced = versions.higherKey(NOW);
        Map<CostKind, BigDecimal> then = replaced == null ? now : versions.getOrDefault(replaced, Map.of());
        return kinds(then, now).flatMap(kind -> {
            FundingStanding before = one.then(since, then.get(kind));
            FundingStanding after = one.now(today, now.get(kind));
            return FundingChange.direction(before, after)
                    .map(way -> new FundingChange(one.project(), one.id(), one.party(), kind, way, before, after))
                    .stream();
        });
    }

    private Stream<FundingChange> ofCosts(Viewer viewer, Wanted wanted) {
        Map<ProjectId, List<Amount>> estimated = database.sql(COSTS)
                .append(estimatedSince())
                .append(there())
                .append(Sight.ofGone(viewer))
                .append(place(wanted))
                .bind("since", DutchTime.start(wanted.since()))
                .append("GROUP BY p.id, p.estimate_number, p.withdrawn_at, p.stopped_at, e.number, l.kind")
                .group(row -> row.id("id", ProjectId::new), Amount::read);
        List<FundingChange> changes = new ArrayList<>();
        estimated.forEach((project, amounts) -> {
            NavigableMap<Integer, Map<CostKind, BigDecimal>> versions = Amount.byVersion(amounts);
            Map<CostKind, BigDecimal> now = versions.getOrDefault(NOW, Map.of());
            Map<CostKind, BigDecimal> then =
                    versions.tailMap(NOW, false).values().stream().findFirst().orElse(Map.of());
            kinds(then, now).forEach(kind -> {
                FundingStanding before = cost(then.get(kind));
                FundingStanding after = cost(now.get(kind));
                FundingChange.direction(before, after)
                        .ifPresent(
                                way -> changes.add(new FundingChange(project, null, null, kind, way, before, after)));
            });
        });
        return changes.stream();
    }

    /** What went cost what was estimated before, what came back costs what it does now. */
    private static Fragment estimatedSince() {
        return sql -> sql.append(
                        "WHERE (COALESCE(p.withdrawn_at, p.stopped_at) IS NOT NULL AND e.made_at < :since AND NOT")
                .append(AWAY)
                .append("OR COALESCE(p.withdrawn_at, p.stopped_at) IS NULL AND (e.number = p.estimate_number AND")
                .append(AWAY)
                .append("OR p.id IN (SELECT newer.project_id FROM cost_estimate newer WHERE newer.made_at >= :since)"
                        + " AND NOT")
                .append(AWAY)
                .append("))");
    }

    private static FundingStanding cost(@Nullable BigDecimal amount) {
        return amount == null ? FundingStanding.NOTHING : new FundingStanding(FundingCertainty.NONE, amount);
    }

    private static Stream<CostKind> kinds(Map<CostKind, BigDecimal> then, Map<CostKind, BigDecimal> now) {
        Set<CostKind> kinds = EnumSet.noneOf(CostKind.class);
        kinds.addAll(then.keySet());
        kinds.addAll(now.keySet());
        return kinds.stream();
    }

    private Fragment of(Viewer viewer, Wanted wanted) {
        return sql -> sql.append("WHERE TRUE")
                .append(there())
                .bind("since", DutchTime.start(wanted.since()))
                .bind("sinceDay", wanted.since())
                .bind("today", DutchTime.today(clock))
                .append(Sight.ofMoved(viewer))
                .append(place(wanted));
    }

    /** Neither stopped nor withdrawn before. */
    private static Fragment there() {
        return sql -> sql.append("AND (p.stopped_at IS NULL OR p.stopped_at >= :since)")
                .append("AND (p.withdrawn_at IS NULL OR p.withdrawn_at >= :since)");
    }

    private static Fragment place(Wanted wanted) {
        return sql -> sql.appendIfSet("AND p.programme_id = :programme", "programme", wanted.programme())
                .appendIfSet("AND p.challenge_id = :challenge", "challenge", wanted.challenge());
    }
}
