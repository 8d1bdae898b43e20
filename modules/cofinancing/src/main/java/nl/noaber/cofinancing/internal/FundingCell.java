package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.Funding;
import nl.noaber.cofinancing.FundingGrouping;
import nl.noaber.cofinancing.FundingSums;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/** What a statement added up; null of what it did not tell apart. */
record FundingCell(
        @Nullable UUID project,
        @Nullable UUID challenge,
        @Nullable UUID programme,
        @Nullable UUID party,
        @Nullable Integer year,
        CostKind kind,
        FundingSums sums,
        BigDecimal surplus) {

    static FundingCell read(Row row) {
        return new FundingCell(
                row.uuidOrNull("of_project"),
                row.uuidOrNull("of_challenge"),
                row.uuidOrNull("of_programme"),
                row.uuidOrNull("of_party"),
                row.numberOrNull("of_year"),
                row.choice("kind", CostKind.class),
                new FundingSums(row.decimal("cost"), row.decimal("sure"), row.decimal("likely"), row.decimal("hoped")),
                row.decimal("surplus"));
    }

    /** What is added up together. */
    private record Key(
            @Nullable UUID record,
            @Nullable Integer year,
            @Nullable CostKind kind) {}

    static Funding together(FundingGrouping grouping, List<FundingCell> cells) {
        Map<Key, Map<CostKind, FundingSums>> sums = new LinkedHashMap<>();
        Map<Key, Map<CostKind, BigDecimal>> surpluses = new HashMap<>();
        Map<CostKind, BigDecimal> surplus = new EnumMap<>(CostKind.class);
        for (FundingCell cell : cells) {
            if (cell.surplus().signum() > 0) {
                surplus.merge(cell.kind(), cell.surplus(), BigDecimal::add);
                surpluses
                        .computeIfAbsent(cell.key(grouping), _ -> new EnumMap<>(CostKind.class))
                        .merge(cell.kind(), cell.surplus(), BigDecimal::add);
            } else {
                sums.computeIfAbsent(cell.key(grouping), _ -> new EnumMap<>(CostKind.class))
                        .merge(cell.kind(), cell.sums(), FundingSums::plus);
            }
        }
        return new Funding(
                grouping,
                sums.entrySet().stream()
                        .map(entry ->
                                row(entry.getKey(), entry.getValue(), surpluses.getOrDefault(entry.getKey(), Map.of())))
                        .sorted(Funding.order(grouping))
                        .toList(),
                surplus);
    }

    private static Funding.Row row(Key key, Map<CostKind, FundingSums> kinds, Map<CostKind, BigDecimal> surplus) {
        return new Funding.Row(key.record(), key.year(), key.kind(), kinds, surplus);
    }

    private Key key(FundingGrouping grouping) {
        return switch (grouping) {
            case PROJECT -> new Key(project, null, null);
            case CHALLENGE -> new Key(challenge, null, null);
            case PROGRAMME -> new Key(programme, null, null);
            case PARTY -> new Key(party, null, null);
            case YEAR -> new Key(null, year, null);
            case KIND -> new Key(null, null, kind);
        };
    }
}
