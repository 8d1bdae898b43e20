package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cost against contributions, added up by something, as far as the viewer may see both.
 *
 * @param rows the largest gap first; years in their order
 */
public record Funding(FundingGrouping groupedBy, List<Row> rows) {

    public Funding {
        rows = List.copyOf(rows);
    }

    /**
     * What is added up under one key; all null where it has no such key, as cost has no party.
     *
     * @param record the project, challenge, programme or party
     * @param kinds each kind by itself: none covers another
     */
    public record Row(
            @Nullable UUID record,
            @Nullable Integer year,
            @Nullable CostKind kind,
            Map<CostKind, FundingSums> kinds) {

        public Row {
            kinds = Map.copyOf(kinds);
        }

        /** All kinds together. */
        public FundingSums sums() {
            return together(kinds);
        }
    }

    /** What is added up of each kind, over all rows. */
    public Map<CostKind, FundingSums> kinds() {
        Map<CostKind, FundingSums> kinds = new EnumMap<>(CostKind.class);
        rows.forEach(row -> row.kinds().forEach((kind, sums) -> kinds.merge(kind, sums, FundingSums::plus)));
        return kinds;
    }

    /** All of it. */
    public FundingSums total() {
        return together(kinds());
    }

    /** Whether money of one kind is more than it costs while money of another is missing: the total hides that. */
    public static boolean hides(Map<CostKind, FundingSums> kinds) {
        return kinds.values().stream().anyMatch(sums -> sums.gap().signum() < 0)
                && kinds.values().stream().anyMatch(sums -> sums.gap().signum() > 0);
    }

    private static FundingSums together(Map<CostKind, FundingSums> kinds) {
        return kinds.values().stream().reduce(FundingSums.NONE, FundingSums::plus);
    }

    /** Years and kinds in their order, the others by what is missing. */
    public static Comparator<Row> order(FundingGrouping grouping) {
        Comparator<Row> byKey = Comparator.comparing(Row::record, Comparator.nullsLast(Comparator.naturalOrder()));
        return switch (grouping) {
            case YEAR -> Comparator.comparing(Row::year, Comparator.nullsLast(Comparator.naturalOrder()));
            case KIND -> Comparator.comparing(Row::kind, Comparator.nullsLast(Comparator.naturalOrder()));
            case PARTY ->
                Comparator.<Row, BigDecimal>comparing(row -> row.sums().gap()).thenComparing(byKey);
            case PROJECT, CHALLENGE, PROGRAMME ->
                Comparator.<Row, BigDecimal>comparing(row -> row.sums().gap())
                        .reversed()
                        .thenComparing(byKey);
        };
    }
}
