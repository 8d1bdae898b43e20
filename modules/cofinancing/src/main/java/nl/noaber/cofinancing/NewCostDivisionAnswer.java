package nl.noaber.cofinancing;

import java.time.Instant;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a party says of what it was sent.
 *
 * @param party whose answer it is; null for the viewer's own organisation
 * @param round which sending it answers: what was changed since is not agreed to
 * @param answered when the answer was given that this one takes the place of; null when there was none
 */
public record NewCostDivisionAnswer(
        @Nullable OrganisationId party,
        int round,
        CostDivisionVerdict verdict,
        @Nullable String remark,
        @Nullable String document,
        @Nullable Instant answered) {

    /** A first answer. */
    public NewCostDivisionAnswer(
            @Nullable OrganisationId party,
            int round,
            CostDivisionVerdict verdict,
            @Nullable String remark,
            @Nullable String document) {
        this(party, round, verdict, remark, document, null);
    }
}
