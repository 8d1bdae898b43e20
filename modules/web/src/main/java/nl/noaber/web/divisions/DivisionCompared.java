package nl.noaber.web.divisions;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** What each party bears by two proposals. */
@AnswerTo("divisions/comparison")
public record DivisionCompared(List<Difference> compareCostDivision) {

    public record Difference(
            Named party,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable BigDecimal difference) {}

    /** All of one column; null when one of them is open. */
    public @Nullable BigDecimal sum(Function<Difference, @Nullable BigDecimal> column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Difference one : compareCostDivision) {
            BigDecimal amount = column.apply(one);
            if (amount == null) {
                return null;
            }
            sum = sum.add(amount);
        }
        return sum;
    }
}
