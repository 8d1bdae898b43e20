package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What moved in costs and contributions since a day, as far as the viewer may see it now or might then.
 *
 * @param since the day, from whose beginning on it moved
 * @param changes what was lost first
 */
public record FundingChanges(LocalDate since, List<FundingChange> changes) {

    public FundingChanges {
        changes = changes.stream().sorted(FundingChange.WORST_FIRST).toList();
    }

    /**
     * What moved one way of one kind, together.
     *
     * @param cost whether it is of costs, instead of what is given for them
     * @param before what it was together, in euros
     * @param after what it is together, in euros
     */
    public record Sum(
            boolean cost, CostKind kind, FundingDirection direction, int count, BigDecimal before, BigDecimal after) {}

    private record Key(boolean cost, CostKind kind, FundingDirection direction) {

        static Key of(FundingChange change) {
            return new Key(change.isCost(), change.kind(), change.direction());
        }
    }

    /** Costs first, each kind and direction by itself. */
    public List<Sum> sums() {
        return changes.stream().collect(Collectors.groupingBy(Key::of)).entrySet().stream()
                .map(entry -> sum(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Sum::cost)
                        .reversed()
                        .thenComparing(Sum::kind)
                        .thenComparing(Sum::direction))
                .toList();
    }

    private static Sum sum(Key key, List<FundingChange> changes) {
        return new Sum(
                key.cost(),
                key.kind(),
                key.direction(),
                changes.size(),
                changes.stream().map(change -> change.before().amount()).reduce(BigDecimal.ZERO, BigDecimal::add),
                changes.stream().map(change -> change.after().amount()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
