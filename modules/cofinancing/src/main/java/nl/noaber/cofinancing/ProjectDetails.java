package nl.noaber.cofinancing;

import java.util.Set;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What users can write about a project beside its cost.
 *
 * @param programme for a project without a challenge; with one it is that of the challenge
 * @param sharedWith for {@link Visibility#SHARED} only
 */
public record ProjectDetails(
        String title,
        @Nullable String description,
        @Nullable ChallengeId challenge,
        @Nullable ProgrammeId programme,
        @Nullable OrganisationId lead,
        int firstYear,
        int lastYear,
        ProjectPhase phase,
        ProjectState state,
        Visibility visibility,
        Set<OrganisationId> sharedWith) {

    public ProjectDetails {
        sharedWith = Set.copyOf(sharedWith);
    }

    /** Of the team's, with nothing known yet. */
    public static ProjectDetails of(String title, @Nullable ChallengeId challenge, int firstYear, int lastYear) {
        return new ProjectDetails(
                title,
                null,
                challenge,
                null,
                null,
                firstYear,
                lastYear,
                ProjectPhase.INITIATIVE,
                ProjectState.PROPOSED,
                Visibility.TEAM,
                Set.of());
    }

    /** The same, seen by others. */
    public ProjectDetails seenBy(Visibility next, OrganisationId... organisations) {
        return new ProjectDetails(
                title,
                description,
                challenge,
                programme,
                lead,
                firstYear,
                lastYear,
                phase,
                state,
                next,
                Set.of(organisations));
    }

    /** The same, of a programme as a whole. */
    public ProjectDetails of(ProgrammeId whole) {
        return new ProjectDetails(
                title, description, null, whole, lead, firstYear, lastYear, phase, state, visibility, sharedWith);
    }
}
