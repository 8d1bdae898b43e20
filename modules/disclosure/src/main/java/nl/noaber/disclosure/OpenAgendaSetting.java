package nl.noaber.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the open agenda is shown.
 *
 * @param changedAt when that was last changed; null when it never was
 * @param changedBy by whom: the user's name at that time
 */
public record OpenAgendaSetting(
        boolean shown,
        int version,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {}
