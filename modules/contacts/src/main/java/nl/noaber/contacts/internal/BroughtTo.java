package nl.noaber.contacts.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import nl.noaber.access.UserId;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.Reception;
import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.stakeholders.OrganisationId;

/**
 * How often a message was brought to an organisation, over all that the viewer sees, and how the last time went.
 *
 * @param level the highest
 */
record BroughtTo(
        LobbyMessageId lobbyMessageId, OrganisationId organisationId, int contactMoments, int level, Last last) {

    /**
     * Of a group of {@link DeliveryCell}s, {@code l}. The last time is all in one value that begins with its moment, so
     * that the greatest is the latest and no row is sorted; in bytes, which compare three times as fast as text does. The
     * moment comes beside it once more: to read thousands of them from text takes longer than all else that is read here.
     */
    static final String COLUMNS = """
        l.lobby_message_id, l.organisation_id, SUM(l.contact_moments) AS contact_moments, MIN(l.level) AS level,
        MAX(l.starts_at) AS starts_at,
        MAX(CONCAT(CAST(l.starts_at AS BINARY), l.contact_moment_id, l.owner_id,
                   CAST(LPAD(l.number, 10, '0') AS BINARY), CAST(l.reception AS BINARY))) AS last
        """;

    static BroughtTo read(Row row) {
        return new BroughtTo(
                row.id("lobby_message_id", LobbyMessageId::new),
                row.id("organisation_id", OrganisationId::new),
                Math.toIntExact(row.longNumber("contact_moments")),
                row.number("level"),
                Last.read(row.instant("starts_at"), ByteBuffer.wrap(row.bytes("last"))));
    }

    /** How the last time went. */
    record Last(Instant startsAt, ContactMomentId contactMomentId, UserId ownerId, int number, Reception reception) {

        private static final int MOMENT = "2026-01-01 12:00:00.000000".length();
        private static final int NUMBER = 10;

        private static Last read(Instant startsAt, ByteBuffer packed) {
            packed.position(MOMENT);
            return new Last(
                    startsAt,
                    new ContactMomentId(uuid(packed)),
                    new UserId(uuid(packed)),
                    Integer.parseInt(text(packed, NUMBER)),
                    Reception.valueOf(text(packed, packed.remaining())));
        }

        private static String text(ByteBuffer packed, int length) {
            byte[] letters = new byte[length];
            packed.get(letters);
            return new String(letters, StandardCharsets.US_ASCII);
        }

        private static UUID uuid(ByteBuffer packed) {
            return new UUID(packed.getLong(), packed.getLong());
        }
    }
}
