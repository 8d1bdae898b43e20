package nl.noaber.access.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;

/**
 * Who was shut out here, after the account became a pseudonym: a provider may vouch for that user still. Kept is a code of who
 * it was alone, by a key of the installation's secret: under another secret nobody is known by it any more.
 */
@Singleton
final class BarredIdentities {

    private static final String PURPOSE = "barred identity";

    private final Database database;
    private final DerivedLinks codes;

    BarredIdentities(Database database, DerivedLinks codes) {
        this.database = database;
        this.codes = codes;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Barred(byte[] digest) {}

    boolean has(String issuer, String subject) {
        return database.sql("SELECT 1 FROM barred_identity WHERE digest = :digest")
                .bind("digest", digest(issuer, subject))
                .exists();
    }

    /** Those of these accounts that are closed, as long as it is known who they are of. */
    void bar(Collection<UUID> accounts) {
        List<Barred> barred = database.sql("""
            SELECT identity.issuer, identity.subject
              FROM user_identity AS identity
              JOIN user_account AS account ON account.id = identity.user_id
             WHERE account.id IN (:accounts)
               AND NOT account.active
            """).bind("accounts", accounts).list(this::barred);
        if (!barred.isEmpty()) {
            database.sql("INSERT INTO barred_identity (digest) VALUES (:digest)")
                    .updateEach(barred);
        }
    }

    private Barred barred(Row row) {
        return new Barred(digest(row.text("issuer"), row.text("subject")));
    }

    /** Neither an issuer nor a subject has the sign between them. */
    private byte[] digest(String issuer, String subject) {
        return codes.code(PURPOSE, (issuer + "\n" + subject).getBytes(UTF_8));
    }
}
