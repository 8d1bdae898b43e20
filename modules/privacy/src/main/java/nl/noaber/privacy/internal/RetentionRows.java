package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.kernel.sql.Row;
import nl.noaber.privacy.RetentionProof;
import nl.noaber.privacy.RetentionProofId;
import nl.noaber.privacy.RetentionRule;

/** Reads and writes rules and proofs. */
@Singleton
final class RetentionRows {

    private static final Keyset<Instant> NEWEST =
            Keyset.byMoment("retention-proofs", "approved_at", "id").turned();
    private static final int BYTES = 16;

    private static final String SELECT = """
        SELECT id, kind, event, months, ground, before_day, number, removed, digest, approved_at, approved_by_name, finished_at
          FROM retention_proof
        """;

    private final Database database;

    RetentionRows(Database database) {
        this.database = database;
    }

    List<RetentionRule> rules() {
        return database.sql("SELECT kind, event, months, ground, version FROM retention_rule ORDER BY kind")
                .list(RetentionRows::rule);
    }

    Optional<RetentionRule> lockedRule(String kind) {
        return database.sql(
                        "SELECT kind, event, months, ground, version FROM retention_rule WHERE kind = :kind FOR UPDATE")
                .bind("kind", kind)
                .single(RetentionRows::rule);
    }

    /** Whether this user set the term as it is, or wrote the rule last. */
    boolean isRuleSetBy(String kind, UUID user) {
        return database.sql("SELECT 1 FROM retention_rule WHERE kind = :kind AND :user IN (term_set_by, updated_by)")
                .bind("kind", kind)
                .bind("user", user)
                .exists();
    }

    /** Whether nobody knows who set the term. */
    boolean isTermOfUnknown(String kind) {
        return database.sql("SELECT 1 FROM retention_rule WHERE kind = :kind AND term_set_by IS NULL")
                .bind("kind", kind)
                .exists();
    }

    void put(Viewer viewer, RetentionRule rule, Instant now) {
        database.sql("""
            INSERT INTO retention_rule (kind, event, months, ground, version, updated_at, updated_by, updated_by_name,
                                        term_set_by)
            VALUES (:kind, :event, :months, :ground, :version, :now, :by, :byName, :by)
            ON DUPLICATE KEY UPDATE
                term_set_by = IF(event = VALUES(event) AND months = VALUES(months),
                                 term_set_by, VALUES(term_set_by)),
                event = VALUES(event), months = VALUES(months), ground = VALUES(ground), version = VALUES(version),
                updated_at = VALUES(updated_at), updated_by = VALUES(updated_by),
                updated_by_name = VALUES(updated_by_name)
            """)
                .bindAll(rule)
                .bind("now", now)
                .bind("by", viewer.userId())
                .bind("byName", viewer.name())
                .update();
    }

    boolean insert(Viewer viewer, RetentionProof proof, Collection<UUID> ids) {
        return database.sql("""
            INSERT INTO retention_proof (id, kind, event, months, ground, before_day, number, removed, digest, ids,
                                         approved_at, approved_by, approved_by_name, touched_at)
            VALUES (:id, :kind, :event, :months, :ground, :before, :number, 0, :digest, :ids, :approvedAt,
                    :approvedBy, :by, :approvedAt)
            """)
                .bindAll(proof.rule())
                .bind("id", proof.id())
                .bind("before", proof.before())
                .bind("number", proof.number())
                .bind("digest", proof.digest())
                .bind("ids", bytes(ids))
                .bind("approvedAt", proof.approvedAt())
                .bind("approvedBy", viewer.userId())
                .bind("by", viewer.name())
                .insertIfAbsent();
    }

    Optional<RetentionProof> byId(RetentionProofId id) {
        return database.sql(SELECT).append("WHERE id = :id").bind("id", id).single(RetentionRows::proof);
    }

    /** The ids that are left of a removal that goes on, locked; empty when it is done. */
    Optional<List<UUID>> lockedIds(RetentionProofId id) {
        return database.sql("SELECT ids FROM retention_proof WHERE id = :id AND finished_at IS NULL FOR UPDATE")
                .bind("id", id)
                .single(row -> ids(row.bytes("ids")));
    }

    void goOn(RetentionProofId id, Collection<UUID> left, int removed, Instant now) {
        database.sql("""
            UPDATE retention_proof
               SET ids = :ids, removed = removed + :removed, touched_at = :now, finished_at = :finished
             WHERE id = :id
            """)
                .bind("ids", left.isEmpty() ? null : bytes(left))
                .bind("removed", removed)
                .bind("now", now)
                .bind("finished", left.isEmpty() ? now : null)
                .bind("id", id)
                .update();
    }

    List<RetentionProofId> leftBehind(Instant since) {
        return database.sql("""
            SELECT id FROM retention_proof
             WHERE finished_at IS NULL
               AND touched_at < :since
             ORDER BY touched_at, id
             LIMIT 10
            """).bind("since", since).list(row -> row.id("id", RetentionProofId::new));
    }

    Page<RetentionProof> page(PageRequest page) {
        List<RetentionProof> found = database.sql(SELECT)
                .append("WHERE TRUE")
                .append(NEWEST.slice(page))
                .list(RetentionRows::proof);
        return Page.of(found, page, RetentionRows::place);
    }

    long count() {
        return database.sql("SELECT COUNT(*) FROM retention_proof").count();
    }

    private static Cursor place(RetentionProof proof) {
        return NEWEST.cursor(proof.approvedAt(), proof.id().value());
    }

    private static RetentionRule rule(Row row) {
        return new RetentionRule(
                row.text("kind"), row.text("event"), row.number("months"), row.text("ground"), row.number("version"));
    }

    private static RetentionProof proof(Row row) {
        return new RetentionProof(
                row.id("id", RetentionProofId::new),
                new RetentionRule(row.text("kind"), row.text("event"), row.number("months"), row.text("ground"), 0),
                row.date("before_day"),
                row.number("number"),
                row.number("removed"),
                row.text("digest"),
                row.instant("approved_at"),
                row.text("approved_by_name"),
                row.instantOrNull("finished_at"));
    }

    static byte[] bytes(Collection<UUID> ids) {
        ByteBuffer buffer = ByteBuffer.allocate(ids.size() * BYTES);
        ids.forEach(id -> buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        return buffer.array();
    }

    private static List<UUID> ids(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<UUID> ids = new ArrayList<>();
        while (buffer.hasRemaining()) {
            ids.add(new UUID(buffer.getLong(), buffer.getLong()));
        }
        return ids;
    }
}
