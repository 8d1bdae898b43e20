package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Conflicting;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.agenda.Recording.Refused;
import nl.noaber.briefings.Briefing;
import nl.noaber.briefings.BriefingId;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Collisions;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

/** Takes briefings away, and brings them back. */
@Singleton
final class Withdrawing {

    private static final String REASON = "reason";

    private final BriefingReader reader;
    private final BriefingRepository briefings;
    private final BriefingRefusals refusals;
    private final Collisions collisions;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    Withdrawing(
            BriefingReader reader,
            BriefingRepository briefings,
            BriefingRefusals refusals,
            Collisions collisions,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.briefings = briefings;
        this.refusals = refusals;
        this.collisions = collisions;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<Briefing> withdraw(Viewer viewer, BriefingId id, int expectedVersion, @Nullable String typed) {
        String reason = Texts.lineOrNull(typed);
        List<Problem> problems = new ArrayList<>();
        Texts.atMost(problems, "REASON_TOO_LONG", REASON, reason, Briefing.LONGEST_REASON);
        List<FieldChange> why = reason == null ? List.of() : List.of(new FieldChange(REASON, null, reason));
        return locked(viewer, id, expectedVersion, ChangeAction.WITHDRAWN, stored -> {
            if (stored.row().isWithdrawn()) {
                return new Recorded<>(briefings.shown(id));
            }
            if (briefings.shown(id).followedBy() != null) {
                problems.add(Problem.of("LATER_EDITION", ""));
            }
            return problems.isEmpty()
                    ? turned(viewer, stored, expectedVersion, ChangeAction.WITHDRAWN, why)
                    : new Refused<>(problems);
        });
    }

    Recording<Briefing> restore(Viewer viewer, BriefingId id, int expectedVersion) {
        return locked(
                viewer,
                id,
                expectedVersion,
                ChangeAction.RESTORED,
                stored -> stored.row().isWithdrawn()
                        ? turned(viewer, stored, expectedVersion, ChangeAction.RESTORED, List.of())
                        : new Recorded<>(briefings.shown(id)));
    }

    private Recording<Briefing> locked(
            Viewer viewer,
            BriefingId id,
            int expectedVersion,
            ChangeAction action,
            Function<WholeBriefing, Recording<Briefing>> change) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, id, action);
        }
        return transactions.retrying(() -> reader.byIds(viewer, Set.of(id)).isEmpty()
                ? refusals.notFound(viewer, id, action)
                : inVersion(briefings.locked(id).orElseThrow(), expectedVersion, change));
    }

    private static Recording<Briefing> inVersion(
            WholeBriefing stored, int expectedVersion, Function<WholeBriefing, Recording<Briefing>> change) {
        return Collisions.fromTheFuture(stored.row().version(), expectedVersion)
                .map(Recording::<Briefing>refused)
                .orElseGet(() -> change.apply(stored));
    }

    private Recording<Briefing> turned(
            Viewer viewer, WholeBriefing stored, int expectedVersion, ChangeAction action, List<FieldChange> why) {
        return collisions
                .whole(stored.ref(), stored.row().version(), expectedVersion)
                .<Recording<Briefing>>map(conflict ->
                        new Conflicting<>(briefings.shown(stored.row().id()), conflict))
                .orElseGet(() -> {
                    Instant now = clock.instant();
                    BriefingRow turned = stored.row().turned(now, action == ChangeAction.WITHDRAWN ? now : null);
                    briefings.write(turned);
                    changeLog.write(viewer, new Entry(stored.ref(), action, turned.version(), why));
                    return new Recorded<>(briefings.shown(turned.id()));
                });
    }
}
