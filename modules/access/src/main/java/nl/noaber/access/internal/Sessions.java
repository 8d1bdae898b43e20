package nl.noaber.access.internal;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.util.clhm.ConcurrentLinkedHashMap;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.sql.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions of all users; what is known of one is read again every few seconds. */
@Singleton
final class Sessions {

    /** However often it is renewed. */
    private static final Duration LONGEST = Duration.ofDays(7);

    /** For so long another process may not know yet that a session was ended. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    /** So often is noted that a session is used. */
    private static final Duration NOTED = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private static final int REMEMBERED = 10_000;

    private final SessionRepository stored;
    private final SessionCookie cookie;
    private final Transactions transactions;
    private final Clock clock;
    private final boolean demonstration;
    private final Map<UUID, Known> known = new ConcurrentLinkedHashMap.Builder<UUID, Known>()
            .maximumWeightedCapacity(REMEMBERED)
            .build();

    Sessions(
            SessionRepository stored,
            SessionCookie cookie,
            Transactions transactions,
            Clock clock,
            @Value("${noaber.demonstration:false}") boolean demonstration) {
        this.stored = stored;
        this.cookie = cookie;
        this.transactions = transactions;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /** The session of this request, and what its cookie said; empty when there is none that is good. */
    Optional<Current> current(HttpRequest<?> request) {
        return cookie.read(request)
                .flatMap(token -> session(token.session()).map(session -> new Current(session, token)));
    }

    /** Begins a session, in the transaction that is open or one of its own. */
    Session begin(User user, String origin) {
        Instant now = clock.instant();
        Session session = new Session(Ids.next(), user, now.plus(LONGEST), now);
        transactions.retrying(() -> stored.insert(session, origin, now));
        return session;
    }

    /** Ends it; whether it had not ended before. */
    boolean end(Session session) {
        Instant now = clock.instant();
        boolean ended = transactions.retrying(() -> stored.revoke(session.id(), now));
        known.remove(session.id());
        return ended;
    }

    private Optional<Session> session(UUID id) {
        Instant now = clock.instant();
        Known last = known.get(id);
        if (last != null && last.until().isAfter(now)) {
            return Optional.of(last.session());
        }
        Optional<Session> good = stored.good(id, demonstration)
                .filter(session -> session.expires().isAfter(now));
        good.filter(session -> session.lastUsed().plus(NOTED).isBefore(now)).ifPresent(session -> note(session, now));
        good.ifPresentOrElse(session -> known.put(id, new Known(session, now.plus(FRESH))), () -> known.remove(id));
        return good;
    }

    /** Forgets what is known of a user's sessions: they may have ended. */
    void forget(UserId user) {
        known.values().removeIf(last -> last.session().user().id().equals(user));
    }

    /** When it was used last is good to know, and no reason to fail. */
    private void note(Session session, Instant now) {
        try {
            transactions.retrying(() -> stored.use(session.id(), now));
        } catch (RuntimeException unwritable) {
            LOG.debug("That a session was used could not be noted: {}", unwritable.toString());
        }
    }

    /** A session that is good, and the cookie by which it came. */
    record Current(Session session, SessionToken token) {}

    private record Known(Session session, Instant until) {}
}
