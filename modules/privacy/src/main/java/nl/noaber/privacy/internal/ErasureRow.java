package nl.noaber.privacy.internal;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.personal.Names;
import nl.noaber.privacy.Erasure;
import nl.noaber.privacy.ErasureScope;
import nl.noaber.stakeholders.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An erasure with what it needs to go on.
 *
 * @param holder who of the modules is at work; null when it is done
 * @param place where that one goes on; null for its beginning
 */
record ErasureRow(
        UUID id,
        Erasure erasure,
        Set<UUID> ids,
        Names names,
        Set<RecordRef> own,
        ErasureScope scope,
        @Nullable String holder,
        @Nullable String place) {

    PersonId person() {
        return erasure.person();
    }

    Instant startedAt() {
        return erasure.startedAt();
    }
}
