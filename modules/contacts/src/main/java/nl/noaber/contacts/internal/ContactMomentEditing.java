package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.noaber.access.UserId;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentChange;
import nl.noaber.contacts.ContactMomentDetails;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentWarning;
import nl.noaber.contacts.ContactMomentWarningCode;
import nl.noaber.contacts.Recording;
import nl.noaber.contacts.Recording.Conflicting;
import nl.noaber.contacts.Recording.Recorded;
import nl.noaber.contacts.Recording.Refused;
import nl.noaber.contacts.Recording.Warned;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.Collisions;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Transactions;

/** Changes contact moments that the viewer may see, under a lock. */
@Singleton
final class ContactMomentEditing {

    private final ContactMomentReader reader;
    private final ContactMomentRepository moments;
    private final CommitmentRepository commitments;
    private final Lookups lookups;
    private final Holding holding;
    private final SentAgain sentAgain;
    private final Warnings warnings;
    private final Collisions collisions;
    private final ContactMomentReach reach;
    private final Following following;
    private final Refusals refusals;
    private final Log log;
    private final Transactions transactions;
    private final Clock clock;

    ContactMomentEditing(
            ContactMomentReader reader,
            ContactMomentRepository moments,
            CommitmentRepository commitments,
            Lookups lookups,
            Holding holding,
            SentAgain sentAgain,
            Warnings warnings,
            Collisions collisions,
            ContactMomentReach reach,
            Following following,
            Refusals refusals,
            Log log,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.moments = moments;
        this.commitments = commitments;
        this.lookups = lookups;
        this.holding = holding;
        this.sentAgain = sentAgain;
        this.warnings = warnings;
        this.collisions = collisions;
        this.reach = reach;
        this.following = following;
        this.refusals = refusals;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<ContactMoment> update(Viewer viewer, ContactMomentId id, int expectedVersion, ContactMomentChange sent) {
        Instant now = clock.instant();
        return locked(
                viewer,
                id,
                ChangeAction.UPDATED,
                stored -> stored.row().isWithdrawn()
                        ? Recording.refused(Problem.of("WITHDRAWN", "id"))
                        : update(viewer, stored, expectedVersion, sent, now));
    }

    private Recording<ContactMoment> update(
            Viewer viewer, WholeContactMoment stored, int expectedVersion, ContactMomentChange sent, Instant now) {
        Optional<Problem> unseen = Collisions.fromTheFuture(stored.row().version(), expectedVersion);
        if (unseen.isPresent()) {
            return new Refused<>(List.of(unseen.get()));
        }
        ContactMomentDetails before = stored.details();
        Known known = lookups.of(viewer, List.of(before, sent.over(before)), sent.addCommitments());
        ContactMomentFields fields = new ContactMomentFields(known);
        ContactMomentAssembly wanted = ContactMomentAssembly.over(stored, sent.over(before), known, now);
        if (!wanted.problems().isEmpty()) {
            return new Refused<>(wanted.problems());
        }
        Collisions.Found collided = collisions.find(
                Log.ref(stored), stored.row().version(), expectedVersion, sent.named(fields.of(wanted.moment())));
        Optional<Conflict> conflict = collided.conflict();
        if (conflict.isPresent()) {
            return new Conflicting<>(stored.shown(), conflict.get());
        }
        ContactMomentChange change = sent.without(collided.untouched());
        ContactMomentAssembly next =
                ContactMomentAssembly.over(stored, keepingSight(viewer, change.over(before), stored), known, now);
        holding.named(known);
        return warnOrStore(viewer, new Edit(stored, next, change, known, now));
    }

    /** Whoever makes it confidential goes on seeing it, and is shown among those who do. */
    private static ContactMomentDetails keepingSight(
            Viewer viewer, ContactMomentDetails wanted, WholeContactMoment stored) {
        boolean turns =
                wanted.visibility() == Visibility.CONFIDENTIAL && stored.row().visibility() != Visibility.CONFIDENTIAL;
        return turns ? wanted.alsoConfidentialTo(new UserId(viewer.userId())) : wanted;
    }

    /** A change on its way. */
    private record Edit(
            WholeContactMoment stored,
            ContactMomentAssembly next,
            ContactMomentChange change,
            Known known,
            Instant now) {

        /** With what was accepted before: that a moment lies ahead, as long as it is the same moment. */
        Set<ContactMomentWarningCode> accepted() {
            ContactMomentRow before = stored.row();
            ContactMomentRow after = next.moment().row();
            Set<ContactMomentWarningCode> accepted = new HashSet<>(change.acceptedWarnings());
            if (before.startsAt().equals(after.startsAt()) && before.status() == after.status()) {
                accepted.add(ContactMomentWarningCode.IN_THE_FUTURE);
            }
            return accepted;
        }
    }

    private Recording<ContactMoment> warnOrStore(Viewer viewer, Edit edit) {
        List<WholeCommitment> promises = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(edit.next().problems());
        for (int index = 0; index < edit.change().addCommitments().size(); index++) {
            CommitmentAssembly promise = CommitmentAssembly.fresh(
                    viewer,
                    edit.change().addCommitments().get(index),
                    "addCommitments." + index + ".",
                    edit.known(),
                    edit.next().moment(),
                    edit.now());
            promises.add(promise.commitment());
            problems.addAll(promise.problems());
        }
        NewPromises fresh = new NewPromises("addCommitments", promises);
        problems.addAll(fresh.problems(
                commitments.taken(fresh.ids()), (there, sent) -> sentAgain.isSame(there, sent, edit.known())));
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        List<ContactMomentWarning> raised = warnings.of(viewer, edit.next(), edit.accepted(), edit.now());
        return raised.isEmpty() ? store(viewer, edit, promises) : new Warned<>(raised);
    }

    private Recording<ContactMoment> store(Viewer viewer, Edit edit, List<WholeCommitment> promises) {
        ContactMomentFields fields = new ContactMomentFields(edit.known());
        boolean same = edit.next().same(edit.stored(), fields);
        WholeContactMoment moment = same ? edit.stored() : edit.next().moment();
        if (!same) {
            moments.update(moment);
            log.updated(viewer, edit.stored(), moment, fields);
            following.follow(viewer, edit.stored(), moment, edit.known(), edit.now());
        }
        List<WholeCommitment> added =
                promises.stream().filter(commitments::insertIfAbsent).toList();
        log.created(viewer, List.of(), added, edit.known());
        if (!moment.reach().equals(edit.stored().reach())) {
            reach.follow(moment);
        }
        return new Recorded<>(moment.shown());
    }

    Recording<ContactMoment> withdraw(Viewer viewer, ContactMomentId id, int expectedVersion) {
        return locked(
                viewer,
                id,
                ChangeAction.WITHDRAWN,
                stored -> stored.row().isWithdrawn()
                        ? new Recorded<>(stored.shown())
                        : unlessChanged(stored, expectedVersion, () -> withdraw(viewer, stored)));
    }

    private Recording<ContactMoment> withdraw(Viewer viewer, WholeContactMoment stored) {
        Instant now = clock.instant();
        List<WholeCommitment> with = commitments.lockedOf(stored.row().id()).stream()
                .filter(commitment -> commitment.row().withdrawnAt() == null)
                .map(commitment -> commitment.with(commitment.row().withdrawn(now, true, now)))
                .toList();
        return turned(viewer, stored.with(stored.row().withdrawn(now, now)), with, ChangeAction.WITHDRAWN);
    }

    Recording<ContactMoment> restore(Viewer viewer, ContactMomentId id, int expectedVersion) {
        return locked(
                viewer,
                id,
                ChangeAction.RESTORED,
                stored -> stored.row().isWithdrawn()
                        ? unlessChanged(stored, expectedVersion, () -> restore(viewer, stored))
                        : new Recorded<>(stored.shown()));
    }

    private Recording<ContactMoment> restore(Viewer viewer, WholeContactMoment stored) {
        Instant now = clock.instant();
        List<WholeCommitment> with = commitments.lockedOf(stored.row().id()).stream()
                .filter(commitment -> commitment.row().withdrawnWithContact())
                .map(commitment -> commitment.with(commitment.row().withdrawn(null, false, now)))
                .toList();
        return turned(viewer, stored.with(stored.row().withdrawn(null, now)), with, ChangeAction.RESTORED);
    }

    private Recording<ContactMoment> unlessChanged(
            WholeContactMoment stored, int expectedVersion, Supplier<Recording<ContactMoment>> work) {
        Optional<Problem> unseen = Collisions.fromTheFuture(stored.row().version(), expectedVersion);
        if (unseen.isPresent()) {
            return new Refused<>(List.of(unseen.get()));
        }
        return collisions
                .whole(Log.ref(stored), stored.row().version(), expectedVersion)
                .<Recording<ContactMoment>>map(conflict -> new Conflicting<>(stored.shown(), conflict))
                .orElseGet(work);
    }

    private Recording<ContactMoment> turned(
            Viewer viewer, WholeContactMoment moment, List<WholeCommitment> with, ChangeAction action) {
        moments.update(moment);
        with.forEach(commitments::update);
        log.turned(viewer, List.of(moment), with, action);
        return new Recorded<>(moment.shown());
    }

    private Recording<ContactMoment> locked(
            Viewer viewer,
            ContactMomentId id,
            ChangeAction action,
            Function<WholeContactMoment, Recording<ContactMoment>> change) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, ContactMoment.TYPE, id, action);
        }
        return transactions.retrying(() -> {
            Map<ContactMomentId, ContactMoment> seen = reader.byIds(viewer, Set.of(id));
            if (seen.isEmpty()) {
                return refusals.notFound(viewer, ContactMoment.TYPE, id, action, "id");
            }
            WholeContactMoment stored = moments.locked(id).orElseThrow();
            holding.stored(stored);
            return change.apply(stored);
        });
    }
}
