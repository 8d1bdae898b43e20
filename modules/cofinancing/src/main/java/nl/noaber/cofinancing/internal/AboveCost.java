package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.FundingCertainty;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.kernel.Problem;

/** Warns when more is given to a project than it costs, each kind by itself; once the user knows, it may be so. */
@Singleton
final class AboveCost {

    private static final String CODE = "ABOVE_COST";

    private final ContributionRepository contributions;

    AboveCost(ContributionRepository contributions) {
        this.contributions = contributions;
    }

    List<Problem> problems(WholeContribution next, Set<String> acceptedWarnings) {
        if (acceptedWarnings.contains(CODE) || next.row().state().certainty() == FundingCertainty.NONE) {
            return List.of();
        }
        Map<CostKind, BigDecimal> cost = contributions.cost(next.row().projectId());
        if (cost.isEmpty()) {
            return List.of();
        }
        Map<CostKind, BigDecimal> others =
                contributions.others(next.row().projectId(), next.row().id());
        List<Problem> problems = new ArrayList<>();
        for (CostKind kind : CostKind.values()) {
            BigDecimal own = given(next, kind);
            BigDecimal all = others.getOrDefault(kind, BigDecimal.ZERO).add(own);
            BigDecimal needed = cost.getOrDefault(kind, BigDecimal.ZERO);
            if (own.signum() > 0 && all.compareTo(needed) > 0) {
                problems.add(Problem.of("ABOVE_COST", "lines", Phrases.euros(all), Phrases.euros(needed)));
            }
        }
        return problems;
    }

    private static BigDecimal given(WholeContribution contribution, CostKind kind) {
        return contribution.lines().stream()
                .filter(line -> line.kind() == kind)
                .map(MoneyLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
