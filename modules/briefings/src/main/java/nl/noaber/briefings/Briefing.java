package nl.noaber.briefings;

import java.time.Instant;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/**
 * A briefing without its texts; see {@link Briefings#texts}.
 *
 * @param recipient the post of whom it is for; null when words say it, or nothing does yet
 * @param audience whom it is for, in words
 * @param edition from 1
 * @param follows the edition that it takes the place of
 * @param followedBy the edition that took its place, once that is handed out
 * @param reason why there had to be another edition
 * @param handedOut null while it is a draft
 * @param createdBy the user's name at that time
 * @param version counts its changes, from 1
 */
public record Briefing(
        BriefingId id,
        AgendaItemId itemId,
        @Nullable PostId recipient,
        @Nullable String audience,
        int edition,
        @Nullable BriefingId follows,
        @Nullable BriefingId followedBy,
        @Nullable String reason,
        @Nullable HandedOut handedOut,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        int version,
        boolean withdrawn) {

    /** The name of this type in the GraphQL schema and the change log. */
    public static final String TYPE = "Briefing";

    public static final int LONGEST_AUDIENCE = 200;
    public static final int LONGEST_REASON = 500;

    /** On how many pages it has to fit. */
    public static final int MOST_PAGES = 2;

    /**
     * What was frozen when it was handed out.
     *
     * @param by the user's name at that time
     * @param digest SHA-256 over all that is on it, in hexadecimal digits
     * @param title what the agenda item was called
     * @param meeting which meeting treats it, and when
     * @param recipient whom it is for
     */
    public record HandedOut(Instant at, String by, String digest, String title, String meeting, String recipient) {}

    public BriefingState state() {
        return handedOut == null ? BriefingState.DRAFT : BriefingState.HANDED_OUT;
    }
}
