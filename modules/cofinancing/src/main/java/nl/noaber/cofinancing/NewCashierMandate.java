package nl.noaber.cofinancing;

import java.time.LocalDate;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A mandate to record, for a project or a division; see {@link CashierMandate} for the fields. */
public record NewCashierMandate(
        CashierMandateId id,
        OrganisationId cashier,
        @Nullable ProjectId project,
        @Nullable CostDivisionId division,
        String document,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String note) {}
