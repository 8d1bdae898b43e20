package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.noaber.kernel.Patch;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What to correct of a line; see {@link CashierLine} for the fields. What it said before stays in the history. */
public record CashierLineChange(
        Patch<@Nullable OrganisationId> party,
        Patch<LocalDate> takenOn,
        Patch<BigDecimal> amount,
        Patch<@Nullable String> description,
        Patch<@Nullable String> reference,
        Patch<Boolean> withdrawn) {}
