package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaItems;
import nl.noaber.agenda.Recording;
import nl.noaber.briefings.Briefing;
import nl.noaber.briefings.BriefingChange;
import nl.noaber.briefings.BriefingId;
import nl.noaber.briefings.BriefingPaper;
import nl.noaber.briefings.BriefingPassage;
import nl.noaber.briefings.BriefingReading;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.briefings.Briefings;
import nl.noaber.briefings.NewBriefing;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

@Singleton
final class BriefingService implements Briefings {

    private final BriefingReader reader;
    private final AgendaItems items;
    private final Naming naming;
    private final Prints prints;
    private final Passages passages;
    private final Writing writing;
    private final Editions editions;
    private final HandingOut handingOut;
    private final Withdrawing withdrawing;
    private final Reading reading;

    BriefingService(
            BriefingReader reader,
            AgendaItems items,
            Naming naming,
            Prints prints,
            Passages passages,
            Writing writing,
            Editions editions,
            HandingOut handingOut,
            Withdrawing withdrawing,
            Reading reading) {
        this.reader = reader;
        this.items = items;
        this.naming = naming;
        this.prints = prints;
        this.passages = passages;
        this.writing = writing;
        this.editions = editions;
        this.handingOut = handingOut;
        this.withdrawing = withdrawing;
        this.reading = reading;
    }

    @Override
    public Map<BriefingId, Briefing> byIds(Viewer viewer, Set<BriefingId> ids) {
        return reader.byIds(viewer, ids);
    }

    @Override
    public Map<AgendaItemId, List<Briefing>> ofItems(Viewer viewer, Set<AgendaItemId> ids) {
        return reader.ofItems(viewer, ids);
    }

    @Override
    public Map<BriefingId, Map<BriefingSection, String>> texts(Viewer viewer, Set<BriefingId> ids) {
        return reader.texts(viewer, ids);
    }

    @Override
    public Map<BriefingId, List<BriefingReading>> readings(Viewer viewer, Set<BriefingId> ids) {
        return reader.readings(viewer, ids);
    }

    @Override
    public List<Briefing> unread(Viewer viewer) {
        return reading.unread(viewer);
    }

    @Override
    public List<BriefingPassage> passages(Viewer viewer, BriefingId id) {
        return passages.of(viewer, id);
    }

    @Override
    public List<BriefingPassage> proposal(Viewer viewer, BriefingId id) {
        return passages.fresh(viewer, id);
    }

    @Override
    public Optional<BriefingPaper> paper(Viewer viewer, BriefingId id) {
        Briefing briefing = reader.byIds(viewer, Set.of(id)).get(id);
        return briefing == null
                ? Optional.empty()
                : paper(viewer, briefing, reader.texts(viewer, Set.of(id)).getOrDefault(id, Map.of()))
                        .map(prints::of);
    }

    private Optional<Paper> paper(Viewer viewer, Briefing briefing, Map<BriefingSection, String> texts) {
        Briefing.HandedOut frozen = briefing.handedOut();
        return frozen == null
                ? items.byId(viewer, briefing.itemId()).map(item -> draft(viewer, briefing, item, texts))
                : Optional.of(Paper.of(briefing, frozen, texts));
    }

    private Paper draft(Viewer viewer, Briefing briefing, AgendaItem item, Map<BriefingSection, String> texts) {
        return new Paper(
                item.title(),
                naming.meeting(viewer, item)
                        .map(meeting -> naming.of(viewer, meeting))
                        .orElse(""),
                naming.recipient(viewer, briefing.recipient(), briefing.audience()),
                briefing.edition(),
                briefing.reason(),
                null,
                texts);
    }

    @Override
    public Map<BriefingId, Boolean> intact(Viewer viewer, Set<BriefingId> ids) {
        Map<BriefingId, Map<BriefingSection, String>> texts = reader.texts(viewer, ids);
        Map<BriefingId, Boolean> intact = new HashMap<>();
        reader.byIds(viewer, ids).forEach((id, briefing) -> {
            Briefing.HandedOut frozen = briefing.handedOut();
            if (frozen != null) {
                Paper paper = Paper.of(briefing, frozen, texts.getOrDefault(id, Map.of()));
                intact.put(id, paper.digest().equals(frozen.digest()));
            }
        });
        return intact;
    }

    @Override
    public Recording<Briefing> draft(Viewer viewer, NewBriefing briefing) {
        return writing.draft(viewer, briefing);
    }

    @Override
    public Recording<Briefing> update(Viewer viewer, BriefingId id, int expectedVersion, BriefingChange change) {
        return writing.update(viewer, id, expectedVersion, change);
    }

    @Override
    public Recording<Briefing> handOut(
            Viewer viewer, BriefingId id, int expectedVersion, Set<String> acceptedWarnings) {
        return handingOut.handOut(viewer, id, expectedVersion, acceptedWarnings);
    }

    @Override
    public Recording<Briefing> newEdition(Viewer viewer, BriefingId id, BriefingId next, String reason) {
        return editions.next(viewer, id, next, reason);
    }

    @Override
    public Recording<Briefing> withdraw(Viewer viewer, BriefingId id, int expectedVersion, @Nullable String reason) {
        return withdrawing.withdraw(viewer, id, expectedVersion, reason);
    }

    @Override
    public Recording<Briefing> restore(Viewer viewer, BriefingId id, int expectedVersion) {
        return withdrawing.restore(viewer, id, expectedVersion);
    }

    @Override
    public Recording<Briefing> markRead(Viewer viewer, BriefingId id) {
        return reading.mark(viewer, id);
    }
}
