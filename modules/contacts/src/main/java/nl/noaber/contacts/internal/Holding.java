package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.sql.ChangedMeanwhile;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.StakeholderId;
import nl.noaber.stakeholders.Stakeholders;

/** Keeps whom a record names from being merged while it is written: a merge moves only what is there. */
@Singleton
final class Holding {

    private final Stakeholders stakeholders;

    Holding(Stakeholders stakeholders) {
        this.stakeholders = stakeholders;
    }

    /** Those that an input names; what was read of one that was merged meanwhile is read again. */
    void named(Known known) {
        Map<StakeholderId, StakeholderId> read = new HashMap<>();
        known.organisations().forEach((asked, found) -> {
            read.put(found.id(), found.id());
            read.put(asked, found.id());
        });
        known.persons().forEach((asked, found) -> {
            read.put(found.id(), found.id());
            read.put(asked, found.id());
        });
        hold(read);
    }

    /** Those that a contact moment names already. */
    void stored(WholeContactMoment moment) {
        Map<StakeholderId, StakeholderId> read = new HashMap<>();
        add(moment.participants(), read);
        moment.details().sharedWith().forEach(id -> read.put(id, id));
        hold(read);
    }

    void stored(Collection<OrganisationId> organisations) {
        Map<StakeholderId, StakeholderId> read = new HashMap<>();
        organisations.forEach(id -> read.put(id, id));
        hold(read);
    }

    private static void add(List<ParticipantRow> participants, Map<StakeholderId, StakeholderId> read) {
        participants.forEach(row -> {
            if (row.organisationId() != null) {
                read.put(row.organisationId(), row.organisationId());
            }
            if (row.personId() != null) {
                read.put(row.personId(), row.personId());
            }
        });
    }

    private void hold(Map<StakeholderId, StakeholderId> read) {
        if (read.isEmpty()) {
            return;
        }
        stakeholders.hold(read.keySet()).forEach((id, survivor) -> {
            if (!survivor.equals(read.get(id))) {
                throw new ChangedMeanwhile(id + " was merged into " + survivor + ", or is itself again");
            }
        });
    }
}
