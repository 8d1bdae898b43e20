package nl.noaber.access.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.access.BarredIdentity;
import nl.noaber.access.BarredIdentityId;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Who was shut out here, after the account became a pseudonym: a provider may vouch for that user still. Kept is a code of who
 * it was alone, by a key of the installation's secret: under another secret nobody is known by it any more.
 */
@Singleton
final class BarredIdentities {

    private static final String PURPOSE = "barred identity";

    private static final String SELECT = """
        SELECT bar.id, bar.issuer, bar.barred_at, bar.barred_by, bar.refused_at
          FROM barred_identity AS bar
        """;

    private final Database database;
    private final DerivedLinks codes;
    private final Clock clock;

    BarredIdentities(Database database, DerivedLinks codes, Clock clock) {
        this.database = database;
        this.codes = codes;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Barred(UUID id, byte[] digest, String issuer) {}

    /** Whether whom this provider vouches for stays out; then it is kept when that was, to tell one bar from another. */
    boolean refuses(String issuer, String subject) {
        return database.sql("UPDATE barred_identity SET refused_at = :now WHERE digest = :digest")
                        .bind("now", clock.instant())
                        .bind("digest", digest(issuer, subject))
                        .update()
                > 0;
    }

    List<BarredIdentity> newest(@Nullable UUID before, int size) {
        return database.sql(SELECT)
                .append("WHERE TRUE")
                .appendIfSet("AND bar.id < :before", "before", before)
                .append("ORDER BY bar.id DESC LIMIT :size")
                .bind("size", size)
                .list(BarredIdentities::bar);
    }

    List<BarredIdentity> oldest(@Nullable UUID after, int size) {
        return database.sql(SELECT)
                .append("WHERE TRUE")
                .appendIfSet("AND bar.id > :after", "after", after)
                .append("ORDER BY bar.id LIMIT :size")
                .bind("size", size)
                .list(BarredIdentities::bar);
    }

    long count() {
        return database.sql("SELECT COUNT(*) FROM barred_identity").count();
    }

    /** The bar, which nobody else lifts until the transaction ends. */
    Optional<BarredIdentity> locked(BarredIdentityId id) {
        return database.sql(SELECT)
                .append("WHERE bar.id = :id FOR UPDATE")
                .bind("id", id)
                .single(BarredIdentities::bar);
    }

    void lift(BarredIdentityId id) {
        database.sql("DELETE FROM barred_identity WHERE id = :id")
                .bind("id", id)
                .update();
    }

    /** Those of these accounts that are closed, as long as it is known who they are of. */
    void bar(Viewer viewer, Collection<UUID> accounts) {
        List<Barred> barred = database.sql("""
            SELECT identity.issuer, identity.subject
              FROM user_identity AS identity
              JOIN user_account AS account ON account.id = identity.user_id
             WHERE account.id IN (:accounts)
               AND NOT account.active
            """).bind("accounts", accounts).list(this::barred);
        if (!barred.isEmpty()) {
            Instant now = clock.instant();
            database.sql("""
                INSERT INTO barred_identity (id, digest, issuer, barred_at, barred_by)
                VALUES (:id, :digest, :issuer, :now, :actor)
                """).bind("now", now).bind("actor", viewer.userId()).updateEach(barred);
        }
    }

    private Barred barred(Row row) {
        String issuer = row.text("issuer");
        return new Barred(Ids.next(), digest(issuer, row.text("subject")), issuer);
    }

    private static BarredIdentity bar(Row row) {
        return new BarredIdentity(
                row.id("id", BarredIdentityId::new),
                row.textOrNull("issuer"),
                row.instantOrNull("barred_at"),
                row.idOrNull("barred_by", UserId::new),
                row.instantOrNull("refused_at"));
    }

    /** Neither an issuer nor a subject has the sign between them. */
    private byte[] digest(String issuer, String subject) {
        return codes.code(PURPOSE, (issuer + "\n" + subject).getBytes(UTF_8));
    }
}
