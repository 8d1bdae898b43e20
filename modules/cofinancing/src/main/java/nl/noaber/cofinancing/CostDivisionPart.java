package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.util.List;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What one party gets to bear.
 *
 * @param position among the parties of the proposal, from 0
 * @param amount what was fixed for it; null when nothing was
 * @param percent the percentage that was fixed for it
 * @param inhabitants what the register counted when the proposal was made; null where nothing was divided by that
 * @param inhabitantsSource what that register says of itself, its date with it
 * @param part what it bears in all, to the cent; null as long as that is open
 * @param lines the same by year and kind; empty as long as that is open
 * @param answer what it says of the proposal since it was sent; null when it said nothing, or when it is not for the viewer
 */
public record CostDivisionPart(
        int position,
        OrganisationId party,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal percent,
        @Nullable Integer inhabitants,
        @Nullable String inhabitantsSource,
        @Nullable BigDecimal part,
        List<MoneyLine> lines,
        @Nullable CostDivisionAnswer answer) {

    public CostDivisionPart {
        lines = List.copyOf(lines);
    }
}
