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
        BigDecimal surplus,
        BigDecimal doubtful) {

    static FundingCell read(Row row) {
        return new FundingCell(
                row.uuidOrNull("of_project"),
                row.uuidOrNull("of_challenge"),
                row.uuidOrNull("of_programme"),
                row.uuidOrNull("of_party"),
                row.numberOrNull("of_year"),
                row.choice("kind", CostKind.class),
                new FundingSums(row.decimal("cost"), row.decimal("sure"), row.decimal("likely"), row.decimal("hoped")),
                row.decimal("surplus"),
                row.decimal("doubtful"));
    }

    /** What is added up together. */
    private record Key(
            @Nullable UUID record,
            @Nullable Integer year,
            @Nullable CostKind kind) {}

    static Funding together(FundingGrouping grouping, List<FundingCell> cells) {
        Map<Key, Map<CostKind, FundingSums>> sums = new LinkedHashMap<>();
        Beside surplus = new Beside(grouping, new HashMap<>(), new EnumMap<>(CostKind.class));
        Beside doubtful = new Beside(grouping, new HashMap<>(), new EnumMap<>(CostKind.class));
        for (FundingCell cell : cells) {
            surplus.add(cell, cell.surplus());
            doubtful.add(cell, cell.doubtful());
            if (cell.surplus().signum() == 0) {
                sums.computeIfAbsent(cell.key(grouping), _ -> new EnumMap<>(CostKind.class))
                        .merge(cell.kind(), cell.sums(), FundingSums::plus);
            }
        }
        return new Funding(
                grouping,
                sums.entrySet().stream()
                        .map(entry -> row(
                                entry.getKey(),
                                entry.getValue(),
                                surplus.of(entry.getKey()),
                                doubtful.of(entry.getKey())))
                        .sorted(Funding.order(grouping))
                        .toList(),
                surplus.all(),
                doubtful.all());
    }

    private static Funding.Row row(
            Key key,
            Map<CostKind, FundingSums> kinds,
            Map<CostKind, BigDecimal> surplus,
            Map<CostKind, BigDecimal> doubtful) {
        return new Funding.Row(key.record(), key.year(), key.kind(), kinds, surplus, doubtful);
    }

    /** What is told of each kind beside the sums, under each key and over all. */
    private record Beside(
            FundingGrouping grouping, Map<Key, Map<CostKind, BigDecimal>> each, Map<CostKind, BigDecimal> all) {

        void add(FundingCell cell, BigDecimal amount) {
            if (amount.signum() > 0) {
                all.merge(cell.kind(), amount, BigDecimal::add);
                each.computeIfAbsent(cell.key(grouping), _ -> new EnumMap<>(CostKind.class))
                        .merge(cell.kind(), amount, BigDecimal::add);
            }
        }

        Map<CostKind, BigDecimal> of(Key key) {
            return each.getOrDefault(key, Map.of());
        }
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
