package nl.noaber.history.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.history.Change;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A line as the seal sees it, word for word as it is stored.
 *
 * @param sequence its place; null when it has none yet
 * @param fields the SHA-256 of what changed, made by the database so that long texts stay there
 * @param hash its seal; null when it has none yet
 * @param mark by which Noaber vouches for what it says; null when it is older than the key, or forged
 * @param sealMark by which Noaber vouches for its seal; the same
 * @param confidants the SHA-256 of who may read its words; null for whoever may read the record
 * @param knownSeal the last seal that was known when it was written; null when there was none, it is older, or was erased
 */
@SuppressWarnings("ArrayRecordComponent")
record SealedLine(
        UUID id,
        Instant occurredAt,
        UUID actorId,
        String actorName,
        String actorRole,
        String origin,
        String action,
        String recordType,
        UUID recordId,
        @Nullable Integer version,
        String fields,
        String outcome,
        @Nullable Long sequence,
        byte @Nullable [] hash,
        byte @Nullable [] mark,
        byte @Nullable [] sealMark,
        @Nullable String confidants,
        byte @Nullable [] knownSeal) {

    static final String SELECT = """
        SELECT id, occurred_at, actor_id, actor_name, actor_role, origin, action, record_type, record_id, version,
               SHA2(fields, 256) AS fields_hash, outcome, sequence, hash,
               mark, seal_mark, SHA2(confidants, 256) AS confidants_hash, known_seal
          FROM change_log
        """;

    /**
     * A line with other fields, not sealed and not marked.
     *
     * @param confidants their SHA-256
     */
    static SealedLine of(Change line, String fields, @Nullable String confidants) {
        return new SealedLine(
                line.id(),
                line.at(),
                line.actorId(),
                line.actorName(),
                line.actorRole().name(),
                line.origin(),
                line.action().name(),
                line.record().type(),
                line.record().id(),
                line.version(),
                Link.fieldsHash(fields),
                line.outcome().name(),
                null,
                null,
                null,
                null,
                confidants,
                null);
    }

    /** The seal that it tells of, which has to stand before it. */
    Optional<Link> told() {
        return Optional.ofNullable(knownSeal).map(Link::read);
    }

    static SealedLine of(Row row) {
        return new SealedLine(
                row.uuid("id"),
                row.instant("occurred_at"),
                row.uuid("actor_id"),
                row.text("actor_name"),
                row.text("actor_role"),
                row.text("origin"),
                row.text("action"),
                row.text("record_type"),
                row.uuid("record_id"),
                row.numberOrNull("version"),
                row.text("fields_hash"),
                row.text("outcome"),
                row.longNumberOrNull("sequence"),
                row.bytesOrNull("hash"),
                row.bytesOrNull("mark"),
                row.bytesOrNull("seal_mark"),
                row.textOrNull("confidants_hash"),
                row.bytesOrNull("known_seal"));
    }
}
