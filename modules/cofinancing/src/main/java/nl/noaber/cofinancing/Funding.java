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
 * @param surplus see {@link Row}; of all rows, also where they are years or kinds
 * @param doubtful see {@link Row}
 */
public record Funding(
        FundingGrouping groupedBy,
        List<Row> rows,
        Map<CostKind, BigDecimal> surplus,
        Map<CostKind, BigDecimal> doubtful) {

    public Funding {
        rows = List.copyOf(rows);
        surplus = Map.copyOf(surplus);
        doubtful = Map.copyOf(doubtful);
    }

    /**
     * What is added up under one key; all null where it has no such key, as cost has no party.
     *
     * @param record the project, challenge, programme or party
     * @param kinds each kind by itself: none covers another
     * @param surplus what projects that have more for sure than they cost have over, of each kind, in euros: the sums set it against
     *     what other projects lack. None of a year and of a party
     * @param doubtful what is given, however certain, under a condition that failed, of each kind, in euros: the sums have it
     */
    public record Row(
            @Nullable UUID record,
            @Nullable Integer year,
            @Nullable CostKind kind,
            Map<CostKind, FundingSums> kinds,
            Map<CostKind, BigDecimal> surplus,
            Map<CostKind, BigDecimal> doubtful) {

        public Row {
            kinds = Map.copyOf(kinds);
            surplus = Map.copyOf(surplus);
            doubtful = Map.copyOf(doubtful);
        }

        /** See {@link Funding#hidesGap}. */
        public boolean hidesGap() {
            return hides(kinds, surplus);
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

    /** Whether of one kind, or for one project, there is more than it costs while elsewhere something is missing. */
    public boolean hidesGap() {
        return hides(kinds(), surplus);
    }

    private static boolean hides(Map<CostKind, FundingSums> kinds, Map<CostKind, BigDecimal> surplus) {
        boolean over = !surplus.isEmpty()
                || kinds.values().stream().anyMatch(sums -> sums.gap().signum() < 0);
        return over
                && kinds.entrySet().stream()
                        .anyMatch(kind -> kind.getValue()
                                        .gap()
                                        .add(surplus.getOrDefault(kind.getKey(), BigDecimal.ZERO))
                                        .signum()
                                > 0);
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
