package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingChange;
import nl.noaber.agenda.MeetingDetails;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingState;
import nl.noaber.agenda.NewMeeting;
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

/** Plans meetings, each once however often it is sent, and changes and moves them. */
@Singleton
final class MeetingWriting {

    private final MeetingReader reader;
    private final MeetingRepository meetings;
    private final MeetingLookups lookups;
    private final MeetingRefusals refusals;
    private final AgendaClasses classes;
    private final MeetingSearch search;
    private final RouteSlips slips;
    private final Collisions collisions;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    MeetingWriting(
            MeetingReader reader,
            MeetingRepository meetings,
            MeetingLookups lookups,
            MeetingRefusals refusals,
            AgendaClasses classes,
            MeetingSearch search,
            RouteSlips slips,
            Collisions collisions,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.meetings = meetings;
        this.lookups = lookups;
        this.refusals = refusals;
        this.classes = classes;
        this.search = search;
        this.slips = slips;
        this.collisions = collisions;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<Meeting> plan(Viewer viewer, NewMeeting given, Set<String> accepted) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, RecordRef.of(Meeting.TYPE, given.id()), ChangeAction.CREATED);
        }
        Instant now = clock.instant();
        return transactions.retrying(() -> meetings.whole(given.id())
                .map(there -> again(viewer, given, there))
                .orElseGet(() -> planNew(viewer, given, accepted, now)));
    }

    private Recording<Meeting> planNew(Viewer viewer, NewMeeting given, Set<String> accepted, Instant now) {
        MeetingKnown known = lookups.of(viewer, given.body(), List.of(given.details()));
        List<Problem> problems = problems(given.details(), known, accepted);
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        lookups.hold(known);
        GovernanceBodyId body = lookups.holdBody(known);
        WholeMeeting meeting = WholeMeeting.of(MeetingRow.fresh(viewer, given, body, now), given.details(), known);
        if (!meetings.insertIfAbsent(meeting)) {
            return again(viewer, given, meetings.whole(given.id()).orElseThrow());
        }
        changeLog.write(
                viewer,
                new Entry(
                        meeting.ref(),
                        ChangeAction.CREATED,
                        1,
                        FieldChange.between(Map.of(), new MeetingFields(known).of(meeting))));
        search.found(Set.of(given.id()));
        return new Recorded<>(meeting.row().shown());
    }

    /** What is wrong with a new one; when nothing is, what the user is warned of and did not accept yet. */
    private List<Problem> problems(MeetingDetails details, MeetingKnown known, Set<String> accepted) {
        LocalDate today = DutchTime.today(clock);
        List<Problem> problems = MeetingRules.problems(details, null, known, today);
        return problems.isEmpty() ? MeetingWarnings.of(details, null, known, today, accepted) : problems;
    }

    /** The same of one that is there, which routes may go along. */
    private List<Problem> problems(
            Viewer viewer, WholeMeeting stored, MeetingDetails wanted, MeetingKnown known, Set<String> accepted) {
        LocalDate today = DutchTime.today(clock);
        List<Problem> problems = MeetingRules.problems(wanted, stored.details(), known, today);
        if (!problems.isEmpty()) {
            return problems;
        }
        return Stream.concat(
                        MeetingWarnings.of(wanted, stored.details(), known, today, accepted).stream(),
                        slips(viewer, stored, wanted, accepted).stream())
                .toList();
    }

    private List<Problem> slips(Viewer viewer, WholeMeeting stored, MeetingDetails wanted, Set<String> accepted) {
        if (isCalledOff(stored, wanted)) {
            return slips.ofCancelling(viewer, stored.row().id(), accepted);
        }
        boolean moves =
                wanted.state().isToCome() && !wanted.time().equals(stored.row().time());
        return moves ? slips.ofMoving(viewer, stored.row().id(), wanted.time(), accepted) : List.of();
    }

    /** Sent again by who planned it, it is that; another's is not to be touched, and nothing else to be lost. */
    private Recording<Meeting> again(Viewer viewer, NewMeeting given, WholeMeeting there) {
        return there.row().createdBy().equals(viewer.userId()) && isRepeated(viewer, given, there)
                ? new Recorded<>(there.row().shown())
                : Recording.refused(Problem.of("ID_IN_USE", "id"));
    }

    private boolean isRepeated(Viewer viewer, NewMeeting given, WholeMeeting there) {
        MeetingKnown known = lookups.of(viewer, given.body(), List.of(given.details(), there.details()));
        if (known.body() == null || !known.body().id().equals(there.row().bodyId())) {
            return false;
        }
        WholeMeeting sent = WholeMeeting.of(
                MeetingRow.fresh(
                        viewer, given, there.row().bodyId(), there.row().createdAt()),
                given.details(),
                known);
        MeetingFields fields = new MeetingFields(known);
        return fields.of(there).equals(fields.of(sent))
                ? there.sharedWith().equals(sent.sharedWith())
                : collisions.isRepeated(there.ref(), fields.of(there), fields.of(sent));
    }

    /** On top of what others changed meanwhile, unless that is the same. */
    Recording<Meeting> update(
            Viewer viewer, MeetingId id, int expectedVersion, MeetingChange change, Set<String> accepted) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, RecordRef.of(Meeting.TYPE, id), ChangeAction.UPDATED);
        }
        return transactions.retrying(() -> reader.byIds(viewer, Set.of(id)).isEmpty()
                ? refusals.notFound(viewer, id, ChangeAction.UPDATED)
                : locked(viewer, id, expectedVersion, change, accepted));
    }

    private Recording<Meeting> locked(
            Viewer viewer, MeetingId id, int expectedVersion, MeetingChange change, Set<String> accepted) {
        WholeMeeting stored = meetings.locked(id).orElseThrow();
        return Collisions.fromTheFuture(stored.row().version(), expectedVersion)
                .map(Recording::<Meeting>refused)
                .orElseGet(() -> onTop(viewer, stored, expectedVersion, change, accepted));
    }

    private Recording<Meeting> onTop(
            Viewer viewer, WholeMeeting stored, int expectedVersion, MeetingChange change, Set<String> accepted) {
        if (stored.row().isWithdrawn()) {
            return Recording.refused(Problem.of("MEETING_WITHDRAWN", "id"));
        }
        MeetingDetails wanted = change.over(stored.details(), stored.row().planned());
        MeetingKnown known = lookups.of(viewer, stored.row().bodyId(), List.of(stored.details(), wanted));
        List<Problem> problems = new ArrayList<>(problems(viewer, stored, wanted, known, accepted));
        if (isCalledOff(stored, wanted) && meetings.decisions(stored.row().id()) > 0) {
            problems.add(Problem.of("DECISIONS_TAKEN", "state"));
        }
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        Collisions.Found collided = collisions.find(
                stored.ref(),
                stored.row().version(),
                expectedVersion,
                new MeetingFields(known).of(written(stored, wanted, known), change.fields()));
        return collided.conflict()
                .<Recording<Meeting>>map(
                        conflict -> new Conflicting<>(stored.row().shown(), conflict))
                .orElseGet(() -> store(viewer, stored, change.without(collided.untouched()), known));
    }

    private static boolean isCalledOff(WholeMeeting stored, MeetingDetails wanted) {
        return wanted.state() == MeetingState.CANCELLED && stored.details().state() != MeetingState.CANCELLED;
    }

    private Recording<Meeting> store(Viewer viewer, WholeMeeting stored, MeetingChange change, MeetingKnown known) {
        WholeMeeting next =
                written(stored, change.over(stored.details(), stored.row().planned()), known);
        List<FieldChange> changes = new MeetingFields(known).between(stored, next);
        if (changes.isEmpty()) {
            return new Recorded<>(stored.row().shown());
        }
        lookups.hold(known);
        meetings.update(next);
        classes.follow(next.row().id(), stored.row().visibility(), next.row().visibility());
        changeLog.write(
                viewer, new Entry(next.ref(), ChangeAction.UPDATED, next.row().version(), changes));
        search.found(Set.of(next.row().id()));
        return new Recorded<>(next.row().shown());
    }

    private WholeMeeting written(WholeMeeting stored, MeetingDetails details, MeetingKnown known) {
        return WholeMeeting.of(stored.row().written(details, clock.instant()), details, known);
    }
}
