package nl.noaber.web.divisions;

import java.math.BigDecimal;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What a division would give. */
@AnswerTo("divisions/calculation")
public record DivisionCalculated(Calculation calculateCostDivision) {

    public record Calculation(
            List<PartyPart> parts, @Nullable BigDecimal undivided, List<UserError> userErrors) {}
}
