package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.AskId;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.NewOutcome;
import nl.noaber.messages.Outcome;
import nl.noaber.messages.OutcomeId;
import nl.noaber.messages.Outcomes;
import nl.noaber.messages.Recording;
import nl.noaber.messages.Recording.Recorded;
import nl.noaber.messages.Recording.Refused;
import org.jspecify.annotations.Nullable;

/** Books under the lock of the message, of which an outcome is a part: it moves its version on. */
@Singleton
final class OutcomeService implements Outcomes {

    private static final String FIELD = "outcomes";

    private final OutcomeRepository outcomes;
    private final MessageReader reader;
    private final MessageRepository messages;
    private final Lookups lookups;
    private final Refusals refusals;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    OutcomeService(
            OutcomeRepository outcomes,
            MessageReader reader,
            MessageRepository messages,
            Lookups lookups,
            Refusals refusals,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.outcomes = outcomes;
        this.reader = reader;
        this.messages = messages;
        this.lookups = lookups;
        this.refusals = refusals;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Map<AskId, List<Outcome>> ofAsks(Viewer viewer, Set<AskId> asks) {
        return outcomes.ofAsks(viewer, asks);
    }

    @Override
    public Map<LobbyMessageId, List<MessageAsk>> droppedAsks(Viewer viewer, Set<LobbyMessageId> messages) {
        Map<LobbyMessageId, List<MessageAsk>> last = new HashMap<>();
        outcomes.worded(viewer, messages)
                .forEach((message, asks) -> last.put(
                        message,
                        List.copyOf(asks.stream()
                                .collect(Collectors.toMap(
                                        MessageAsk::id, ask -> ask, (newest, _) -> newest, LinkedHashMap::new))
                                .values())));
        return last;
    }

    @Override
    public Map<OutcomeId, Outcome> byIds(Viewer viewer, Set<OutcomeId> ids) {
        return outcomes.byIds(viewer, ids);
    }

    @Override
    public Recording book(Viewer viewer, NewOutcome outcome, Set<String> acceptedWarnings) {
        return transactions.retrying(() -> {
            Optional<LobbyMessageId> message = outcomes.asking(outcome.ask());
            return message.isEmpty() && viewer.isTeam()
                    ? Recording.refused(Problem.of("NOT_FOUND", "ask"))
                    : visible(
                            viewer, message.orElse(nobody()), "ask", id -> book(viewer, id, outcome, acceptedWarnings));
        });
    }

    private Recording book(Viewer viewer, LobbyMessageId id, NewOutcome outcome, Set<String> acceptedWarnings) {
        WholeMessage message = messages.locked(id).orElseThrow();
        if (message.row().isWithdrawn()) {
            return Recording.refused(Problem.of("WITHDRAWN", "ask"));
        }
        Known known = lookups.ofChapter(viewer, outcome.budgetChapter());
        Long asked = outcomes.asked(outcome.ask()).orElse(null);
        List<Problem> problems = OutcomeRules.problems(outcome, known, asked, DutchTime.today(clock));
        if (problems.isEmpty()) {
            problems = OutcomeRules.warnings(outcome, asked, acceptedWarnings);
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        OutcomeRow row = OutcomeRow.of(viewer, id, outcome, clock.instant());
        Optional<OutcomeRepository.Stored> there = outcomes.stored(outcome.id());
        if (there.isPresent()) {
            return isSame(there.get(), row.shown())
                    ? new Recorded(message.row().shown())
                    : Recording.refused(Problem.of("ID_IN_USE", "id"));
        }
        WholeMessage moved = touched(message);
        outcomes.insert(row);
        tell(viewer, moved, null, Phrases.kept(known).outcome(row.shown()));
        return new Recorded(moved.row().shown());
    }

    /** All that was given; what was taken back is not booked by sending it again. */
    private static boolean isSame(OutcomeRepository.Stored there, Outcome sent) {
        return !there.withdrawn()
                && there.outcome().booked(sent.bookedAt(), sent.bookedBy()).equals(sent);
    }

    @Override
    public Recording withdraw(Viewer viewer, OutcomeId id) {
        return transactions.retrying(() -> {
            Optional<OutcomeRepository.Stored> stored = outcomes.stored(id);
            return stored.isEmpty() && viewer.isTeam()
                    ? Recording.refused(Problem.of("NOT_FOUND", "id"))
                    : visible(
                            viewer,
                            stored.map(OutcomeRepository.Stored::message).orElse(nobody()),
                            "id",
                            message -> withdraw(viewer, message, id));
        });
    }

    private Recording withdraw(Viewer viewer, LobbyMessageId id, OutcomeId outcome) {
        WholeMessage message = messages.locked(id).orElseThrow();
        OutcomeRepository.Stored stored = outcomes.stored(outcome).orElseThrow();
        if (stored.withdrawn()) {
            return new Recorded(message.row().shown());
        }
        Known known = lookups.ofChapter(viewer, stored.outcome().budgetChapterId());
        WholeMessage moved = touched(message);
        outcomes.withdraw(outcome, clock.instant());
        tell(viewer, moved, Phrases.kept(known).outcome(stored.outcome()), null);
        return new Recorded(moved.row().shown());
    }

    private Recording visible(
            Viewer viewer, LobbyMessageId id, String field, Function<LobbyMessageId, Recording> work) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, id, ChangeAction.UPDATED);
        }
        if (reader.byIds(viewer, Set.of(id)).isEmpty()) {
            refusals.missed(viewer, Set.of(id.value()), ChangeAction.UPDATED);
            return Recording.refused(Problem.of("NOT_FOUND", field));
        }
        return work.apply(id);
    }

    private WholeMessage touched(WholeMessage message) {
        WholeMessage moved = message.with(message.row().moved(message.row().state(), clock.instant()));
        messages.update(moved);
        return moved;
    }

    private void tell(Viewer viewer, WholeMessage message, @Nullable String before, @Nullable String after) {
        changeLog.write(
                viewer,
                new Entry(
                        Log.ref(message),
                        ChangeAction.UPDATED,
                        message.row().version(),
                        List.of(new FieldChange(FIELD, before, after)),
                        Log.confidants(message)));
    }

    private static LobbyMessageId nobody() {
        return new LobbyMessageId(new UUID(0L, 0L));
    }
}
