package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.time.DutchTime;

/** Warns when more is given to a project than it costs, each kind by itself; once the user knows, it may be so. */
@Singleton
final class AboveCost {

    private static final String CODE = "ABOVE_COST";

    private final ContributionRepository contributions;
    private final Clock clock;

    AboveCost(ContributionRepository contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    /** Of contributions that are to be stored together. */
    List<Problem> problems(List<WholeContribution> next, Set<String> acceptedWarnings) {
        LocalDate today = DutchTime.today(clock);
        Map<ProjectId, List<WholeContribution>> counted = next.stream()
                .filter(one -> one.row().counts(today))
                .collect(Collectors.groupingBy(one -> one.row().projectId(), LinkedHashMap::new, Collectors.toList()));
        if (acceptedWarnings.contains(CODE) || counted.isEmpty()) {
            return List.of();
        }
        Map<ProjectId, Map<CostKind, BigDecimal>> cost = contributions.cost(counted.keySet());
        if (cost.isEmpty()) {
            return List.of();
        }
        Map<ProjectId, Map<CostKind, BigDecimal>> others = contributions.others(
                cost.keySet(), next.stream().map(one -> one.row().id()).collect(Collectors.toSet()), today);
        List<Problem> problems = new ArrayList<>();
        counted.forEach((project, own) -> {
            if (cost.containsKey(project)) {
                problems.addAll(problems(own, cost.get(project), others.getOrDefault(project, Map.of())));
            }
        });
        return problems;
    }

    private static List<Problem> problems(
            List<WholeContribution> next, Map<CostKind, BigDecimal> cost, Map<CostKind, BigDecimal> others) {
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

    private static BigDecimal given(List<WholeContribution> contributions, CostKind kind) {
        return contributions.stream()
                .flatMap(contribution -> contribution.lines().stream())
                .filter(line -> line.kind() == kind)
                .map(MoneyLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
