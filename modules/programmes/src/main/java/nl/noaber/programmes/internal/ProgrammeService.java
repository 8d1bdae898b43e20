package nl.noaber.programmes.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Remembered;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.database.Forgetful;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ChallengeWording;
import nl.noaber.programmes.Description;
import nl.noaber.programmes.Milestone;
import nl.noaber.programmes.Programme;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.programmes.Programmes;

/** Reads for everybody who is signed in: there is no viewer for whom a programme or a challenge is hidden. */
@Singleton
final class ProgrammeService implements Programmes, Forgetful {

    /** There is one list of all challenges. */
    private static final Boolean ALL = Boolean.TRUE;

    private final ProgrammeRepository programmes;
    private final MilestoneRepository milestones;
    private final ChallengeRepository challenges;
    private final ChallengeDescriber describer;
    private final Remembered<ChallengeId, Challenge> remembered;
    private final Remembered<Boolean, List<Challenge>> list;

    ProgrammeService(
            ProgrammeRepository programmes,
            MilestoneRepository milestones,
            ChallengeRepository challenges,
            ChallengeDescriber describer,
            Clock clock) {
        this.programmes = programmes;
        this.milestones = milestones;
        this.challenges = challenges;
        this.describer = describer;
        this.remembered = new Remembered<>(challenges::byIds, clock);
        this.list = new Remembered<>(_ -> listed(challenges.all()), clock);
    }

    /** Before the programmes are loaded there is nothing to remember. */
    private static Map<Boolean, List<Challenge>> listed(List<Challenge> all) {
        return all.isEmpty() ? Map.of() : Map.of(ALL, all);
    }

    @Override
    public List<Programme> all(Viewer viewer) {
        return programmes.programmes();
    }

    @Override
    public Map<ProgrammeId, Programme> byIds(Viewer viewer, Set<ProgrammeId> ids) {
        return programmes.byIds(ids);
    }

    @Override
    public Map<ProgrammeId, List<Milestone>> milestonesOf(Viewer viewer, Set<ProgrammeId> ofProgrammes) {
        return milestones.ofProgrammes(ofProgrammes);
    }

    @Override
    public List<Challenge> challenges(Viewer viewer) {
        return list.byIds(Set.of(ALL)).getOrDefault(ALL, List.of());
    }

    @Override
    public Map<ChallengeId, Challenge> challengesByIds(Viewer viewer, Set<ChallengeId> ids) {
        return remembered.byIds(ids);
    }

    @Override
    public Map<ProgrammeId, List<Challenge>> challengesOf(Viewer viewer, Set<ProgrammeId> ofProgrammes) {
        return challenges.ofProgrammes(ofProgrammes);
    }

    @Override
    public Description describe(Viewer viewer, ChallengeId challenge, int expectedVersion, ChallengeWording wording) {
        try {
            return describer.describe(viewer, challenge, expectedVersion, wording);
        } finally {
            remembered.forget(challenge);
            list.forget();
        }
    }

    @Override
    public void forget() {
        remembered.forget();
        list.forget();
    }
}
