package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.Collisions;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.messages.NewLobbyMessage;
import nl.noaber.messages.Recording;
import nl.noaber.messages.Recording.Recorded;
import nl.noaber.messages.Recording.Refused;

/** Drafts lobby messages, each once however often it is sent. */
@Singleton
final class Drafting {

    private final MessageRepository messages;
    private final Lookups lookups;
    private final Holding holding;
    private final Collisions collisions;
    private final Refusals refusals;
    private final Log log;
    private final Transactions transactions;
    private final Clock clock;

    Drafting(
            MessageRepository messages,
            Lookups lookups,
            Holding holding,
            Collisions collisions,
            Refusals refusals,
            Log log,
            Transactions transactions,
            Clock clock) {
        this.messages = messages;
        this.lookups = lookups;
        this.holding = holding;
        this.collisions = collisions;
        this.refusals = refusals;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording draft(Viewer viewer, NewLobbyMessage given) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, given.id(), ChangeAction.CREATED);
        }
        Instant now = clock.instant();
        return transactions.retrying(() -> messages.whole(given.id())
                .map(there -> again(viewer, given, there))
                .orElseGet(() -> draftNew(viewer, given, now)));
    }

    private Recording draftNew(Viewer viewer, NewLobbyMessage given, Instant now) {
        Written written = new Written(given.wording(), given.details());
        Known known = lookups.of(viewer, List.of(written));
        MessageRow row = MessageRow.fresh(viewer, given, now);
        List<Problem> problems = new ArrayList<>(WordingRules.problems(given.wording(), known, row.state(), null));
        problems.addAll(DetailsRules.problems(given.details(), known, row.ownerId(), null));
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        holding.named(known);
        WholeMessage message = new MessageAssembly(known).message(row, written, Set.of());
        if (!messages.insertIfAbsent(message, VersionRow.of(viewer, message, Reason.DRAFTED))) {
            return again(viewer, given, messages.whole(given.id()).orElseThrow());
        }
        log.drafted(viewer, message, new MessageFields(known));
        return new Recorded(row.shown());
    }

    /** Sent again by who drafted it, it is that; another's is not to be touched, and nothing else to be lost. */
    private Recording again(Viewer viewer, NewLobbyMessage given, WholeMessage there) {
        return there.row().createdBy().equals(viewer.userId()) && isRepeated(viewer, given, there)
                ? new Recorded(there.row().shown())
                : Recording.refused(Problem.of("ID_IN_USE", "id"));
    }

    private boolean isRepeated(Viewer viewer, NewLobbyMessage given, WholeMessage there) {
        Written written = new Written(given.wording(), given.details());
        Known known = lookups.of(viewer, List.of(written, there.written()));
        WholeMessage sent = new MessageAssembly(known)
                .message(MessageRow.fresh(viewer, given, there.row().createdAt()), written, Set.of());
        MessageFields fields = new MessageFields(known);
        return collisions.isRepeated(Log.ref(there), fields.of(there), fields.of(sent));
    }
}
