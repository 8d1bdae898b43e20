package nl.noaber.web.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.web.page.Screen;
import org.jspecify.annotations.Nullable;

/** A token as its owner sees it. */
public record Token(
        String id,
        String name,
        List<TokenAction> actions,
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

    /** What it may do beside reading, in words; empty when nothing. */
    public String doing(Screen screen) {
        return actions.stream().map(action -> action.words(screen)).collect(Collectors.joining(", "));
    }

    /** The last part of its id, as it stands in paths. */
    public String uuid() {
        return id.substring(id.indexOf(':') + 1);
    }
}
