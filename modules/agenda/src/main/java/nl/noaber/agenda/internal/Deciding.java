package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.noaber.agenda.AgendaDecision;
import nl.noaber.agenda.AgendaDecisionOutcome;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemDetails;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaItemState;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.NewAgendaItem;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Conflicting;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.agenda.Recording.Refused;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.Collisions;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.LobbyMessageId;
import org.jspecify.annotations.Nullable;

/** Records what a meeting made of an item: what it decided, or that a later one treats it. */
@Singleton
final class Deciding {

    private final AgendaItemReader reader;
    private final AgendaItemRepository items;
    private final AgendaItemWriting writing;
    private final AgendaItemLookups lookups;
    private final AgendaItemRefusals refusals;
    private final Collisions collisions;
    private final Transactions transactions;
    private final Clock clock;

    Deciding(
            AgendaItemReader reader,
            AgendaItemRepository items,
            AgendaItemWriting writing,
            AgendaItemLookups lookups,
            AgendaItemRefusals refusals,
            Collisions collisions,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.items = items;
        this.writing = writing;
        this.lookups = lookups;
        this.refusals = refusals;
        this.collisions = collisions;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<AgendaItem> decide(Viewer viewer, AgendaItemId id, int expectedVersion, AgendaDecision sent) {
        AgendaDecision decision = AgendaItemTexts.tidied(sent);
        return acting(viewer, id, stored -> {
            if (decision.equals(stored.decision())) {
                return new Recorded<>(items.shown(id));
            }
            return stored.decision() == null
                    ? unlessChanged(stored, expectedVersion, () -> decided(viewer, stored, decision))
                    : Recording.refused(Problem.of("DECIDED_ALREADY", "id"));
        });
    }

    Recording<AgendaItem> correct(Viewer viewer, AgendaItemId id, int expectedVersion, AgendaDecision sent) {
        AgendaDecision decision = AgendaItemTexts.tidied(sent);
        return acting(viewer, id, stored -> {
            if (decision.equals(stored.decision())) {
                return new Recorded<>(items.shown(id));
            }
            return stored.decision() == null
                    ? Recording.refused(Problem.of("NOT_DECIDED", "id"))
                    : unlessChanged(stored, expectedVersion, () -> decided(viewer, stored, decision));
        });
    }

    private Recording<AgendaItem> acting(
            Viewer viewer, AgendaItemId id, Function<WholeAgendaItem, Recording<AgendaItem>> act) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, id, ChangeAction.UPDATED);
        }
        return transactions.retrying(() -> reader.byIds(viewer, Set.of(id)).isEmpty()
                ? refusals.notFound(viewer, id, ChangeAction.UPDATED)
                : act.apply(items.locked(id).orElseThrow()));
    }

    /** What a step does. */
    private interface Step {
        Recording<AgendaItem> take();
    }

    private Recording<AgendaItem> unlessChanged(WholeAgendaItem stored, int expectedVersion, Step step) {
        int version = stored.row().version();
        return Collisions.fromTheFuture(version, expectedVersion)
                .map(Recording::<AgendaItem>refused)
                .or(() -> collisions
                        .whole(stored.ref(), version, expectedVersion)
                        .map(conflict ->
                                new Conflicting<>(items.shown(stored.row().id()), conflict)))
                .orElseGet(step::take);
    }

    private Recording<AgendaItem> decided(Viewer viewer, WholeAgendaItem stored, AgendaDecision decision) {
        Meeting meeting = known(viewer, stored).meeting();
        if (meeting == null) {
            return Recording.refused(Problem.of("NOT_FOUND", "id"));
        }
        boolean corrected = stored.decision() != null;
        if (stored.row().state() == AgendaItemState.CARRIED_OVER
                && decision.outcome() != AgendaDecisionOutcome.POSTPONED) {
            return Recording.refused(Problem.of("CARRIED_OVER_ALREADY", "outcome"));
        }
        List<Problem> problems = DecisionRules.problems(
                decision, corrected ? AgendaItemState.SETTLED : stored.row().state(), meeting, DutchTime.today(clock));
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        AgendaItemState next = corrected ? stored.row().state() : AgendaItemState.SETTLED;
        WholeAgendaItem settled =
                stored.decided(stored.row().written(stored.details().in(next), clock.instant()), decision);
        items.decide(settled, decision);
        List<FieldChange> changes = new ArrayList<>(stateChange(stored.row().state(), next));
        changes.addAll(FieldChange.between(AgendaItemFields.of(stored.decision()), AgendaItemFields.of(decision)));
        writing.log(viewer, settled, changes);
        return new Recorded<>(items.shown(stored.row().id()));
    }

    Recording<AgendaItem> withdraw(Viewer viewer, AgendaItemId id, int expectedVersion, @Nullable String reason) {
        Reason why = Reason.of(reason);
        return acting(viewer, id, stored -> {
            AgendaDecision decision = stored.decision();
            if (decision == null) {
                return new Recorded<>(items.shown(id));
            }
            List<Problem> problems = why.problems();
            return problems.isEmpty()
                    ? unlessChanged(stored, expectedVersion, () -> undecided(viewer, stored, decision, why))
                    : new Refused<>(problems);
        });
    }

    private Recording<AgendaItem> undecided(
            Viewer viewer, WholeAgendaItem stored, AgendaDecision decision, Reason why) {
        AgendaItemState state = stored.row().state();
        AgendaItemState next = state == AgendaItemState.SETTLED ? AgendaItemState.READY : state;
        WholeAgendaItem open =
                stored.decided(stored.row().written(stored.details().in(next), clock.instant()), null);
        items.undecide(open);
        List<FieldChange> changes = new ArrayList<>(stateChange(state, next));
        changes.addAll(FieldChange.between(AgendaItemFields.of(decision), AgendaItemFields.none(decision)));
        changes.addAll(why.changes());
        writing.log(viewer, open, changes);
        return new Recorded<>(items.shown(stored.row().id()));
    }

    private static List<FieldChange> stateChange(AgendaItemState from, AgendaItemState to) {
        return FieldChange.between(Map.of("state", from.name()), Map.of("state", to.name()));
    }

    Recording<AgendaItem> carryOver(
            Viewer viewer, AgendaItemId id, int expectedVersion, AgendaItemId next, MeetingId later) {
        return acting(viewer, id, stored -> {
            WholeAgendaItem there = items.continuing(id).orElse(null);
            if (there != null
                    && there.row().id().equals(next)
                    && there.row().meetingId().equals(later)) {
                return new Recorded<>(items.shown(next));
            }
            if (there != null && there.row().state() != AgendaItemState.WITHDRAWN) {
                return Recording.refused(Problem.of("CARRIED_OVER_ALREADY", "id"));
            }
            return unlessChanged(stored, expectedVersion, () -> {
                if (there != null) {
                    items.letGo(there.row().id());
                }
                return carried(viewer, stored, next, later);
            });
        });
    }

    private Recording<AgendaItem> carried(Viewer viewer, WholeAgendaItem stored, AgendaItemId id, MeetingId later) {
        AgendaItemKnown known = lookups.of(viewer, later, List.of(stored.details()));
        Meeting from = known(viewer, stored).meeting();
        AgendaItemDetails details = there(stored.details(), from, known.meeting());
        List<Problem> problems = carrying(stored, from, known.meeting());
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        WholeAgendaItem left = new WholeAgendaItem(
                stored.row().written(stored.details().in(AgendaItemState.CARRIED_OVER), clock.instant()),
                stored.subjects(),
                stored.numbers(),
                stored.documents(),
                stored.decision());
        Map<LobbyMessageId, Integer> numbers = new HashMap<>(stored.numbers());
        numbers.putAll(known.numbers(details, Map.of()));
        Recording<AgendaItem> inserted = writing.insert(
                viewer, new NewAgendaItem(id, later, details), stored.row().id(), known, numbers);
        if (inserted instanceof Recorded) {
            items.update(left);
            writing.log(viewer, left, stateChange(stored.row().state(), AgendaItemState.CARRIED_OVER));
        }
        return inserted;
    }

    /** In preparation again; for the team alone where others may see the meeting than saw it so far. */
    private static AgendaItemDetails there(AgendaItemDetails details, @Nullable Meeting from, @Nullable Meeting to) {
        AgendaItemDetails there = details.in(AgendaItemState.IN_PREPARATION);
        if (from == null || to == null) {
            return there.ofTheTeam();
        }
        boolean alike = from.visibility() == to.visibility() && to.visibility() != Visibility.SHARED;
        return AgendaClasses.carried(details, from, alike ? there : there.ofTheTeam(), to);
    }

    private static List<Problem> carrying(WholeAgendaItem stored, @Nullable Meeting from, @Nullable Meeting to) {
        AgendaDecision decision = stored.decision();
        if (decision != null && decision.outcome() != AgendaDecisionOutcome.POSTPONED) {
            return List.of(Problem.of("DECIDED_ALREADY", "id"));
        }
        if (stored.row().state() == AgendaItemState.WITHDRAWN) {
            return List.of(Problem.of("LEFT_THE_AGENDA", "id"));
        }
        if (to == null || from == null) {
            return List.of(Problem.of("NOT_FOUND", "meeting"));
        }
        if (!to.state().isToCome() || to.withdrawn()) {
            return List.of(Problem.of("MEETING_NOT_TO_COME", "meeting"));
        }
        return to.id().equals(from.id())
                        || !to.time().latest().isAfter(from.time().earliest())
                ? List.of(Problem.of("MEETING_NOT_LATER", "meeting"))
                : List.of();
    }

    private AgendaItemKnown known(Viewer viewer, WholeAgendaItem stored) {
        return lookups.of(viewer, stored.row().meetingId(), List.of());
    }
}
