package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyChange;
import nl.noaber.agenda.GovernanceBodyDetails;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.NewGovernanceBody;
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
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PostId;

/** Has organisations known as bodies, each once however often it is sent, and changes what is known of them. */
@Singleton
final class BodyWriting {

    private final BodyReader reader;
    private final BodyRepository bodies;
    private final BodyLookups lookups;
    private final Collisions collisions;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    BodyWriting(
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

    /** Those of a list that are not there yet, in the open transaction; what users changed of the others stays. */
    void register(Viewer system, List<NewGovernanceBody> listed) {
        Set<GovernanceBodyId> there = reader.byIds(
                        Set.copyOf(listed.stream().map(NewGovernanceBody::id).toList()))
                .keySet();
        listed.stream().filter(body -> !there.contains(body.id())).forEach(body -> establishNew(system, body));
    }

    Recording<GovernanceBody> establish(Viewer viewer, NewGovernanceBody given) {
        RecordRef ref = RecordRef.of(GovernanceBody.TYPE, given.id());
        return viewer.isTeam()
                ? transactions.retrying(() -> {
                    GovernanceBody there = reader.byIds(Set.of(given.id())).get(given.id());
                    return there == null ? establishNew(viewer, given) : again(viewer, given, there);
                })
                : notAllowed(viewer, ref, ChangeAction.CREATED);
    }

    private Recording<GovernanceBody> establishNew(Viewer viewer, NewGovernanceBody given) {
        BodyKnown known =
                lookups.of(viewer, Set.of(given.organisation()), given.details().members());
        List<Problem> problems = BodyRules.ofNew(given.organisation(), given.details(), known, DutchTime.today(clock));
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        OrganisationId organisation = known.living(given.organisation());
        GovernanceBody present = reader.ofOrganisations(Set.of(organisation)).get(organisation);
        if (present != null) {
            return alreadyThere(known, organisation, present);
        }
        GovernanceBody body = fresh(given, organisation, clock.instant());
        if (!bodies.insertIfAbsent(body)) {
            GovernanceBody there = reader.byIds(Set.of(given.id())).get(given.id());
            return there == null ? alreadyThere(known, organisation, body) : again(viewer, given, there);
        }
        changeLog.write(
                viewer,
                new Entry(
                        ref(body),
                        ChangeAction.CREATED,
                        1,
                        FieldChange.between(Map.of(), new BodyFields(known).of(body))));
        return new Recorded<>(body);
    }

    private static Recording<GovernanceBody> alreadyThere(
            BodyKnown known, OrganisationId organisation, GovernanceBody present) {
        return Recording.refused(Problem.of(
                present.withdrawn() ? "BODY_WITHDRAWN_ALREADY" : "BODY_THERE_ALREADY",
                "organisation",
                known.name(organisation)));
    }

    private static GovernanceBody fresh(NewGovernanceBody given, OrganisationId organisation, Instant now) {
        return new GovernanceBody(given.id(), organisation, given.details(), now, 1, false);
    }

    /** Sent again it is that; else the id is in use, and nothing is to be lost. */
    private Recording<GovernanceBody> again(Viewer viewer, NewGovernanceBody given, GovernanceBody there) {
        BodyKnown known = known(viewer, there, given.details());
        OrganisationId organisation =
                lookups.of(viewer, Set.of(given.organisation()), Set.of()).living(given.organisation());
        BodyFields fields = new BodyFields(known);
        return organisation.equals(known.living(there.organisationId()))
                        && isRepeated(there, fresh(given, there.organisationId(), there.updatedAt()), fields)
                ? new Recorded<>(there)
                : Recording.refused(Problem.of("ID_IN_USE", "id"));
    }

    private boolean isRepeated(GovernanceBody there, GovernanceBody sent, BodyFields fields) {
        return fields.of(there).equals(fields.of(sent))
                ? there.details().equals(sent.details())
                : collisions.isRepeated(ref(there), fields.of(there), fields.of(sent));
    }

    /** On top of what others changed meanwhile, unless that is the same. */
    Recording<GovernanceBody> update(
            Viewer viewer, GovernanceBodyId id, int expectedVersion, GovernanceBodyChange change) {
        if (!viewer.isTeam()) {
            return notAllowed(viewer, RecordRef.of(GovernanceBody.TYPE, id), ChangeAction.UPDATED);
        }
        return transactions.retrying(() -> reader.locked(id)
                .map(stored -> Collisions.fromTheFuture(stored.version(), expectedVersion)
                        .map(Recording::<GovernanceBody>refused)
                        .orElseGet(() -> onTop(viewer, stored, expectedVersion, change)))
                .orElseGet(() -> Recording.refused(Problem.of("NOT_FOUND", "id"))));
    }

    private Recording<GovernanceBody> onTop(
            Viewer viewer, GovernanceBody stored, int expectedVersion, GovernanceBodyChange change) {
        if (stored.withdrawn()) {
            return Recording.refused(Problem.of("BODY_WITHDRAWN", "id"));
        }
        GovernanceBodyDetails wanted = change.over(stored.details());
        BodyKnown known = known(viewer, stored, wanted);
        List<Problem> problems = BodyRules.ofChanged(stored, wanted, known);
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        Collisions.Found collided = collisions.find(
                ref(stored),
                stored.version(),
                expectedVersion,
                new BodyFields(known).of(written(stored, wanted), change.fields()));
        return collided.conflict()
                .<Recording<GovernanceBody>>map(conflict -> new Conflicting<>(stored, conflict))
                .orElseGet(() -> store(viewer, stored, change.without(collided.untouched()), known));
    }

    private Recording<GovernanceBody> store(
            Viewer viewer, GovernanceBody stored, GovernanceBodyChange change, BodyKnown known) {
        GovernanceBody next = written(stored, change.over(stored.details()));
        List<FieldChange> changes = new BodyFields(known).between(stored, next);
        if (changes.isEmpty()) {
            return new Recorded<>(stored);
        }
        bodies.update(next);
        changeLog.write(viewer, new Entry(ref(next), ChangeAction.UPDATED, next.version(), changes));
        return new Recorded<>(next);
    }

    private GovernanceBody written(GovernanceBody stored, GovernanceBodyDetails details) {
        return new GovernanceBody(
                stored.id(), stored.organisationId(), details, clock.instant(), stored.version() + 1, false);
    }

    private BodyKnown known(Viewer viewer, GovernanceBody stored, GovernanceBodyDetails other) {
        Set<PostId> members = new HashSet<>(stored.members());
        members.addAll(other.members());
        return lookups.of(viewer, Set.of(stored.organisationId()), members);
    }

    private Recording<GovernanceBody> notAllowed(Viewer viewer, RecordRef ref, ChangeAction action) {
        changeLog.refused(viewer, ref, action);
        return Recording.refused(Problem.of("NOT_ALLOWED", ""));
    }

    private static RecordRef ref(GovernanceBody body) {
        return RecordRef.of(GovernanceBody.TYPE, body.id());
    }
}
