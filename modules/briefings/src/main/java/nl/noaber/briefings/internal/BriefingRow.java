package nl.noaber.briefings.internal;

import java.time.Instant;
import java.util.UUID;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.briefings.Briefing;
import nl.noaber.briefings.Briefing.HandedOut;
import nl.noaber.briefings.BriefingId;
import nl.noaber.briefings.NewBriefing;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** A briefing as its own table has it. */
record BriefingRow(
        BriefingId id,
        AgendaItemId itemId,
        @Nullable PostId recipientId,
        @Nullable String audience,
        int edition,
        @Nullable BriefingId follows,
        @Nullable String reason,
        @Nullable Instant handedOutAt,
        @Nullable UUID handedOutBy,
        @Nullable String handedOutByName,
        @Nullable String digest,
        @Nullable String itemTitle,
        @Nullable String meetingWords,
        @Nullable String recipientWords,
        int version,
        Instant createdAt,
        UUID createdBy,
        String createdByName,
        Instant updatedAt,
        @Nullable Instant withdrawnAt) {

    /** With the briefing as {@code b}. */
    static final String COLUMNS = """
        b.id, b.item_id, b.recipient_id, b.audience, b.edition, b.follows, b.reason, b.handed_out_at, b.handed_out_by,
               b.handed_out_by_name, b.digest, b.item_title, b.meeting_words, b.recipient_words, b.version,
               b.created_at, b.created_by, b.created_by_name, b.updated_at, b.withdrawn_at,
               (SELECT later.id FROM briefing later
                 WHERE later.follows = b.id AND later.handed_out_at IS NOT NULL
                   AND later.withdrawn_at IS NULL) AS followed_by
        """;

    static BriefingRow read(Row row) {
        return new BriefingRow(
                row.id("id", BriefingId::new),
                row.id("item_id", AgendaItemId::new),
                row.idOrNull("recipient_id", PostId::new),
                row.textOrNull("audience"),
                row.number("edition"),
                row.idOrNull("follows", BriefingId::new),
                row.textOrNull("reason"),
                row.instantOrNull("handed_out_at"),
                row.uuidOrNull("handed_out_by"),
                row.textOrNull("handed_out_by_name"),
                row.textOrNull("digest"),
                row.textOrNull("item_title"),
                row.textOrNull("meeting_words"),
                row.textOrNull("recipient_words"),
                row.number("version"),
                row.instant("created_at"),
                row.uuid("created_by"),
                row.text("created_by_name"),
                row.instant("updated_at"),
                row.instantOrNull("withdrawn_at"));
    }

    static Briefing shown(Row row) {
        return read(row).shown(row.idOrNull("followed_by", BriefingId::new));
    }

    private Briefing shown(@Nullable BriefingId followedBy) {
        return new Briefing(
                id,
                itemId,
                recipientId,
                audience,
                edition,
                follows,
                followedBy,
                reason,
                handedOut(),
                createdAt,
                createdByName,
                updatedAt,
                version,
                isWithdrawn());
    }

    @Nullable
    HandedOut handedOut() {
        return handedOutAt == null
                        || handedOutByName == null
                        || digest == null
                        || itemTitle == null
                        || meetingWords == null
                        || recipientWords == null
                ? null
                : new HandedOut(handedOutAt, handedOutByName, digest, itemTitle, meetingWords, recipientWords);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    RecordRef ref() {
        return RecordRef.of(Briefing.TYPE, id);
    }

    static BriefingRow fresh(Viewer maker, NewBriefing given, Instant now) {
        return fresh(maker, given, 1, null, null, now);
    }

    private static BriefingRow fresh(
            Viewer maker,
            NewBriefing given,
            int edition,
            @Nullable BriefingId follows,
            @Nullable String reason,
            Instant now) {
        return new BriefingRow(
                given.id(),
                given.item(),
                given.recipient(),
                given.audience(),
                edition,
                follows,
                reason,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                now,
                maker.userId(),
                maker.name(),
                now,
                null);
    }

    /** The next edition of this one. */
    BriefingRow next(Viewer maker, BriefingId next, String why, Instant now) {
        return fresh(maker, new NewBriefing(next, itemId, recipientId, audience), edition + 1, id, why, now);
    }

    /** One version on, for somebody. */
    BriefingRow forWhom(@Nullable PostId recipient, @Nullable String words, Instant now) {
        return new BriefingRow(
                id,
                itemId,
                recipient,
                words,
                edition,
                follows,
                reason,
                handedOutAt,
                handedOutBy,
                handedOutByName,
                digest,
                itemTitle,
                meetingWords,
                recipientWords,
                version + 1,
                createdAt,
                createdBy,
                createdByName,
                now,
                withdrawnAt);
    }

    /** One version on, as it was handed out. */
    BriefingRow frozen(UUID by, HandedOut handedOut) {
        return new BriefingRow(
                id,
                itemId,
                recipientId,
                audience,
                edition,
                follows,
                reason,
                handedOut.at(),
                by,
                handedOut.by(),
                handedOut.digest(),
                handedOut.title(),
                handedOut.meeting(),
                handedOut.recipient(),
                version + 1,
                createdAt,
                createdBy,
                createdByName,
                handedOut.at(),
                withdrawnAt);
    }

    /** One version on, taken away or brought back. */
    BriefingRow turned(Instant now, @Nullable Instant away) {
        return new BriefingRow(
                id,
                itemId,
                recipientId,
                audience,
                edition,
                follows,
                reason,
                handedOutAt,
                handedOutBy,
                handedOutByName,
                digest,
                itemTitle,
                meetingWords,
                recipientWords,
                version + 1,
                createdAt,
                createdBy,
                createdByName,
                now,
                away);
    }
}
