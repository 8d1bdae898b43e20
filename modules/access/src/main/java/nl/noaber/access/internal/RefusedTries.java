package nl.noaber.access.internal;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import nl.noaber.access.SignInRefused;
import nl.noaber.access.SignInRefused.Reason;
import nl.noaber.access.internal.AddressLimit.Door;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Tells which tries came to nothing: each one on an account that is there; of names that nobody has the first in each quarter of
 * an hour, and then all others of it together, so that who goes on with ever other names fills no audit trail.
 */
@Singleton
class RefusedTries {

    private static final String EVERYWHERE = "";

    private final AddressLimit limit;
    private final AttemptCounts attempts;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Object> events;
    private final Clock clock;
    private @Nullable Untold untold;

    RefusedTries(
            AddressLimit limit,
            AttemptCounts attempts,
            Transactions transactions,
            ApplicationEventPublisher<Object> events,
            Clock clock) {
        this.limit = limit;
        this.attempts = attempts;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Those of one stretch of time. */
    private record Untold(long stretch, String lastOrigin, int times) {}

    void tell(SignInRefused refused) {
        tellOfThoseBefore();
        if (refused.user() != null || limit.allows(Door.UNKNOWN_TOLD, EVERYWHERE)) {
            publish(refused);
            return;
        }
        // In the database as well, in one row: it takes as long as if the account were there.
        attempts.count("names that nobody has");
        count(refused.origin());
    }

    private synchronized void count(String origin) {
        Untold before = untold;
        untold = new Untold(stretch(), origin, before == null ? 1 : before.times() + 1);
    }

    /** Of all in a stretch that is over, at once. */
    void tellOfThoseBefore() {
        taken().ifPresent(sum -> publish(new SignInRefused(Reason.UNKNOWN_NAMES, sum.lastOrigin(), null, sum.times())));
    }

    private synchronized Optional<Untold> taken() {
        Untold sum = untold;
        if (sum == null || sum.stretch() == stretch()) {
            return Optional.empty();
        }
        untold = null;
        return Optional.of(sum);
    }

    private void publish(SignInRefused refused) {
        transactions.retrying(() -> events.publishEvent(refused));
    }

    private long stretch() {
        return clock.instant().getEpochSecond() / AttemptCounts.STRETCH.toSeconds();
    }
}
