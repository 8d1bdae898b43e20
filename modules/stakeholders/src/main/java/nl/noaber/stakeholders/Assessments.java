package nl.noaber.stakeholders;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.programmes.ChallengeId;
import org.jspecify.annotations.Nullable;

/** What the team thinks of whom, dated; for the team, and for others as far as it is shared with them. */
public interface Assessments {

    /** At most this many are on the map. */
    int MOST_ON_MAP = 500;

    /**
     * The assessments of each of these stakeholders that the viewer may see, newest first; none in the place of which came one
     * that the viewer may not see.
     */
    Map<StakeholderId, List<Assessment>> ofStakeholders(Viewer viewer, Set<StakeholderId> ids);

    /**
     * Of each stakeholder the assessment in force on a day, most influence first; none of one of which the viewer may not
     * see it, though it may see an older one.
     *
     * @param challengeId for this challenge; null for the general ones
     */
    List<Assessment> map(Viewer viewer, @Nullable ChallengeId challengeId, LocalDate on);

    /**
     * Of each organisation the assessments in force on a day for each of these challenges, most influence first, at most
     * {@link #MOST_ON_MAP}; see {@link #map}.
     */
    List<Assessment> ofOrganisations(Viewer viewer, Set<ChallengeId> challenges, LocalDate on);

    /** Records it once; sent again by the same user it answers what is stored. */
    Outcome<Assessment> assess(Viewer viewer, NewAssessment assessment);

    Outcome<Assessment> withdraw(Viewer viewer, AssessmentId id, int expectedVersion);
}
