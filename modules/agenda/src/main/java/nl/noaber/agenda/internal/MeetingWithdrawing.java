package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
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
import org.jspecify.annotations.Nullable;

/** Takes meetings away that were entered by mistake, and brings them back. */
@Singleton
final class MeetingWithdrawing {

    private final MeetingReader reader;
    private final MeetingRepository meetings;
    private final BodyRepository bodies;
    private final RouteSlips slips;
    private final MeetingRefusals refusals;
    private final MeetingSearch search;
    private final Collisions collisions;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    MeetingWithdrawing(
            MeetingReader reader,
            MeetingRepository meetings,
            BodyRepository bodies,
            RouteSlips slips,
            MeetingRefusals refusals,
            MeetingSearch search,
            Collisions collisions,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.meetings = meetings;
        this.bodies = bodies;
        this.slips = slips;
        this.refusals = refusals;
        this.search = search;
        this.collisions = collisions;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param accepted the codes of warnings that the user knows of */
    Recording<Meeting> withdraw(
            Viewer viewer, MeetingId id, int expectedVersion, @Nullable String reason, Set<String> accepted) {
        Reason why = Reason.of(reason);
        return locked(viewer, id, expectedVersion, ChangeAction.WITHDRAWN, stored -> {
            if (stored.row().isWithdrawn()) {
                return new Recorded<>(stored.row().shown());
            }
            List<Problem> problems = new ArrayList<>(why.problems());
            if (meetings.decisions(id) > 0) {
                problems.add(Problem.of("DECISIONS_TAKEN", "id"));
            }
            problems.addAll(slips.ofCancelling(viewer, id, accepted));
            return problems.isEmpty()
                    ? turned(viewer, stored, expectedVersion, ChangeAction.WITHDRAWN, why.changes())
                    : new Refused<>(problems);
        });
    }

    Recording<Meeting> restore(Viewer viewer, MeetingId id, int expectedVersion) {
        return locked(viewer, id, expectedVersion, ChangeAction.RESTORED, stored -> {
            if (!stored.row().isWithdrawn()) {
                return new Recorded<>(stored.row().shown());
            }
            return bodies.hold(stored.row().bodyId())
                    ? turned(viewer, stored, expectedVersion, ChangeAction.RESTORED, List.of())
                    : Recording.refused(Problem.of("BODY_WITHDRAWN", "id"));
        });
    }

    private Recording<Meeting> locked(
            Viewer viewer,
            MeetingId id,
            int expectedVersion,
            ChangeAction action,
            Function<WholeMeeting, Recording<Meeting>> change) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, RecordRef.of(Meeting.TYPE, id), action);
        }
        return transactions.retrying(() -> reader.byIds(viewer, Set.of(id)).isEmpty()
                ? refusals.notFound(viewer, id, action)
                : inVersion(meetings.locked(id).orElseThrow(), expectedVersion, change));
    }

    private static Recording<Meeting> inVersion(
            WholeMeeting stored, int expectedVersion, Function<WholeMeeting, Recording<Meeting>> change) {
        return Collisions.fromTheFuture(stored.row().version(), expectedVersion)
                .map(Recording::<Meeting>refused)
                .orElseGet(() -> change.apply(stored));
    }

    private Recording<Meeting> turned(
            Viewer viewer, WholeMeeting stored, int expectedVersion, ChangeAction action, List<FieldChange> why) {
        return collisions
                .whole(stored.ref(), stored.row().version(), expectedVersion)
                .<Recording<Meeting>>map(
                        conflict -> new Conflicting<>(stored.row().shown(), conflict))
                .orElseGet(() -> {
                    Instant now = clock.instant();
                    MeetingRow turned = stored.row().turned(now, action == ChangeAction.WITHDRAWN ? now : null);
                    meetings.turn(turned);
                    search.found(Set.of(turned.id()));
                    changeLog.write(viewer, new Entry(stored.ref(), action, turned.version(), why));
                    return new Recorded<>(turned.shown());
                });
    }
}
