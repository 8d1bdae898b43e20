package nl.noaber.kernel.personal;

import java.util.Set;
import java.util.UUID;

/**
 * The person whom it is about.
 *
 * @param id of the person's record
 * @param ids that, and those of the records that went into it
 * @param names how the person is named in texts
 */
public record Subject(UUID id, Set<UUID> ids, Names names) {

    public Subject {
        ids = Set.copyOf(ids);
    }
}
