package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.briefings.Briefing;
import nl.noaber.briefings.BriefingId;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;

/** What the board read, and what it has still to read. */
@Singleton
final class Reading {

    private static final Duration UNREAD_FOR = Duration.ofDays(60);

    private final BriefingReader reader;
    private final BriefingRepository briefings;
    private final BriefingRefusals refusals;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    Reading(
            BriefingReader reader,
            BriefingRepository briefings,
            BriefingRefusals refusals,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.briefings = briefings;
        this.refusals = refusals;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    List<Briefing> unread(Viewer viewer) {
        return viewer.role() == Role.BOARD
                ? reader.unread(viewer, clock.instant().minus(UNREAD_FOR))
                : List.of();
    }

    Recording<Briefing> mark(Viewer viewer, BriefingId id) {
        if (viewer.role() != Role.BOARD) {
            return refusals.notAllowed(viewer, id, ChangeAction.UPDATED);
        }
        return transactions.retrying(() -> reader.byIds(viewer, Set.of(id)).isEmpty()
                ? refusals.notFound(viewer, id, ChangeAction.UPDATED)
                : read(viewer, id));
    }

    /** Once, however often it is said; it changes nothing of the briefing. */
    private Recording<Briefing> read(Viewer viewer, BriefingId id) {
        Briefing briefing = briefings.shown(id);
        if (briefings.readIfUnread(id, viewer.userId(), clock.instant())) {
            changeLog.write(
                    viewer,
                    new Entry(
                            RecordRef.of(Briefing.TYPE, id),
                            ChangeAction.UPDATED,
                            briefing.version(),
                            List.of(new FieldChange("readings", null, viewer.name()))));
        }
        return new Recorded<>(briefing);
    }
}
