package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.FundingSums;

/** What is added up of one kind, as the schema shows it. */
record FundingOfKind(CostKind kind, FundingSums sums, BigDecimal surplus, BigDecimal doubtful) {

    static List<FundingOfKind> all(
            Map<CostKind, FundingSums> kinds, Map<CostKind, BigDecimal> surplus, Map<CostKind, BigDecimal> doubtful) {
        return kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new FundingOfKind(
                        entry.getKey(),
                        entry.getValue(),
                        surplus.getOrDefault(entry.getKey(), BigDecimal.ZERO),
                        doubtful.getOrDefault(entry.getKey(), BigDecimal.ZERO)))
                .toList();
    }
}
