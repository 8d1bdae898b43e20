package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.NewCommitment;
import nl.noaber.contacts.Recording;
import nl.noaber.contacts.Recording.Recorded;
import nl.noaber.contacts.Recording.Refused;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

/** Records commitments, each once however often it is sent. */
@Singleton
final class CommitmentMaking {

    private final ContactMomentReader moments;
    private final ContactMomentRepository wholeMoments;
    private final CommitmentRepository commitments;
    private final Lookups lookups;
    private final Holding holding;
    private final SentAgain sentAgain;
    private final Refusals refusals;
    private final Log log;
    private final Transactions transactions;
    private final Clock clock;

    CommitmentMaking(
            ContactMomentReader moments,
            ContactMomentRepository wholeMoments,
            CommitmentRepository commitments,
            Lookups lookups,
            Holding holding,
            SentAgain sentAgain,
            Refusals refusals,
            Log log,
            Transactions transactions,
            Clock clock) {
        this.moments = moments;
        this.wholeMoments = wholeMoments;
        this.commitments = commitments;
        this.lookups = lookups;
        this.holding = holding;
        this.sentAgain = sentAgain;
        this.refusals = refusals;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<Commitment> make(Viewer viewer, NewCommitment given) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, Commitment.TYPE, given.id(), ChangeAction.CREATED);
        }
        Instant now = clock.instant();
        return transactions.retrying(() -> commitments
                .whole(given.id())
                .map(there -> again(viewer, given, there))
                .orElseGet(() -> makeNew(viewer, given, now)));
    }

    /** Under the lock of the contact moment, so that nobody changes meanwhile who may see it. */
    private Recording<Commitment> makeNew(Viewer viewer, NewCommitment given, Instant now) {
        if (given.contactMoment() == null) {
            return store(viewer, given, null, now);
        }
        if (moments.byIds(viewer, Set.of(given.contactMoment())).isEmpty()) {
            return refusals.notFound(
                    viewer, ContactMoment.TYPE, given.contactMoment(), ChangeAction.UPDATED, "contactMoment");
        }
        WholeContactMoment moment = wholeMoments.locked(given.contactMoment()).orElseThrow();
        return moment.row().isWithdrawn()
                ? Recording.refused(Problem.of("WITHDRAWN", "contactMoment"))
                : store(viewer, given, moment, now);
    }

    private Recording<Commitment> store(
            Viewer viewer, NewCommitment given, @Nullable WholeContactMoment moment, Instant now) {
        Known known = lookups.of(viewer, moment == null ? List.of() : List.of(moment.details()), List.of(given));
        CommitmentAssembly assembly = CommitmentAssembly.fresh(viewer, given, "", known, moment, now);
        if (!assembly.problems().isEmpty()) {
            return new Refused<>(assembly.problems());
        }
        holding.named(known);
        WholeCommitment made = assembly.commitment();
        if (!commitments.insertIfAbsent(made)) {
            return again(viewer, given, commitments.whole(given.id()).orElseThrow());
        }
        log.created(viewer, List.of(), List.of(made), known);
        return new Recorded<>(made.shown());
    }

    /** Sent again by who made it, it is that; another's is not to be touched, and nothing else to be lost. */
    private Recording<Commitment> again(Viewer viewer, NewCommitment given, WholeCommitment there) {
        WholeContactMoment moment = given.contactMoment() == null
                ? null
                : wholeMoments.whole(given.contactMoment()).orElse(null);
        return sentAgain.is(viewer, given, there, moment)
                ? new Recorded<>(there.shown())
                : Recording.refused(Problem.of("ID_IN_USE", "id"));
    }
}
