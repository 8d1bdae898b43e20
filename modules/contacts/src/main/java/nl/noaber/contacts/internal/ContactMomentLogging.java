package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.noaber.access.UserId;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentDetails;
import nl.noaber.contacts.ContactMomentWarning;
import nl.noaber.contacts.NewContactMoment;
import nl.noaber.contacts.Recording;
import nl.noaber.contacts.Recording.Recorded;
import nl.noaber.contacts.Recording.Refused;
import nl.noaber.contacts.Recording.Warned;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;

/** Logs contact moments, each once however often it is sent. */
@Singleton
final class ContactMomentLogging {

    private final ContactMomentRepository moments;
    private final CommitmentRepository commitments;
    private final Lookups lookups;
    private final Holding holding;
    private final SentAgain sentAgain;
    private final Warnings warnings;
    private final Refusals refusals;
    private final Log log;
    private final Transactions transactions;
    private final Clock clock;

    ContactMomentLogging(
            ContactMomentRepository moments,
            CommitmentRepository commitments,
            Lookups lookups,
            Holding holding,
            SentAgain sentAgain,
            Warnings warnings,
            Refusals refusals,
            Log log,
            Transactions transactions,
            Clock clock) {
        this.moments = moments;
        this.commitments = commitments;
        this.lookups = lookups;
        this.holding = holding;
        this.sentAgain = sentAgain;
        this.warnings = warnings;
        this.refusals = refusals;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<ContactMoment> log(Viewer viewer, NewContactMoment given) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, ContactMoment.TYPE, given.id(), ChangeAction.CREATED);
        }
        Instant now = clock.instant();
        return transactions.retrying(() -> moments.whole(given.id())
                .map(there -> again(viewer, given, there))
                .orElseGet(() -> logNew(viewer, given, now)));
    }

    /** With whom it names held from before it is stored: of two that are merged now, it would keep the one that goes. */
    private Recording<ContactMoment> logNew(Viewer viewer, NewContactMoment given, Instant now) {
        Known known = lookups.of(viewer, List.of(given.details()), given.commitments());
        ContactMomentAssembly assembly = ContactMomentAssembly.fresh(given.details(), known, maker(viewer, given, now));
        List<CommitmentAssembly> promises = new ArrayList<>();
        for (int index = 0; index < given.commitments().size(); index++) {
            promises.add(CommitmentAssembly.fresh(
                    viewer,
                    given.commitments().get(index),
                    "commitments." + index + ".",
                    known,
                    assembly.moment(),
                    now));
        }
        List<Problem> problems = new ArrayList<>(assembly.problems());
        promises.forEach(promise -> problems.addAll(promise.problems()));
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        List<ContactMomentWarning> raised = warnings.of(viewer, assembly, given.acceptedWarnings(), now);
        if (!raised.isEmpty()) {
            return new Warned<>(raised);
        }
        holding.named(known);
        return store(
                viewer,
                given,
                assembly.moment(),
                promises.stream().map(CommitmentAssembly::commitment).toList(),
                known);
    }

    private Recording<ContactMoment> store(
            Viewer viewer,
            NewContactMoment given,
            WholeContactMoment moment,
            List<WholeCommitment> promises,
            Known known) {
        NewPromises fresh = new NewPromises("commitments", promises);
        List<Problem> taken = fresh.problems(commitments.taken(fresh.ids()), (_, _) -> false);
        if (!taken.isEmpty()) {
            return moments.whole(moment.row().id())
                    .map(there -> again(viewer, given, there))
                    .orElseGet(() -> new Refused<>(taken));
        }
        if (!moments.insertIfAbsent(moment)) {
            return again(viewer, given, moments.whole(moment.row().id()).orElseThrow());
        }
        commitments.insertAll(promises);
        log.created(viewer, List.of(moment), promises, known);
        return new Recorded<>(moment.shown());
    }

    /** Sent again by who logged it, it is that; another's is not to be touched, and nothing else to be lost. */
    private Recording<ContactMoment> again(Viewer viewer, NewContactMoment given, WholeContactMoment there) {
        return sentAgain.is(viewer, given, there)
                ? new Recorded<>(there.shown())
                : Recording.refused(Problem.of("ID_IN_USE", "id"));
    }

    private static ContactMomentRow maker(Viewer viewer, NewContactMoment given, Instant now) {
        ContactMomentDetails details = given.details();
        return new ContactMomentRow(
                given.id(),
                details.subject(),
                details.channel(),
                details.status(),
                now,
                null,
                null,
                null,
                null,
                new UserId(viewer.userId()),
                details.visibility(),
                details.disclosure().disclosureClass(),
                Disclosure.stored(details.disclosure().grounds()),
                null,
                null,
                1,
                now,
                viewer.userId(),
                viewer.name(),
                now,
                null);
    }
}
