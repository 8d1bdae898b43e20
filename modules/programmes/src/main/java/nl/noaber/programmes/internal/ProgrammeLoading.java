package nl.noaber.programmes.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.internal.MilestoneRepository.MilestoneRow;
import nl.noaber.programmes.internal.ProgrammeRepository.ProgrammeRow;

/** Loads the programmes. What users can change, the wording of challenges, is never touched once it is there. */
@Singleton
final class ProgrammeLoading {

    private final ProgrammeRepository programmes;
    private final MilestoneRepository milestones;
    private final ChallengeRepository challenges;
    private final ProgrammeDocuments documents;
    private final ChangeLog changeLog;
    private final Clock clock;

    ProgrammeLoading(
            ProgrammeRepository programmes,
            MilestoneRepository milestones,
            ChallengeRepository challenges,
            ProgrammeDocuments documents,
            ChangeLog changeLog,
            Clock clock) {
        this.programmes = programmes;
        this.milestones = milestones;
        this.challenges = challenges;
        this.documents = documents;
        this.changeLog = changeLog;
        this.clock = clock;
    }

    void load(Viewer system) {
        ProgrammeRegister register = new ProgrammeRegister();
        if (programmes.bring(register.programmes(), ProgrammeRow::id)) {
            documents.putProgrammes();
        }
        milestones.bring(register.milestones(), MilestoneRow::id);
        List<Challenge> added = notStored(register.challenges());
        if (!added.isEmpty()) {
            add(system, added);
        }
    }

    private List<Challenge> notStored(List<Challenge> register) {
        Map<ChallengeId, Challenge> stored =
                challenges.byIds(register.stream().map(Challenge::id).collect(Collectors.toSet()));
        return register.stream()
                .filter(challenge -> !stored.containsKey(challenge.id()))
                .toList();
    }

    private void add(Viewer system, List<Challenge> added) {
        challenges.insert(system, clock.instant(), added);
        changeLog.write(system, added.stream().map(ProgrammeLoading::created).toList());
        documents.put(added);
    }

    private static Entry created(Challenge challenge) {
        return new Entry(
                RecordRef.of(Challenge.TYPE, challenge.id()), ChangeAction.CREATED, challenge.version(), List.of());
    }
}
