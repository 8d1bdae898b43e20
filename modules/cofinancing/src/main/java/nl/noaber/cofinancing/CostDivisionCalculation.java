package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.util.List;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a division would give.
 *
 * @param parts what each party would bear; none when it is not possible
 * @param undivided what is divided over nobody yet; null when that is not known
 * @param problems why it is not possible; empty when it is
 */
public record CostDivisionCalculation(
        List<CostDivisionPart> parts, @Nullable BigDecimal undivided, List<Problem> problems) {

    public CostDivisionCalculation {
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }
}
