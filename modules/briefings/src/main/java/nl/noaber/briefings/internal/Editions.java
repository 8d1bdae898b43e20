package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItems;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.agenda.Recording.Refused;
import nl.noaber.briefings.Briefing;
import nl.noaber.briefings.BriefingId;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

/** Begins another edition of what was handed out: that one stays as it is. */
@Singleton
final class Editions {

    private final BriefingReader reader;
    private final BriefingRepository briefings;
    private final BriefingRefusals refusals;
    private final AgendaItems items;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    Editions(
            BriefingReader reader,
            BriefingRepository briefings,
            BriefingRefusals refusals,
            AgendaItems items,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.briefings = briefings;
        this.refusals = refusals;
        this.items = items;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<Briefing> next(Viewer viewer, BriefingId id, BriefingId next, String reason) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, id, ChangeAction.CREATED);
        }
        return transactions.retrying(() -> reader.byIds(viewer, Set.of(id)).isEmpty()
                ? refusals.notFound(viewer, id, ChangeAction.CREATED)
                : after(viewer, briefings.locked(id).orElseThrow(), next, Texts.lineOrNull(reason)));
    }

    private Recording<Briefing> after(Viewer viewer, WholeBriefing before, BriefingId next, @Nullable String reason) {
        BriefingRow there = briefings.next(before.row().id()).orElse(null);
        if (there != null) {
            return there.id().equals(next) && there.createdBy().equals(viewer.userId())
                    ? new Recorded<>(briefings.shown(next))
                    : Recording.refused(Problem.of(
                            there.isWithdrawn() ? "EDITION_WITHDRAWN" : "EDITION_BEGUN", "", there.edition()));
        }
        List<Problem> problems = problems(before, reason);
        return problems.isEmpty()
                ? begin(viewer, before, next, Objects.requireNonNull(reason))
                : new Refused<>(problems);
    }

    private static List<Problem> problems(WholeBriefing before, @Nullable String reason) {
        List<Problem> problems = new ArrayList<>();
        if (before.row().isWithdrawn()) {
            problems.add(Problem.of("BRIEFING_WITHDRAWN", ""));
        } else if (before.row().handedOutAt() == null) {
            problems.add(Problem.of("NOT_HANDED_OUT", ""));
        }
        if (reason == null) {
            problems.add(Problem.of("REASON_MISSING", "reason"));
        }
        Texts.atMost(problems, "REASON_TOO_LONG", "reason", reason, Briefing.LONGEST_REASON);
        return problems;
    }

    private Recording<Briefing> begin(Viewer viewer, WholeBriefing before, BriefingId next, String reason) {
        WholeBriefing edition =
                new WholeBriefing(before.row().next(viewer, next, reason, clock.instant()), before.texts());
        List<StoredPassage> passages = new ArrayList<>();
        briefings
                .passages(before.row().id())
                .forEach(
                        one -> passages.add(StoredPassage.of(next, passages.size(), one.passage(), one.beyondBoard())));
        if (!briefings.insertIfAbsent(edition, passages)) {
            return Recording.refused(Problem.of("ID_IN_USE", "id"));
        }
        String title =
                items.byId(viewer, before.row().itemId()).map(AgendaItem::title).orElse("");
        changeLog.write(
                viewer,
                new Entry(
                        edition.ref(),
                        ChangeAction.CREATED,
                        1,
                        FieldChange.between(Map.of(), new BriefingFields(title, Map.of()).of(edition))));
        return new Recorded<>(briefings.shown(next));
    }
}
