package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingPipelineColumn;
import nl.noaber.cofinancing.FundingStage;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.time.DutchTime;

/** Reads the pipeline: what there is in every stage in one statement, and the first of each in another. */
@Singleton
final class PipelineReader {

    private static final List<FundingStage> GOING_ON = Arrays.stream(FundingStage.values())
            .filter(stage -> !stage.isOver())
            .toList();
    private static final List<FundingStage> OVER =
            Arrays.stream(FundingStage.values()).filter(FundingStage::isOver).toList();
    private static final Comparator<OpportunityRow> CLOSING_FIRST = Comparator.comparing(
                    (OpportunityRow row) -> row.written().closesOrder())
            .thenComparing(row -> row.id().value().toString());

    private final Database database;
    private final Clock clock;

    PipelineReader(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Sum(long count, BigDecimal amount) {
        static final Sum NONE = new Sum(0, BigDecimal.ZERO.setScale(2));
    }

    List<FundingPipelineColumn> pipeline(Viewer viewer, int perStage) {
        Map<FundingStage, Sum> sums = sums(viewer);
        Map<FundingStage, List<OpportunityRow>> first = first(viewer, perStage);
        return Arrays.stream(FundingStage.values())
                .map(stage ->
                        column(viewer, stage, sums.getOrDefault(stage, Sum.NONE), first.getOrDefault(stage, List.of())))
                .toList();
    }

    private FundingPipelineColumn column(Viewer viewer, FundingStage stage, Sum sum, List<OpportunityRow> rows) {
        LocalDate today = DutchTime.today(clock);
        List<FundingOpportunity> cards = rows.stream()
                .sorted(stage.isOver() ? CLOSING_FIRST.reversed() : CLOSING_FIRST)
                .map(row -> row.shown(viewer, today))
                .toList();
        return new FundingPipelineColumn(stage, sum.count(), sum.amount(), cards);
    }

    private Map<FundingStage, Sum> sums(Viewer viewer) {
        return database.sql("SELECT o.stage, COUNT(*) AS total,")
                .append(
                        viewer.isTeam()
                                ? "SUM(o.amount) AS amount"
                                : "COALESCE(SUM(CASE WHEN o.awarded IS NULL THEN o.maximum END), 0) AS amount")
                .append("FROM funding_opportunity o WHERE o.withdrawn_at IS NULL")
                .append(OpportunitySight.of(viewer))
                .append("GROUP BY o.stage")
                .map(
                        row -> row.choice("stage", FundingStage.class),
                        row -> new Sum(row.longNumber("total"), row.decimal("amount")));
    }

    private Map<FundingStage, List<OpportunityRow>> first(Viewer viewer, int perStage) {
        return database.sql("")
                .append(sql -> sql.appendEach(
                        "going",
                        GOING_ON,
                        "UNION ALL",
                        part -> part.append("(SELECT")
                                .append(OpportunityRow.COLUMNS)
                                .append("FROM funding_opportunity o WHERE o.stage = :going")
                                .append(seen(viewer))
                                .append("ORDER BY o.closes_order, o.id LIMIT :perStage)")))
                .append("UNION ALL")
                .append(sql -> sql.appendEach(
                        "over",
                        OVER,
                        "UNION ALL",
                        part -> part.append("(SELECT")
                                .append(OpportunityRow.COLUMNS)
                                .append("FROM funding_opportunity o WHERE o.stage = :over")
                                .append(seen(viewer))
                                .append("ORDER BY o.closes_order DESC, o.id DESC LIMIT :perStage)")))
                .bind("perStage", perStage)
                .group(row -> row.choice("stage", FundingStage.class), OpportunityRow::read);
    }

    private static Fragment seen(Viewer viewer) {
        return sql -> sql.append("AND o.withdrawn_at IS NULL").append(OpportunitySight.of(viewer));
    }
}
