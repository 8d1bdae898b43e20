package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.Meetings;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.NodeLookup;

/** Meetings by id; that somebody asked for one that is not his to see is noted. */
@Singleton
final class MeetingNodes implements NodeLookup {

    private final Meetings meetings;
    private final MeetingRefusals refusals;

    MeetingNodes(Meetings meetings, MeetingRefusals refusals) {
        this.meetings = meetings;
        this.refusals = refusals;
    }

    @Override
    public Map<UUID, Meeting> byIds(Viewer viewer, Set<UUID> ids) {
        Map<UUID, Meeting> found = new HashMap<>();
        meetings.byIds(viewer, ids.stream().map(MeetingId::new).collect(Collectors.toSet()))
                .forEach((id, meeting) -> found.put(id.value(), meeting));
        return found;
    }

    @Override
    public void missed(Viewer viewer, Set<UUID> ids) {
        refusals.missed(viewer, ids, ChangeAction.READ);
    }
}
