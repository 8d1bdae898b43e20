package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.MeetingDetails;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.ChangedMeanwhile;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.StakeholderId;
import nl.noaber.stakeholders.Stakeholders;

/** Looks up what meetings name, each sort of record in one go, and holds whom they are shared with while they are written. */
@Singleton
final class MeetingLookups {

    private final BodyReader bodies;
    private final BodyRepository writable;
    private final RecessRepository recesses;
    private final Organisations organisations;
    private final Stakeholders stakeholders;

    MeetingLookups(
            BodyReader bodies,
            BodyRepository writable,
            RecessRepository recesses,
            Organisations organisations,
            Stakeholders stakeholders) {
        this.bodies = bodies;
        this.writable = writable;
        this.recesses = recesses;
        this.organisations = organisations;
        this.stakeholders = stakeholders;
    }

    MeetingKnown of(Viewer viewer, GovernanceBodyId id, Collection<MeetingDetails> details) {
        GovernanceBody body = bodies.byIds(Set.of(id)).get(id);
        Set<OrganisationId> named = new HashSet<>();
        details.forEach(one -> named.addAll(one.sharedWith()));
        if (body != null) {
            named.add(body.organisationId());
        }
        return new MeetingKnown(body, organisations.byIds(viewer, named), recesses.all());
    }

    /**
     * Keeps the organisations from being merged until the open transaction ends. What was read of one that was merged
     * meanwhile is read again, with all that follows from it.
     */
    void hold(MeetingKnown known) {
        Map<StakeholderId, StakeholderId> read = new HashMap<>();
        known.organisations().forEach((asked, found) -> {
            read.put(asked, found.id());
            read.put(found.id(), found.id());
        });
        if (read.isEmpty()) {
            return;
        }
        stakeholders.hold(read.keySet()).forEach((id, survivor) -> {
            if (!survivor.equals(read.get(id))) {
                throw new ChangedMeanwhile(id + " was merged into " + survivor + ", or is itself again");
            }
        });
    }

    /** Keeps the body from being withdrawn or merged until the open transaction ends; which it is, after all merges. */
    GovernanceBodyId holdBody(MeetingKnown known) {
        GovernanceBodyId id = Objects.requireNonNull(known.body()).id();
        if (!writable.hold(id)) {
            throw new ChangedMeanwhile(id + " was withdrawn or merged");
        }
        return id;
    }
}
