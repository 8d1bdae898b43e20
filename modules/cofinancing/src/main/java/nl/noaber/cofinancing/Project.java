package nl.noaber.cofinancing;

import java.time.Instant;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What carries out a challenge and costs money.
 *
 * @param challengeId null when it belongs to the programme as a whole
 * @param programmeId that of the challenge, when there is one
 * @param estimateNumber of the newest cost estimate; 0 when there is none
 * @param createdBy the user's name at that time
 * @param version counts its changes and those of its cost, from 1
 */
public record Project(
        ProjectId id,
        String title,
        @Nullable String description,
        @Nullable ChallengeId challengeId,
        ProgrammeId programmeId,
        @Nullable OrganisationId leadId,
        int firstYear,
        int lastYear,
        ProjectPhase phase,
        ProjectState state,
        Visibility visibility,
        int estimateNumber,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        int version,
        boolean withdrawn) {

    /** The name of this type in the GraphQL schema and the change log. */
    public static final String TYPE = "Project";

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_DESCRIPTION = 5_000;
    public static final int FIRST_YEAR = 2000;
    public static final int LAST_YEAR = 2100;
}
