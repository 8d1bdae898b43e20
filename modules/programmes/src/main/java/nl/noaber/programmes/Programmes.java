package nl.noaber.programmes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;

/** The programmes, their milestones and their challenges. Everybody who is signed in reads them all. */
public interface Programmes {

    /** All programmes, by name. */
    List<Programme> all(Viewer viewer);

    Map<ProgrammeId, Programme> byIds(Viewer viewer, Set<ProgrammeId> ids);

    default Optional<Programme> byId(Viewer viewer, ProgrammeId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /** The milestones of each programme, in order of date; those without a date last. */
    Map<ProgrammeId, List<Milestone>> milestonesOf(Viewer viewer, Set<ProgrammeId> programmes);

    /** All challenges, by programme and number. */
    List<Challenge> challenges(Viewer viewer);

    Map<ChallengeId, Challenge> challengesByIds(Viewer viewer, Set<ChallengeId> ids);

    default Optional<Challenge> challengeById(Viewer viewer, ChallengeId id) {
        return Optional.ofNullable(challengesByIds(viewer, Set.of(id)).get(id));
    }

    /** The challenges of each programme, by number. */
    Map<ProgrammeId, List<Challenge>> challengesOf(Viewer viewer, Set<ProgrammeId> programmes);

    /**
     * Names and describes a challenge; for the team.
     *
     * @param expectedVersion the version that the wording started from. When others changed other fields since, it is
     *     applied on top of theirs
     */
    Description describe(Viewer viewer, ChallengeId challenge, int expectedVersion, ChallengeWording wording);
}
