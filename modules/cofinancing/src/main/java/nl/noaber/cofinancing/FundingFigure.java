package nl.noaber.cofinancing;

import org.jspecify.annotations.Nullable;

/**
 * A figure of what is given: an amount of a {@link Funding}, which the contributions in it add up to.
 *
 * @param of the projects and years that are added up
 * @param kind null for all kinds
 * @param certainty null for all that counts; {@code NONE} for what does not
 * @param doubtful only of contributions of which a condition failed
 */
public record FundingFigure(
        FundingFilter of, @Nullable CostKind kind, @Nullable FundingCertainty certainty, boolean doubtful) {}
