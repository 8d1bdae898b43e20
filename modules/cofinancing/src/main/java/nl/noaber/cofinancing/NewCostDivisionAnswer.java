package nl.noaber.cofinancing;

import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a party says of what it was sent.
 *
 * @param party whose answer it is; null for the viewer's own organisation
 * @param round which sending it answers: what was changed since is not agreed to
 */
public record NewCostDivisionAnswer(
        @Nullable OrganisationId party,
        int round,
        CostDivisionVerdict verdict,
        @Nullable String remark,
        @Nullable String document) {}
