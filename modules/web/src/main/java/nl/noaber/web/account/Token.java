package nl.noaber.web.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.time.DutchTime;
import org.jspecify.annotations.Nullable;

/** A token as its owner sees it. */
public record Token(
        String id,
        String name,
        List<String> mutations,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedFrom,
        @Nullable Instant revokedAt) {

    /** The key of its state. */
    public String state(LocalDate today) {
        if (revokedAt != null) {
            return "REVOKED";
        }
        return DutchTime.day(expiresAt).isAfter(today) ? "GOOD" : "EXPIRED";
    }

    /** The last day on which it is good: it ends where the next day begins. */
    public LocalDate lastDay() {
        return DutchTime.day(expiresAt).minusDays(1);
    }

    /** The last part of its id, as it stands in paths. */
    public String uuid() {
        return id.substring(id.indexOf(':') + 1);
    }
}
