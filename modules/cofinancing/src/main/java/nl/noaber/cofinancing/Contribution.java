package nl.noaber.cofinancing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One party's money for one project, or work and means worth it; its amounts are its lines.
 *
 * @param projectTitle what the project is called, for the party to which the project itself is not shown
 * @param conditions under which it is given; null when there are none
 * @param conditionFailed whether a condition is known not to be met
 * @param expiresOn the last day on which a pledge or commitment holds; null when it does not end
 * @param expired whether that day has passed while it was pledged or committed: it counts for nothing then
 * @param createdBy the user's name at that time
 * @param version counts its changes, from 1
 */
public record Contribution(
        ContributionId id,
        ProjectId projectId,
        String projectTitle,
        OrganisationId partyId,
        ContributionForm form,
        ContributionState state,
        @Nullable String conditions,
        boolean conditionFailed,
        @Nullable LocalDate expiresOn,
        boolean expired,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        int version) {

    /** The name of this type in the GraphQL schema and the change log. */
    public static final String TYPE = "Contribution";

    public static final int LONGEST_CONDITIONS = 2_000;

    /** How it counts now. */
    public FundingCertainty certainty() {
        return expired ? FundingCertainty.NONE : state.certainty();
    }

    /** The states it can be taken to. */
    public List<ContributionState> nextStates() {
        return state.next();
    }
}
