package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItems;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingState;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Conflicting;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.agenda.Recording.Refused;
import nl.noaber.briefings.Briefing;
import nl.noaber.briefings.Briefing.HandedOut;
import nl.noaber.briefings.BriefingId;
import nl.noaber.briefings.BriefingPaper;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Collisions;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;

/** Hands briefings out: from then on nothing of them changes. */
@Singleton
final class HandingOut {

    private static final String BEYOND_BOARD = "BEYOND_BOARD";

    private final BriefingReader reader;
    private final BriefingRepository briefings;
    private final BriefingRefusals refusals;
    private final AgendaItems items;
    private final Naming naming;
    private final Judging judging;
    private final Collisions collisions;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    HandingOut(
            BriefingReader reader,
            BriefingRepository briefings,
            BriefingRefusals refusals,
            AgendaItems items,
            Naming naming,
            Judging judging,
            Collisions collisions,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.briefings = briefings;
        this.refusals = refusals;
        this.items = items;
        this.naming = naming;
        this.judging = judging;
        this.collisions = collisions;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A draft that is to be handed out, with what is known of where it goes. */
    private record Ready(WholeBriefing draft, AgendaItem item, Meeting meeting, Paper paper) {}

    Recording<Briefing> handOut(Viewer viewer, BriefingId id, int expectedVersion, Set<String> accepted) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, id, ChangeAction.UPDATED);
        }
        return transactions.retrying(() -> reader.byIds(viewer, Set.of(id)).isEmpty()
                ? refusals.notFound(viewer, id, ChangeAction.UPDATED)
                : locked(viewer, id, expectedVersion, accepted));
    }

    private Recording<Briefing> locked(Viewer viewer, BriefingId id, int expectedVersion, Set<String> accepted) {
        WholeBriefing draft = briefings.locked(id).orElseThrow();
        BriefingRow row = draft.row();
        if (row.isWithdrawn()) {
            return Recording.refused(Problem.of("BRIEFING_WITHDRAWN", ""));
        }
        if (row.handedOutAt() != null) {
            return viewer.userId().equals(row.handedOutBy())
                    ? new Recorded<>(briefings.shown(id))
                    : Recording.refused(Problem.of("HANDED_OUT_ALREADY", ""));
        }
        return Collisions.fromTheFuture(row.version(), expectedVersion)
                .map(Recording::<Briefing>refused)
                .orElseGet(() -> collisions
                        .whole(draft.ref(), row.version(), expectedVersion)
                        .<Recording<Briefing>>map(conflict -> new Conflicting<>(briefings.shown(id), conflict))
                        .orElseGet(() -> ready(viewer, draft, accepted)));
    }

    private Recording<Briefing> ready(Viewer viewer, WholeBriefing draft, Set<String> accepted) {
        AgendaItem item = items.byId(viewer, draft.row().itemId()).orElseThrow();
        Meeting meeting = naming.meeting(viewer, item).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Paper paper = new Paper(
                item.title(),
                naming.of(viewer, meeting),
                naming.recipient(viewer, draft.row().recipientId(), draft.row().audience()),
                draft.row().edition(),
                draft.row().reason(),
                now,
                draft.texts());
        Ready ready = new Ready(draft, item, meeting, paper);
        List<Problem> problems = problems(ready);
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        List<Passage> passages = briefings.passages(draft.row().id()).stream()
                .map(StoredPassage::passage)
                .filter(passage -> !draft.text(passage.section()).isEmpty())
                .toList();
        Set<Passage> beyond = judging.beyondBoard(viewer, item.id(), draft.row().recipientId(), passages);
        return beyond.isEmpty() || accepted.contains(BEYOND_BOARD)
                ? freeze(viewer, ready, now, new Judging.Proposed(passages, beyond))
                : Recording.refused(Problem.of(BEYOND_BOARD, "", beyond.size()));
    }

    private List<Problem> problems(Ready ready) {
        List<Problem> problems = new ArrayList<>(BriefingRules.ofItem(ready.item(), ""));
        problems.addAll(BriefingRules.ofUse(ready.draft(), ready.paper().recipient()));
        if (ready.meeting().state() == MeetingState.CANCELLED) {
            problems.add(Problem.of("MEETING_CANCELLED", ""));
        }
        if (ready.item().teamOnly()) {
            problems.add(Problem.of("ITEM_FOR_THE_TEAM", ""));
        } else if (!judging.isTheBoards(ready.item().id())) {
            problems.add(Problem.of("MEETING_NOT_FOR_THE_BOARD", ""));
        }
        BriefingPaper printed = ready.paper().printed();
        if (!printed.fits()) {
            problems.add(
                    Problem.of("TOO_MANY_PAGES", "", printed.pages(), printed.wordsTooMany(), Briefing.MOST_PAGES));
        }
        return problems;
    }

    private Recording<Briefing> freeze(Viewer viewer, Ready ready, Instant now, Judging.Proposed told) {
        Paper paper = ready.paper();
        BriefingRow frozen = ready.draft()
                .row()
                .frozen(
                        viewer.userId(),
                        new HandedOut(
                                now, viewer.name(), paper.digest(), paper.title(), paper.meeting(), paper.recipient()));
        briefings.write(frozen);
        briefings.putAgain(frozen.id(), Writing.stored(frozen.id(), told));
        List<FieldChange> changes = Stream.concat(
                        Stream.of(
                                new FieldChange("state", "DRAFT", "HANDED_OUT"),
                                new FieldChange("digest", null, paper.digest())),
                        told.beyondBoard().isEmpty()
                                ? Stream.of()
                                : Stream.of(new FieldChange("beyondBoard", null, beyond(told))))
                .toList();
        changeLog.write(viewer, new Entry(frozen.ref(), ChangeAction.UPDATED, frozen.version(), changes));
        return new Recorded<>(briefings.shown(frozen.id()));
    }

    /** What the board could not read by itself and got all the same. */
    private static String beyond(Judging.Proposed told) {
        return told.passages().stream()
                .filter(told.beyondBoard()::contains)
                .map(Passage::text)
                .collect(Collectors.joining("\n"));
    }
}
