package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A line to write in a cash book; see {@link CashierLine} for the fields. */
public record NewCashierLine(
        CashierLineId id,
        CashierLineSort sort,
        @Nullable OrganisationId party,
        LocalDate takenOn,
        BigDecimal amount,
        @Nullable String description,
        @Nullable String reference) {}
