package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import nl.noaber.kernel.sql.ChangedMeanwhile;
import nl.noaber.stakeholders.StakeholderId;
import nl.noaber.stakeholders.Stakeholders;

/** Keeps the organisations that a message names from being merged while it is written: a merge moves only what is there. */
@Singleton
final class Holding {

    private final Stakeholders stakeholders;

    Holding(Stakeholders stakeholders) {
        this.stakeholders = stakeholders;
    }

    /** What was read of one that was merged meanwhile is read again, with all that follows from it. */
    void named(Known known) {
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
}
