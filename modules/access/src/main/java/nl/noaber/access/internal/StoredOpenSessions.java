package nl.noaber.access.internal;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.access.OpenSession;
import nl.noaber.access.OpenSessions;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;

@Singleton
final class StoredOpenSessions implements OpenSessions {

    private static final String OPEN = """
        SELECT session.id, session.user_id, session.signed_in_at, session.origin,
               COALESCE(session.last_used_at, session.signed_in_at) AS last_used_at
          FROM user_session AS session
          JOIN user_account AS account ON account.id = session.user_id
         WHERE session.user_id = :user
           AND session.revoked_at IS NULL
           AND session.expires_at > :now
           AND COALESCE(session.last_used_at, session.signed_in_at) > :idle
           AND session.role = account.role
           AND session.organisation_id <=> account.organisation_id
         ORDER BY last_used_at DESC, session.id DESC
         LIMIT 100
        """;

    private static final String END = """
        UPDATE user_session
           SET revoked_at = :now
         WHERE user_id = :user
           AND id IN (:ids)
           AND revoked_at IS NULL
        """;

    private final Database database;
    private final Sessions sessions;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Object> events;
    private final Clock clock;

    StoredOpenSessions(
            Database database,
            Sessions sessions,
            Transactions transactions,
            ApplicationEventPublisher<Object> events,
            Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Map<UserId, List<OpenSession>> of(Viewer viewer, Set<UserId> users) {
        UserId own = new UserId(viewer.userId());
        if (!users.contains(own)) {
            return Map.of();
        }
        Instant now = clock.instant();
        return database.sql(OPEN)
                .bind("user", own)
                .bind("now", now)
                .bind("idle", now.minus(SessionCookie.IDLE))
                .group(
                        row -> row.id("user_id", UserId::new),
                        row -> new OpenSession(
                                row.uuid("id"),
                                row.instant("signed_in_at"),
                                row.instant("last_used_at"),
                                row.text("origin")));
    }

    @Override
    public int end(Viewer viewer, Set<UUID> ids) {
        UserId own = new UserId(viewer.userId());
        Instant now = clock.instant();
        return transactions.retrying(() -> {
            int ended = database.sql(END)
                    .bind("user", own)
                    .bind("ids", ids)
                    .bind("now", now)
                    .update();
            if (ended > 0) {
                events.publishEvent(AccountNews.secretChanged(viewer, own, "sessions"));
                transactions.afterCommit(() -> sessions.forget(own));
            }
            return ended;
        });
    }
}
