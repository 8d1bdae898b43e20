package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.briefings.Briefing;
import nl.noaber.briefings.BriefingId;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.NodeLookup;

/** Briefings by id; that somebody asked for one that is not his to see is noted. */
@Singleton
final class BriefingNodes implements NodeLookup {

    private static final List<String> BESIDE = List.of("reason", "beyondBoard");

    private final BriefingReader briefings;
    private final BriefingRefusals refusals;

    BriefingNodes(BriefingReader briefings, BriefingRefusals refusals) {
        this.briefings = briefings;
        this.refusals = refusals;
    }

    @Override
    public Map<UUID, Briefing> byIds(Viewer viewer, Set<UUID> ids) {
        Map<UUID, Briefing> found = new HashMap<>();
        briefings
                .byIds(viewer, ids.stream().map(BriefingId::new).collect(Collectors.toSet()))
                .forEach((id, briefing) -> found.put(id.value(), briefing));
        return found;
    }

    /** All that it says: what the team thinks of whom, and what is negotiated. */
    @Override
    public Set<String> teamFields() {
        Set<String> fields = new HashSet<>(BESIDE);
        Stream.of(BriefingSection.values()).map(BriefingSection::field).forEach(fields::add);
        return fields;
    }

    @Override
    public void missed(Viewer viewer, Set<UUID> ids) {
        refusals.missed(viewer, ids, ChangeAction.READ);
    }
}
