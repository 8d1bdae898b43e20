package nl.noaber.cofinancing;

import org.jspecify.annotations.Nullable;

/**
 * A kind of money that can be asked for, such as a Regio Deal; what is asked of it is a {@link FundingOpportunity}.
 *
 * @param name told apart by it; at most {@value #LONGEST_NAME} characters
 * @param description what it is, in one line of at most {@value #LONGEST_DESCRIPTION} characters
 * @param source who says so; null for one that a user added
 */
public record FundingScheme(
        FundingSchemeId id,
        String name,
        String description,
        @Nullable String source) {

    /** The name of this type in the GraphQL schema and the change log. */
    public static final String TYPE = "FundingScheme";

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_DESCRIPTION = 500;
}
