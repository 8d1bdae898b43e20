package nl.noaber.cofinancing.internal;

import java.util.List;
import java.util.UUID;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.Funding;
import nl.noaber.cofinancing.FundingGrouping;
import nl.noaber.cofinancing.FundingSums;
import org.jspecify.annotations.Nullable;

/** A row of what is added up, as the schema shows it. */
record FundingRow(
        FundingGrouping grouping,
        @Nullable UUID about,
        @Nullable Integer year,
        @Nullable CostKind kind,
        List<FundingOfKind> kinds,
        FundingSums sums,
        boolean hidesGap) {

    static FundingRow of(FundingGrouping grouping, Funding.Row row) {
        return new FundingRow(
                grouping,
                row.record(),
                row.year(),
                row.kind(),
                FundingOfKind.all(row.kinds(), row.surplus(), row.doubtful()),
                row.sums(),
                row.hidesGap());
    }

    /** The record it is about, if that is of this sort. */
    @Nullable
    UUID of(FundingGrouping sort) {
        return grouping == sort ? about : null;
    }
}
