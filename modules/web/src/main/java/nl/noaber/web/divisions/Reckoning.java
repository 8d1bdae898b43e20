package nl.noaber.web.divisions;

import java.util.List;
import nl.noaber.web.page.Errors;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal would give, worked out before it is stored.
 *
 * @param cost the parts; null when they cannot be worked out, or nobody was chosen yet
 * @param errors why not, at the fields of the form
 */
public record Reckoning(@Nullable DividedCost cost, Errors errors) {

    static Reckoning nothing(Errors errors) {
        return new Reckoning(null, errors);
    }

    static Reckoning of(
            DivisionView.Division division, ProposalInput input, DivisionCalculated.Calculation calculation) {
        return calculation.userErrors().isEmpty()
                ? new Reckoning(
                        new DividedCost(
                                division.lines(), calculation.parts(), true, calculation.undivided(), input.equal()),
                        Errors.none())
                : new Reckoning(null, new Errors(input.placed(calculation.userErrors())));
    }

    /** Whether what was typed was understood, so that it is shown. */
    public boolean isShown() {
        return cost != null && errors.equals(new Errors(List.of()));
    }
}
