package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemChange;
import nl.noaber.agenda.AgendaItemDetails;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaItemState;
import nl.noaber.agenda.NewAgendaItem;
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
import nl.noaber.messages.LobbyMessageId;
import org.jspecify.annotations.Nullable;

/** Puts items on agendas, each once however often it is sent, and changes and arranges them. */
@Singleton
final class AgendaItemWriting {

    private final AgendaItemReader reader;
    private final AgendaItemRepository items;
    private final MeetingRepository meetings;
    private final AgendaItemLookups lookups;
    private final AgendaItemRefusals refusals;
    private final AgendaItemSearch search;
    private final Collisions collisions;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    AgendaItemWriting(
            AgendaItemReader reader,
            AgendaItemRepository items,
            MeetingRepository meetings,
            AgendaItemLookups lookups,
            AgendaItemRefusals refusals,
            AgendaItemSearch search,
            Collisions collisions,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.items = items;
        this.meetings = meetings;
        this.lookups = lookups;
        this.refusals = refusals;
        this.search = search;
        this.collisions = collisions;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<AgendaItem> put(Viewer viewer, NewAgendaItem sent) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, sent.id(), ChangeAction.CREATED);
        }
        NewAgendaItem given = new NewAgendaItem(sent.id(), sent.meeting(), AgendaItemTexts.tidied(sent.details()));
        return transactions.retrying(() -> items.whole(given.id())
                .map(there -> again(viewer, given, null, there))
                .orElseGet(() -> putNew(viewer, given)));
    }

    private Recording<AgendaItem> putNew(Viewer viewer, NewAgendaItem sent) {
        AgendaItemKnown known = lookups.of(viewer, sent.meeting(), List.of(sent.details()));
        NewAgendaItem given = classed(sent, known);
        List<Problem> problems = AgendaItemRules.ofNew(given.details(), known);
        return problems.isEmpty()
                ? insert(viewer, given, null, known, known.numbers(given.details(), Map.of()))
                : new Refused<>(problems);
    }

    private static NewAgendaItem classed(NewAgendaItem sent, AgendaItemKnown known) {
        return new NewAgendaItem(sent.id(), sent.meeting(), AgendaClasses.usual(sent.details(), known.meeting()));
    }

    /**
     * Behind what is on the agenda.
     *
     * @param carriedFrom the item that it continues
     * @param numbers the versions of its messages
     */
    Recording<AgendaItem> insert(
            Viewer viewer,
            NewAgendaItem given,
            @Nullable AgendaItemId carriedFrom,
            AgendaItemKnown known,
            Map<LobbyMessageId, Integer> numbers) {
        meetings.lock(Set.of(given.meeting()));
        List<AgendaItemId> agenda = items.agenda(given.meeting());
        if (agenda.size() >= AgendaItem.MOST) {
            return Recording.refused(Problem.of("AGENDA_FULL", "meeting", AgendaItem.MOST));
        }
        WholeAgendaItem item = new WholeAgendaItem(
                AgendaItemRow.fresh(viewer, given, agenda.size() + 1, carriedFrom, clock.instant()),
                given.details().subjects(),
                numbers,
                given.details().documents(),
                null);
        if (!items.insertIfAbsent(item)) {
            return items.whole(given.id())
                    .map(there -> again(viewer, given, carriedFrom, there))
                    .orElseGet(() -> Recording.refused(Problem.of("CARRIED_OVER_ALREADY", "id")));
        }
        changeLog.write(
                viewer,
                new Entry(
                        item.ref(),
                        ChangeAction.CREATED,
                        1,
                        FieldChange.between(Map.of(), new AgendaItemFields(known).of(item))));
        search.found(Set.of(given.id()));
        return new Recorded<>(items.shown(given.id()));
    }

    /** Sent again by who put it there, it is that; another's is not to be touched, and nothing else to be lost. */
    private Recording<AgendaItem> again(
            Viewer viewer, NewAgendaItem given, @Nullable AgendaItemId carriedFrom, WholeAgendaItem there) {
        return there.row().createdBy().equals(viewer.userId())
                        && (carriedFrom == null
                                || carriedFrom.equals(there.row().carriedFrom()))
                        && there.row().meetingId().equals(given.meeting())
                        && isRepeated(viewer, given, there)
                ? new Recorded<>(items.shown(given.id()))
                : Recording.refused(Problem.of("ID_IN_USE", "id"));
    }

    private boolean isRepeated(Viewer viewer, NewAgendaItem again, WholeAgendaItem there) {
        AgendaItemKnown known = lookups.of(viewer, again.meeting(), List.of(again.details(), there.details()));
        NewAgendaItem given = classed(again, known);
        AgendaItemFields fields = new AgendaItemFields(known);
        WholeAgendaItem sent = new WholeAgendaItem(
                AgendaItemRow.fresh(
                        viewer,
                        given,
                        there.row().position(),
                        there.row().carriedFrom(),
                        there.row().createdAt()),
                given.details().subjects(),
                known.numbers(given.details(), there.numbers()),
                given.details().documents(),
                null);
        return collisions.isRepeated(there.ref(), fields.of(there), fields.of(sent));
    }

    /** On top of what others changed meanwhile, unless that is the same. */
    Recording<AgendaItem> update(Viewer viewer, AgendaItemId id, int expectedVersion, AgendaItemChange change) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, id, ChangeAction.UPDATED);
        }
        return transactions.retrying(() -> reader.byIds(viewer, Set.of(id)).isEmpty()
                ? refusals.notFound(viewer, id, ChangeAction.UPDATED)
                : locked(viewer, id, expectedVersion, change));
    }

    private Recording<AgendaItem> locked(Viewer viewer, AgendaItemId id, int expectedVersion, AgendaItemChange change) {
        WholeAgendaItem stored = items.locked(id).orElseThrow();
        return Collisions.fromTheFuture(stored.row().version(), expectedVersion)
                .map(Recording::<AgendaItem>refused)
                .orElseGet(() -> onTop(viewer, stored, expectedVersion, change));
    }

    private Recording<AgendaItem> onTop(
            Viewer viewer, WholeAgendaItem stored, int expectedVersion, AgendaItemChange change) {
        AgendaItemDetails asked = change.over(stored.details());
        AgendaItemKnown known = lookups.of(viewer, stored.row().meetingId(), List.of(stored.details(), asked));
        WholeAgendaItem wanted = written(stored, change, known);
        List<Problem> problems =
                new ArrayList<>(AgendaItemRules.ofChange(wanted.details(), stored, isContinued(stored), known));
        if (isTakenUpAgain(stored, wanted)) {
            problems.add(Problem.of("PREDECESSOR_OPEN", "state"));
        }
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        Collisions.Found collided = collisions.find(
                stored.ref(),
                stored.row().version(),
                expectedVersion,
                new AgendaItemFields(known).of(wanted, change.fields()));
        return collided.conflict()
                .<Recording<AgendaItem>>map(
                        conflict -> new Conflicting<>(items.shown(stored.row().id()), conflict))
                .orElseGet(() -> store(viewer, stored, change.without(collided.untouched()), known));
    }

    private boolean isContinued(WholeAgendaItem stored) {
        return items.continuing(stored.row().id())
                .filter(next -> next.row().state() != AgendaItemState.WITHDRAWN)
                .isPresent();
    }

    /** Whether it would be open beside the item that it continued, which was taken up again meanwhile. */
    private boolean isTakenUpAgain(WholeAgendaItem stored, WholeAgendaItem wanted) {
        AgendaItemId before = stored.row().carriedFrom();
        return before != null
                && stored.row().state() == AgendaItemState.WITHDRAWN
                && wanted.row().state() != AgendaItemState.WITHDRAWN
                && items.locked(before)
                        .filter(item -> item.row().state() != AgendaItemState.CARRIED_OVER)
                        .isPresent();
    }

    private WholeAgendaItem written(WholeAgendaItem stored, AgendaItemChange change, AgendaItemKnown known) {
        AgendaItemDetails before = stored.details();
        AgendaItemDetails wanted = known.keepingTheUnseen(AgendaItemTexts.tidied(change.over(before)), before);
        AgendaItemDetails details = AgendaClasses.changed(before, wanted, change, known.meeting());
        return new WholeAgendaItem(
                stored.row().written(details, clock.instant()),
                details.subjects(),
                known.numbers(details, stored.numbers()),
                details.documents(),
                stored.decision());
    }

    private Recording<AgendaItem> store(
            Viewer viewer, WholeAgendaItem stored, AgendaItemChange change, AgendaItemKnown known) {
        WholeAgendaItem next = written(stored, change, known);
        if (!next.details().equals(stored.details())) {
            AgendaItemFields fields = new AgendaItemFields(known);
            items.update(next);
            log(viewer, next, FieldChange.between(fields.of(stored), fields.of(next)));
        }
        return new Recorded<>(items.shown(stored.row().id()));
    }

    /** That it changed is logged, and it is found as it is now. */
    void log(Viewer viewer, WholeAgendaItem next, List<FieldChange> changes) {
        changeLog.write(
                viewer, new Entry(next.ref(), ChangeAction.UPDATED, next.row().version(), changes));
        search.found(Set.of(next.row().id()));
    }

    Recording<AgendaItem> place(Viewer viewer, AgendaItemId id, @Nullable AgendaItemId after) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, id, ChangeAction.UPDATED);
        }
        return transactions.retrying(() -> reader.byIds(viewer, Set.of(id)).values().stream()
                .findFirst()
                .map(item -> arranged(viewer, item, after))
                .orElseGet(() -> refusals.notFound(viewer, id, ChangeAction.UPDATED)));
    }

    private Recording<AgendaItem> arranged(Viewer viewer, AgendaItem item, @Nullable AgendaItemId after) {
        meetings.lock(Set.of(item.meetingId()));
        List<AgendaItemId> before = items.agenda(item.meetingId());
        List<AgendaItemId> agenda = new ArrayList<>(before);
        agenda.remove(item.id());
        if (after != null && !agenda.contains(after)) {
            return Recording.refused(Problem.of("NOT_ON_THIS_AGENDA", "after"));
        }
        agenda.add(after == null ? 0 : agenda.indexOf(after) + 1, item.id());
        if (!agenda.equals(before)) {
            items.arrange(agenda);
            changeLog.write(viewer, moved(item, before.indexOf(item.id()) + 1, agenda.indexOf(item.id()) + 1));
        }
        return new Recorded<>(items.shown(item.id()));
    }

    private static Entry moved(AgendaItem item, int from, int to) {
        return new Entry(
                RecordRef.of(AgendaItem.TYPE, item.id()),
                ChangeAction.UPDATED,
                item.version(),
                List.of(new FieldChange("position", Integer.toString(from), Integer.toString(to))));
    }
}
