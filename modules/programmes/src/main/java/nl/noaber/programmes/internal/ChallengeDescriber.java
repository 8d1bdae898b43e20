package nl.noaber.programmes.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Conflict;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ChallengeWording;
import nl.noaber.programmes.Description;
import nl.noaber.programmes.Description.Conflicting;
import nl.noaber.programmes.Description.Described;
import nl.noaber.programmes.Description.Refused;

/** Names and describes challenges: the record, its line in the change log and its search document in one transaction. */
@Singleton
final class ChallengeDescriber {

    private final ChallengeRepository challenges;
    private final ProgrammeDocuments documents;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    ChallengeDescriber(
            ChallengeRepository challenges,
            ProgrammeDocuments documents,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.challenges = challenges;
        this.documents = documents;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    Description describe(Viewer viewer, ChallengeId id, int expectedVersion, ChallengeWording wording) {
        ChallengeFields sent = ChallengeFields.sent(wording);
        List<Problem> problems = sent.problems(viewer);
        if (!viewer.isTeam()) {
            changeLog.refused(viewer, RecordRef.of(Challenge.TYPE, id), ChangeAction.UPDATED);
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        Instant now = clock.instant();
        return transactions.retrying(() -> challenges
                .locked(id)
                .map(stored -> apply(viewer, stored, expectedVersion, sent, now))
                .orElseGet(() -> new Refused(List.of(Problem.of("CHALLENGE_NOT_FOUND", "id")))));
    }

    private Description apply(Viewer viewer, Challenge stored, int expectedVersion, ChallengeFields sent, Instant now) {
        Optional<Conflict> conflict = conflict(stored, expectedVersion, sent);
        if (conflict.isPresent()) {
            return new Conflicting(stored, conflict.get());
        }
        Challenge wanted = sent.over(stored);
        List<FieldChange> changes = FieldChange.between(ChallengeFields.asText(stored), ChallengeFields.asText(wanted));
        if (!changes.isEmpty()) {
            store(viewer, wanted, changes, now);
        }
        return new Described(changes.isEmpty() ? stored : wanted);
    }

    private Optional<Conflict> conflict(Challenge stored, int expectedVersion, ChallengeFields sent) {
        return expectedVersion < stored.version()
                ? changeLog.conflict(record(stored), expectedVersion, sent.asText())
                : Optional.empty();
    }

    private void store(Viewer viewer, Challenge challenge, List<FieldChange> changes, Instant now) {
        challenges.update(challenge, now);
        changeLog.write(viewer, new Entry(record(challenge), ChangeAction.UPDATED, challenge.version(), changes));
        documents.put(List.of(challenge));
    }

    private static RecordRef record(Challenge challenge) {
        return RecordRef.of(Challenge.TYPE, challenge.id());
    }
}
