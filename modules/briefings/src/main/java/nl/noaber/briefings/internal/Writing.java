package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItems;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Conflicting;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.agenda.Recording.Refused;
import nl.noaber.briefings.Briefing;
import nl.noaber.briefings.BriefingChange;
import nl.noaber.briefings.BriefingId;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.briefings.NewBriefing;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Collisions;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Posts;

/** Drafts briefings, each once however often it is sent, and changes drafts. */
@Singleton
final class Writing {

    private final BriefingReader reader;
    private final BriefingRepository briefings;
    private final BriefingRefusals refusals;
    private final AgendaItems items;
    private final Posts posts;
    private final Judging judging;
    private final Collisions collisions;
    private final ChangeLog changeLog;
    private final Transactions transactions;
    private final Clock clock;

    Writing(
            BriefingReader reader,
            BriefingRepository briefings,
            BriefingRefusals refusals,
            AgendaItems items,
            Posts posts,
            Judging judging,
            Collisions collisions,
            ChangeLog changeLog,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.briefings = briefings;
        this.refusals = refusals;
        this.items = items;
        this.posts = posts;
        this.judging = judging;
        this.collisions = collisions;
        this.changeLog = changeLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    Recording<Briefing> draft(Viewer viewer, NewBriefing sent) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, sent.id(), ChangeAction.CREATED);
        }
        return transactions.retrying(() -> briefings
                .whole(sent.id())
                .map(there -> again(viewer, sent, there))
                .orElseGet(() -> items.byId(viewer, sent.item())
                        .map(item -> draftOn(viewer, sent, item))
                        .orElseGet(() -> Recording.refused(Problem.of("NOT_FOUND", "agendaItem")))));
    }

    /** Sent again by who drafted it, it is that, whatever became of it; another's is not to be touched. */
    private Recording<Briefing> again(Viewer viewer, NewBriefing sent, WholeBriefing there) {
        return there.row().createdBy().equals(viewer.userId())
                        && there.row().itemId().equals(sent.item())
                ? new Recorded<>(briefings.shown(sent.id()))
                : Recording.refused(Problem.of("ID_IN_USE", "id"));
    }

    private Recording<Briefing> draftOn(Viewer viewer, NewBriefing sent, AgendaItem item) {
        String audience = Texts.lineOrNull(sent.audience());
        PostId recipient = sent.recipient() == null && audience == null ? item.lead() : sent.recipient();
        Judging.Proposed proposed =
                judging.proposed(viewer, item.id(), recipient).orElseThrow();
        WholeBriefing briefing = new WholeBriefing(
                BriefingRow.fresh(viewer, new NewBriefing(sent.id(), item.id(), recipient, audience), clock.instant()),
                fitting(Proposal.texts(proposed.passages())));
        Map<PostId, Post> known = posts(viewer, briefing, briefing);
        List<Problem> problems = new ArrayList<>(BriefingRules.ofItem(item, "agendaItem"));
        problems.addAll(BriefingRules.of(briefing, null, known));
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        if (!briefings.insertIfAbsent(briefing, stored(briefing.row().id(), proposed))) {
            return again(viewer, sent, briefings.whole(sent.id()).orElseThrow());
        }
        changeLog.write(
                viewer,
                new Entry(
                        briefing.ref(),
                        ChangeAction.CREATED,
                        1,
                        FieldChange.between(Map.of(), new BriefingFields(item.title(), known).of(briefing))));
        return new Recorded<>(briefings.shown(sent.id()));
    }

    /** So many records that their passages do not fit are told as far as they do; the officer reads all of them beside it. */
    private static Map<BriefingSection, String> fitting(Map<BriefingSection, String> texts) {
        Map<BriefingSection, String> fitting = new HashMap<>(texts);
        fitting.replaceAll((_, text) -> text.length() <= BriefingSection.LONGEST
                ? text
                : text.substring(0, Math.max(text.lastIndexOf("\n", BriefingSection.LONGEST), 0)));
        fitting.values().removeIf(String::isBlank);
        return fitting;
    }

    static List<StoredPassage> stored(BriefingId id, Judging.Proposed proposed) {
        List<StoredPassage> stored = new ArrayList<>();
        proposed.passages()
                .forEach(one -> stored.add(StoredPassage.of(
                        id, stored.size(), one, proposed.beyondBoard().contains(one))));
        return stored;
    }

    /** On top of what others changed meanwhile, unless that is the same. */
    Recording<Briefing> update(Viewer viewer, BriefingId id, int expectedVersion, BriefingChange change) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, id, ChangeAction.UPDATED);
        }
        return transactions.retrying(() -> reader.byIds(viewer, Set.of(id)).isEmpty()
                ? refusals.notFound(viewer, id, ChangeAction.UPDATED)
                : locked(viewer, id, expectedVersion, change));
    }

    private Recording<Briefing> locked(Viewer viewer, BriefingId id, int expectedVersion, BriefingChange change) {
        WholeBriefing stored = briefings.locked(id).orElseThrow();
        if (stored.row().handedOutAt() != null) {
            return Recording.refused(Problem.of("BRIEFING_FROZEN", ""));
        }
        if (stored.row().isWithdrawn()) {
            return Recording.refused(Problem.of("BRIEFING_WITHDRAWN", ""));
        }
        return Collisions.fromTheFuture(stored.row().version(), expectedVersion)
                .map(Recording::<Briefing>refused)
                .orElseGet(() -> onTop(viewer, stored, expectedVersion, change));
    }

    private Recording<Briefing> onTop(Viewer viewer, WholeBriefing stored, int expectedVersion, BriefingChange change) {
        WholeBriefing wanted = written(stored, change);
        Map<PostId, Post> known = posts(viewer, stored, wanted);
        List<Problem> problems = BriefingRules.of(wanted, stored.row().recipientId(), known);
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        BriefingFields fields = new BriefingFields(title(viewer, stored), known);
        Collisions.Found collided = collisions.find(
                stored.ref(), stored.row().version(), expectedVersion, fields.of(wanted, change.fields()));
        return collided.conflict()
                .<Recording<Briefing>>map(conflict ->
                        new Conflicting<>(briefings.shown(stored.row().id()), conflict))
                .orElseGet(() -> store(viewer, stored, written(stored, change.without(collided.untouched())), fields));
    }

    private WholeBriefing written(WholeBriefing stored, BriefingChange change) {
        return new WholeBriefing(
                stored.row()
                        .forWhom(
                                change.recipient().over(stored.row().recipientId()),
                                Texts.lineOrNull(
                                        change.audience().over(stored.row().audience())),
                                clock.instant()),
                change.over(stored.texts()));
    }

    private Recording<Briefing> store(Viewer viewer, WholeBriefing stored, WholeBriefing next, BriefingFields fields) {
        List<FieldChange> changes = FieldChange.between(fields.of(stored), fields.of(next));
        if (!changes.isEmpty()) {
            briefings.update(next);
            changeLog.write(
                    viewer,
                    new Entry(next.ref(), ChangeAction.UPDATED, next.row().version(), changes));
        }
        return new Recorded<>(briefings.shown(stored.row().id()));
    }

    private String title(Viewer viewer, WholeBriefing briefing) {
        return items.byId(viewer, briefing.row().itemId())
                .map(AgendaItem::title)
                .orElse("");
    }

    private Map<PostId, Post> posts(Viewer viewer, WholeBriefing one, WholeBriefing other) {
        Set<PostId> ids = new HashSet<>();
        if (one.row().recipientId() != null) {
            ids.add(one.row().recipientId());
        }
        if (other.row().recipientId() != null) {
            ids.add(other.row().recipientId());
        }
        return ids.isEmpty() ? Map.of() : posts.byIds(viewer, ids);
    }
}
