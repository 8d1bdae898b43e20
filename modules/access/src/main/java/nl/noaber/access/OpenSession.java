package nl.noaber.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A session that is open.
 *
 * @param origin the address it was begun from
 * @param lastUsedAt to a few minutes
 */
public record OpenSession(UUID id, Instant signedInAt, Instant lastUsedAt, String origin) {}
