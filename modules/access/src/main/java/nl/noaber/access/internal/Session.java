package nl.noaber.access.internal;

import java.time.Instant;
import java.util.UUID;
import nl.noaber.access.User;

/**
 * A session that is good.
 *
 * @param expires when it ends, however often it is renewed
 * @param lastUsed roughly
 */
record Session(UUID id, User user, Instant expires, Instant lastUsed) {}
