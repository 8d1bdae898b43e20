package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.CommitmentChange;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.contacts.CommitmentState;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.NewCommitment;
import nl.noaber.contacts.Recording;
import nl.noaber.contacts.Recording.Conflicting;
import nl.noaber.contacts.Recording.Recorded;
import nl.noaber.contacts.Recording.Refused;
import nl.noaber.contacts.Settlement;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.Collisions;
import nl.noaber.history.Conflict;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;
import org.jspecify.annotations.Nullable;

/** Records commitments, and changes those that the viewer may see, under a lock. */
@Singleton
final class CommitmentEditing {

    private static final int LONGEST_SETTLEMENT = 100_000;

    private final CommitmentReader reader;
    private final CommitmentRepository commitments;
    private final ContactMomentRepository moments;
    private final CommitmentMaking making;
    private final Lookups lookups;
    private final Holding holding;
    private final Collisions collisions;
    private final Refusals refusals;
    private final Log log;
    private final Transactions transactions;
    private final Clock clock;

    CommitmentEditing(
            CommitmentReader reader,
            CommitmentRepository commitments,
            ContactMomentRepository moments,
            CommitmentMaking making,
            Lookups lookups,
            Holding holding,
            Collisions collisions,
            Refusals refusals,
            Log log,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.commitments = commitments;
        this.moments = moments;
        this.making = making;
        this.lookups = lookups;
        this.holding = holding;
        this.collisions = collisions;
        this.refusals = refusals;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<Commitment> make(Viewer viewer, NewCommitment given) {
        return making.make(viewer, given);
    }

    Recording<Commitment> update(Viewer viewer, CommitmentId id, int expectedVersion, CommitmentChange sent) {
        return unwithdrawn(viewer, id, expectedVersion, stored -> update(viewer, stored, expectedVersion, sent));
    }

    private Recording<Commitment> update(
            Viewer viewer, WholeCommitment stored, int expectedVersion, CommitmentChange sent) {
        Instant now = clock.instant();
        Commitment before = stored.shown();
        Known known = lookups.of(viewer, List.of(), List.of(sent.over(before), unchanged(before)));
        holding.named(known);
        CommitmentFields fields = new CommitmentFields(known);
        CommitmentAssembly wanted = CommitmentAssembly.over(stored, sent.over(before), known, now);
        if (!wanted.problems().isEmpty()) {
            return new Refused<>(wanted.problems());
        }
        Collisions.Found collided = collisions.find(
                Log.ref(stored), stored.row().version(), expectedVersion, sent.named(fields.of(wanted.commitment())));
        Optional<Conflict> conflict = collided.conflict();
        if (conflict.isPresent()) {
            return new Conflicting<>(before, conflict.get());
        }
        NewCommitment change = sent.without(collided.untouched()).over(before);
        WholeCommitment next =
                CommitmentAssembly.over(stored, change, known, now).commitment();
        return store(viewer, stored, next, FieldChange.between(fields.of(stored), fields.of(next)));
    }

    private static NewCommitment unchanged(Commitment stored) {
        return CommitmentChange.NOTHING.over(stored);
    }

    Recording<Commitment> settle(Viewer viewer, CommitmentId id, int expectedVersion, Settlement settlement) {
        Instant now = clock.instant();
        LocalDate today = DutchTime.today(clock);
        boolean open = settlement.state() == CommitmentState.OPEN;
        @Nullable LocalDate on = open ? null : Objects.requireNonNullElse(settlement.settledOn(), today);
        List<Problem> outside = new ArrayList<>();
        Days.check(outside, "settledOn", on);
        if (!outside.isEmpty()) {
            return new Refused<>(outside);
        }
        if (on != null && on.isAfter(today)) {
            return Recording.refused(Problem.of("SETTLED_IN_THE_FUTURE", "settledOn", on));
        }
        @Nullable String how = Texts.orNull(settlement.settlement());
        if (how != null && how.length() > LONGEST_SETTLEMENT) {
            return Recording.refused(Problem.of("SETTLEMENT_TOO_LONG", "settlement", LONGEST_SETTLEMENT, how.length()));
        }
        return unwithdrawn(viewer, id, expectedVersion, stored -> {
            LocalDate made = madeOn(stored);
            if (on != null && on.isBefore(made)) {
                return Recording.refused(Problem.of("SETTLED_TOO_EARLY", "settledOn", made));
            }
            WholeCommitment next = stored.with(stored.row().settled(settlement.state(), on, open ? null : how, now));
            Map<String, @Nullable String> after = CommitmentFields.settlement(next.row());
            Optional<Conflict> conflict = collisions
                    .find(Log.ref(stored), stored.row().version(), expectedVersion, after)
                    .conflict();
            return conflict.isPresent()
                    ? new Conflicting<>(stored.shown(), conflict.get())
                    : store(
                            viewer,
                            stored,
                            next,
                            FieldChange.between(CommitmentFields.settlement(stored.row()), after));
        });
    }

    /** In the contact moment, unless that is still to come; one without may be older than what is written of it. */
    private LocalDate madeOn(WholeCommitment stored) {
        ContactMomentId moment = stored.row().contactMomentId();
        LocalDate recorded = DutchTime.day(stored.row().createdAt());
        return moment == null
                ? LocalDate.MIN
                : moments.whole(moment)
                        .map(found -> DutchTime.day(found.row().startsAt()))
                        .filter(day -> day.isBefore(recorded))
                        .orElse(recorded);
    }

    private Recording<Commitment> store(
            Viewer viewer, WholeCommitment stored, WholeCommitment next, List<FieldChange> changes) {
        if (changes.isEmpty()) {
            return new Recorded<>(stored.shown());
        }
        commitments.update(next);
        log.updated(viewer, stored, next, changes);
        return new Recorded<>(next.shown());
    }

    Recording<Commitment> withdraw(Viewer viewer, CommitmentId id, int expectedVersion) {
        Instant now = clock.instant();
        return locked(viewer, id, ChangeAction.WITHDRAWN, stored -> {
            if (stored.row().withdrawnAt() != null) {
                return new Recorded<>(stored.shown());
            }
            WholeCommitment next = stored.with(stored.row().withdrawn(now, false, now));
            return turned(viewer, stored, expectedVersion, next, ChangeAction.WITHDRAWN);
        });
    }

    Recording<Commitment> restore(Viewer viewer, CommitmentId id, int expectedVersion) {
        Instant now = clock.instant();
        return locked(viewer, id, ChangeAction.RESTORED, stored -> {
            if (stored.row().withdrawnAt() == null) {
                return new Recorded<>(stored.shown());
            }
            if (stored.row().withdrawnWithContact()) {
                return Recording.refused(Problem.of("CONTACT_MOMENT_WITHDRAWN", "id"));
            }
            WholeCommitment next = stored.with(stored.row().withdrawn(null, false, now));
            return turned(viewer, stored, expectedVersion, next, ChangeAction.RESTORED);
        });
    }

    private Recording<Commitment> turned(
            Viewer viewer, WholeCommitment stored, int expectedVersion, WholeCommitment next, ChangeAction action) {
        Optional<Problem> unseen = Collisions.fromTheFuture(stored.row().version(), expectedVersion);
        if (unseen.isPresent()) {
            return new Refused<>(List.of(unseen.get()));
        }
        Optional<Conflict> conflict =
                collisions.whole(Log.ref(stored), stored.row().version(), expectedVersion);
        if (conflict.isPresent()) {
            return new Conflicting<>(stored.shown(), conflict.get());
        }
        commitments.update(next);
        log.turned(viewer, List.of(), List.of(next), action);
        return new Recorded<>(next.shown());
    }

    private Recording<Commitment> unwithdrawn(
            Viewer viewer,
            CommitmentId id,
            int expectedVersion,
            Function<WholeCommitment, Recording<Commitment>> change) {
        return locked(
                viewer,
                id,
                ChangeAction.UPDATED,
                stored -> stored.row().withdrawnAt() == null
                        ? Collisions.fromTheFuture(stored.row().version(), expectedVersion)
                                .<Recording<Commitment>>map(unseen -> new Refused<>(List.of(unseen)))
                                .orElseGet(() -> change.apply(stored))
                        : Recording.refused(Problem.of("WITHDRAWN", "id")));
    }

    private Recording<Commitment> locked(
            Viewer viewer,
            CommitmentId id,
            ChangeAction action,
            Function<WholeCommitment, Recording<Commitment>> change) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, Commitment.TYPE, id, action);
        }
        return transactions.retrying(() -> {
            Map<CommitmentId, Commitment> seen = reader.byIds(viewer, Set.of(id));
            return seen.isEmpty()
                    ? refusals.notFound(viewer, Commitment.TYPE, id, action, "id")
                    : change.apply(commitments.locked(id).orElseThrow());
        });
    }
}
