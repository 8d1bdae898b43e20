package nl.noaber.cofinancing.internal;

import java.util.List;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingScheme;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Conflicting;
import nl.noaber.cofinancing.Recording.Recorded;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** The answer to a change to a funding opportunity. */
record OpportunityPayload(
        @Nullable FundingOpportunity opportunity, @Nullable Conflict conflict, List<Problem> userErrors) {

    static OpportunityPayload of(Recording<FundingOpportunity> recording) {
        return switch (recording) {
            case Recorded<FundingOpportunity>(FundingOpportunity opportunity) ->
                new OpportunityPayload(opportunity, null, List.of());
            case Conflicting<FundingOpportunity>(FundingOpportunity opportunity, Conflict conflict) ->
                new OpportunityPayload(opportunity, conflict, List.of());
            case Refused<FundingOpportunity>(List<Problem> problems) -> new OpportunityPayload(null, null, problems);
        };
    }

    /** The answer to a kind of money that was added. */
    record OfScheme(@Nullable FundingScheme scheme, List<Problem> userErrors) {

        static OfScheme of(Recording<FundingScheme> recording) {
            return switch (recording) {
                case Recorded<FundingScheme>(FundingScheme scheme) -> new OfScheme(scheme, List.of());
                case Conflicting<FundingScheme>(FundingScheme scheme, Conflict _) -> new OfScheme(scheme, List.of());
                case Refused<FundingScheme>(List<Problem> problems) -> new OfScheme(null, problems);
            };
        }
    }
}
