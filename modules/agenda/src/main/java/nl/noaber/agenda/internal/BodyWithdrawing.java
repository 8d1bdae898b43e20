package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Conflicting;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.agenda.Recording.Refused;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Collisions;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Takes bodies away that were entered by mistake, and brings them back. */
@Singleton
final class BodyWithdrawing {

    private final BodyReader reader;
    private final BodyRepository bodies;
    private final BodyLookups lookups;
    private final Collisions collisions;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    BodyWithdrawing(
            BodyReader reader,
            BodyRepository bodies,
            BodyLookups lookups,
            Collisions collisions,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.bodies = bodies;
        this.lookups = lookups;
        this.collisions = collisions;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<GovernanceBody> withdraw(
            Viewer viewer, GovernanceBodyId id, int expectedVersion, @Nullable String reason) {
        Reason why = Reason.of(reason);
        return locked(viewer, id, expectedVersion, ChangeAction.WITHDRAWN, stored -> {
            if (stored.withdrawn()) {
                return new Recorded<>(stored);
            }
            List<Problem> problems = why.problems();
            long meetings = bodies.meetings(id);
            if (!problems.isEmpty()) {
                return new Refused<>(problems);
            }
            return meetings > 0
                    ? Recording.refused(Problem.of("BODY_HAS_MEETINGS", "id", meetings))
                    : turned(viewer, stored, expectedVersion, ChangeAction.WITHDRAWN, why.changes());
        });
    }

    Recording<GovernanceBody> restore(Viewer viewer, GovernanceBodyId id, int expectedVersion) {
        return locked(viewer, id, expectedVersion, ChangeAction.RESTORED, stored -> {
            if (!stored.withdrawn()) {
                return new Recorded<>(stored);
            }
            BodyKnown known = lookups.of(viewer, Set.of(stored.organisationId()), Set.of());
            OrganisationId organisation = known.living(stored.organisationId());
            GovernanceBody present =
                    reader.ofOrganisations(Set.of(organisation)).get(organisation);
            return present == null || present.id().equals(id)
                    ? turned(viewer, stored, expectedVersion, ChangeAction.RESTORED, List.of())
                    : Recording.refused(Problem.of("BODY_THERE_ALREADY", "id", known.name(organisation)));
        });
    }

    private Recording<GovernanceBody> locked(
            Viewer viewer,
            GovernanceBodyId id,
            int expectedVersion,
            ChangeAction action,
            Function<GovernanceBody, Recording<GovernanceBody>> change) {
        if (!viewer.isTeam()) {
            changeLog.refused(viewer, RecordRef.of(GovernanceBody.TYPE, id), action);
            return Recording.refused(Problem.of("NOT_ALLOWED", ""));
        }
        return transactions.retrying(() -> reader.locked(id)
                .map(stored -> Collisions.fromTheFuture(stored.version(), expectedVersion)
                        .map(Recording::<GovernanceBody>refused)
                        .orElseGet(() -> change.apply(stored)))
                .orElseGet(() -> Recording.refused(Problem.of("NOT_FOUND", "id"))));
    }

    private Recording<GovernanceBody> turned(
            Viewer viewer, GovernanceBody stored, int expectedVersion, ChangeAction action, List<FieldChange> why) {
        RecordRef ref = RecordRef.of(GovernanceBody.TYPE, stored.id());
        return collisions
                .whole(ref, stored.version(), expectedVersion)
                .<Recording<GovernanceBody>>map(conflict -> new Conflicting<>(stored, conflict))
                .orElseGet(() -> {
                    GovernanceBody turned = new GovernanceBody(
                            stored.id(),
                            stored.organisationId(),
                            stored.details(),
                            clock.instant(),
                            stored.version() + 1,
                            action == ChangeAction.WITHDRAWN);
                    bodies.update(turned);
                    changeLog.write(viewer, new Entry(ref, action, turned.version(), why));
                    return new Recorded<>(turned);
                });
    }
}
