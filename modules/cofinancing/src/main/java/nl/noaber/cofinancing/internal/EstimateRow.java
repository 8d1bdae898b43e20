package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.noaber.cofinancing.CostEstimate;
import nl.noaber.cofinancing.CostEstimateId;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.CostLine;
import nl.noaber.cofinancing.IndexRate;
import nl.noaber.cofinancing.Indexation;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewCostEstimate;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/** A cost estimate as its own table has it. */
record EstimateRow(
        CostEstimateId id,
        ProjectId projectId,
        int number,
        int priceLevel,
        String source,
        @Nullable String note,
        Instant madeAt,
        UUID madeBy,
        String madeByName) {

    static final String COLUMNS = """
        e.id, e.project_id, e.number, e.price_level, e.source, e.note, e.made_at, e.made_by, e.made_by_name
        """;

    private static final int SHOWN_DECIMALS = 6;

    static EstimateRow read(Row row) {
        return new EstimateRow(
                row.id("id", CostEstimateId::new),
                row.id("project_id", ProjectId::new),
                row.number("number"),
                row.number("price_level"),
                row.text("source"),
                row.textOrNull("note"),
                row.instant("made_at"),
                row.uuid("made_by"),
                row.text("made_by_name"));
    }

    static EstimateRow of(Viewer maker, ProjectRow project, NewCostEstimate given, Instant now) {
        return new EstimateRow(
                new CostEstimateId(Ids.next()),
                project.id(),
                project.estimateNumber(),
                given.priceLevel(),
                Texts.line(given.source()),
                Texts.stripped(given.note()),
                now,
                maker.userId(),
                maker.name());
    }

    CostEstimate shown(List<IndexRate> rates, List<CostLine> lines) {
        return new CostEstimate(id, projectId, number, priceLevel, source, note, rates, lines, madeAt, madeByName);
    }

    /** A line of it. */
    record Line(
            CostEstimateId estimateId,
            int year,
            CostKind kind,
            BigDecimal amount,
            BigDecimal factor,
            BigDecimal indexed) {

        static CostLine read(Row row) {
            return new CostLine(
                    row.number("year"),
                    row.choice("kind", CostKind.class),
                    row.decimal("amount"),
                    row.decimal("factor"),
                    row.decimal("indexed"));
        }
    }

    /** A rate of it. */
    record Rate(CostEstimateId estimateId, int fromYear, BigDecimal percent) {

        static IndexRate read(Row row) {
            return new IndexRate(row.number("from_year"), row.decimal("percent"));
        }
    }

    List<Line> lines(NewCostEstimate given) {
        Indexation indexation = given.indexation();
        return given.lines().stream()
                .sorted(Comparator.comparingInt(MoneyLine::year).thenComparing(MoneyLine::kind))
                .map(line -> new Line(
                        id,
                        line.year(),
                        line.kind(),
                        line.amount(),
                        indexation.factor(line.year()).setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP),
                        indexation.applied(line)))
                .toList();
    }

    List<Rate> rates(NewCostEstimate given) {
        return given.rates().stream()
                .map(rate -> new Rate(id, rate.fromYear(), rate.percent()))
                .toList();
    }
}
