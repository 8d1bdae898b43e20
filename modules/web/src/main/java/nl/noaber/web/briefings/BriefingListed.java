package nl.noaber.web.briefings;

import java.time.Instant;
import java.util.Objects;
import nl.noaber.web.page.Screen;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** A briefing in a list. */
public record BriefingListed(
        String id,
        @Nullable Named recipient,
        @Nullable String audience,
        int edition,
        String state,
        boolean withdrawn,
        @Nullable HandedOut handedOut,
        @Nullable Next followedBy) {

    public record HandedOut(Instant at, String recipient) {}

    public record Next(String id) {}

    /** For whom it is. */
    public String forWhom(Screen screen) {
        if (handedOut != null) {
            return handedOut.recipient();
        }
        return recipient == null
                ? Objects.requireNonNullElse(audience, screen.text("briefings.forNobody"))
                : recipient.name();
    }
}
