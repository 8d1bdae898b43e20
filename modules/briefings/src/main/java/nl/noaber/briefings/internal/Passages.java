package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.briefings.Briefing;
import nl.noaber.briefings.BriefingId;
import nl.noaber.briefings.BriefingPassage;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** Tells the team from what a briefing was drafted, and from what it would be now. */
@Singleton
final class Passages {

    private final BriefingReader reader;
    private final BriefingRepository briefings;
    private final Judging judging;

    Passages(BriefingReader reader, BriefingRepository briefings, Judging judging) {
        this.reader = reader;
        this.briefings = briefings;
        this.judging = judging;
    }

    /** Of a draft it is judged anew what the board could not read by itself; what was handed out keeps what was told then. */
    List<BriefingPassage> of(Viewer viewer, BriefingId id) {
        Briefing briefing = seen(viewer, id);
        if (briefing == null) {
            return List.of();
        }
        List<StoredPassage> stored = briefings.passages(id);
        List<Passage> passages = stored.stream().map(StoredPassage::passage).toList();
        Set<Passage> beyond = new HashSet<>();
        if (briefing.handedOut() == null) {
            beyond.addAll(judging.beyondBoard(viewer, briefing.itemId(), briefing.recipient(), passages));
        } else {
            stored.stream().filter(StoredPassage::beyondBoard).forEach(one -> beyond.add(one.passage()));
        }
        return shown(viewer, id, new Judging.Proposed(passages, beyond));
    }

    List<BriefingPassage> fresh(Viewer viewer, BriefingId id) {
        Briefing briefing = seen(viewer, id);
        return briefing == null || briefing.handedOut() != null
                ? List.of()
                : judging.proposed(viewer, briefing.itemId(), briefing.recipient())
                        .map(proposed -> shown(viewer, id, proposed))
                        .orElse(List.of());
    }

    private @Nullable Briefing seen(Viewer viewer, BriefingId id) {
        return viewer.isTeam() ? reader.byIds(viewer, Set.of(id)).get(id) : null;
    }

    private List<BriefingPassage> shown(Viewer viewer, BriefingId id, Judging.Proposed proposed) {
        Map<BriefingSection, String> texts = reader.texts(viewer, Set.of(id)).getOrDefault(id, Map.of());
        return proposed.passages().stream()
                .map(one -> new BriefingPassage(
                        one.section(),
                        one.text(),
                        one.record(),
                        proposed.beyondBoard().contains(one),
                        texts.getOrDefault(one.section(), "").contains(one.text())))
                .toList();
    }
}
