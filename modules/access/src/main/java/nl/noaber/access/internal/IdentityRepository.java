package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/** The users who come from a provider, known there by issuer and subject. */
@Singleton
final class IdentityRepository {

    private static final String KNOWN = """
        SELECT account.id, account.name, account.role, account.organisation_id, account.active,
               account.version
          FROM user_identity AS identity
          JOIN user_account AS account ON account.id = identity.user_id
         WHERE identity.issuer = :issuer
           AND identity.subject = :subject
           FOR UPDATE
        """;

    private static final String INSERT_ACCOUNT = """
        INSERT INTO user_account (id, name, role, organisation_id, active, demonstration, created_at)
        VALUES (:id, :name, :role, :organisationId, TRUE, FALSE, :now)
        """;

    private static final String INSERT_IDENTITY = """
        INSERT INTO user_identity (issuer, subject, user_id, last_signed_in_at)
        VALUES (:issuer, :subject, :user, :now)
        """;

    /** The first assignment sees the role and organisation of before. */
    private static final String UPDATE_ACCOUNT = """
        UPDATE user_account
           SET rights_since = CASE WHEN role = :role AND organisation_id <=> :organisationId THEN rights_since ELSE :now END,
               name = :name,
               role = :role,
               organisation_id = :organisationId,
               version = version + 1
         WHERE id = :id
        """;

    private static final String SEEN = """
        UPDATE user_identity
           SET last_signed_in_at = :now
         WHERE issuer = :issuer
           AND subject = :subject
        """;

    private final Database database;
    private final BarredIdentities barred;

    IdentityRepository(Database database, BarredIdentities barred) {
        this.database = database;
        this.barred = barred;
    }

    /**
     * The user behind an identity as the provider describes it now; empty when the account was closed here, even if it
     * became a pseudonym since.
     */
    Optional<Recognised> signedIn(Identity identity, Instant now) {
        Optional<Known> known = database.sql(KNOWN)
                .bind("issuer", identity.issuer())
                .bind("subject", identity.subject())
                .single(IdentityRepository::known);
        if (known.isEmpty()) {
            return barred.refuses(identity.issuer(), identity.subject())
                    ? Optional.empty()
                    : Optional.of(new Recognised(added(identity, now), null, 1));
        }
        return known.filter(Known::active).map(account -> changed(account, identity, now));
    }

    /** The user behind an identity that is known here, closed or not. */
    Optional<User> user(String issuer, String subject) {
        return database.sql(KNOWN)
                .bind("issuer", issuer)
                .bind("subject", subject)
                .single(IdentityRepository::known)
                .map(Known::user);
    }

    private User added(Identity identity, Instant now) {
        User user = identity.user(new UserId(Ids.next()));
        database.sql(INSERT_ACCOUNT).bindAll(user).bind("now", now).update();
        database.sql(INSERT_IDENTITY)
                .bind("issuer", identity.issuer())
                .bind("subject", identity.subject())
                .bind("user", user.id())
                .bind("now", now)
                .update();
        return user;
    }

    private Recognised changed(Known known, Identity identity, Instant now) {
        User before = known.user();
        User user = identity.user(before.id());
        if (!user.equals(before)) {
            database.sql(UPDATE_ACCOUNT).bindAll(user).bind("now", now).update();
        }
        database.sql(SEEN)
                .bind("issuer", identity.issuer())
                .bind("subject", identity.subject())
                .bind("now", now)
                .update();
        return new Recognised(user, before, user.equals(before) ? known.version() : known.version() + 1);
    }

    private static Known known(Row row) {
        User user = new User(
                row.id("id", UserId::new),
                row.text("name"),
                row.choice("role", Role.class),
                row.uuidOrNull("organisation_id"));
        return new Known(user, row.flag("active"), row.number("version"));
    }

    private record Known(User user, boolean active, int version) {}

    /**
     * Whom the provider vouched for.
     *
     * @param before as the user was here; null for one who comes for the first time
     * @param version of the account
     */
    record Recognised(User user, @Nullable User before, int version) {}
}
