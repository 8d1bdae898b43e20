package nl.noaber.access.internal;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.context.event.ShutdownEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import nl.noaber.access.SignInRefused;
import nl.noaber.access.SignInRefused.Reason;
import nl.noaber.access.internal.AddressLimit.Door;
import nl.noaber.kernel.sql.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells which tries came to nothing: each one on an account that is there; of names that nobody has the first in each quarter of
 * an hour, and then all others of it together, so that who goes on with ever other names fills no audit trail. These are
 * counted in this process, by where they came from as long as those are few; what it counted it tells at the latest when it
 * stops.
 */
@Singleton
class RefusedTries implements ApplicationEventListener<ShutdownEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedTries.class);

    private static final String EVERYWHERE = "";

    /** Further ones are counted as from everywhere. */
    private static final int MOST_ORIGINS = 50;

    private final AddressLimit limit;
    private final AttemptCounts attempts;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Object> events;
    private final Clock clock;
    private final Map<String, Integer> untold = new HashMap<>();
    private long counted;

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

    /** One more of those that are told together. */
    void count(String origin) {
        add(origin, 1);
    }

    private synchronized void add(String origin, int times) {
        if (untold.isEmpty()) {
            counted = stretch();
        }
        boolean few = untold.containsKey(origin) || untold.size() < MOST_ORIGINS;
        untold.merge(few ? origin : EVERYWHERE, times, Integer::sum);
    }

    /** Of all in a stretch that is over, at once. */
    void tellOfThoseBefore() {
        if (isOver()) {
            tellOfAll();
        }
    }

    private synchronized boolean isOver() {
        return !untold.isEmpty() && counted != stretch();
    }

    private void tellOfAll() {
        Map<String, Integer> sums = taken();
        if (sums.isEmpty()) {
            return;
        }
        try {
            transactions.retrying(() -> sums.forEach((origin, times) ->
                    events.publishEvent(new SignInRefused(Reason.UNKNOWN_NAMES, origin, null, times))));
        } catch (RuntimeException failed) {
            sums.forEach(this::add);
            throw failed;
        }
    }

    private synchronized Map<String, Integer> taken() {
        Map<String, Integer> sums = Map.copyOf(untold);
        untold.clear();
        return sums;
    }

    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        try {
            tellOfAll();
        } catch (RuntimeException failed) {
            LOG.error("Of refused sign-ins with names that nobody has it was not told how many there were", failed);
        }
    }

    private void publish(SignInRefused refused) {
        transactions.retrying(() -> events.publishEvent(refused));
    }

    private long stretch() {
        return clock.instant().getEpochSecond() / AttemptCounts.STRETCH.toSeconds();
    }
}
