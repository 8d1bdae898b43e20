package nl.noaber.access.internal;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.access.UserId;
import nl.noaber.access.internal.SecondFactorRepository.Stored;
import nl.noaber.kernel.sql.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals the second factors that stand in clear, of an older version, or under the secret of before, whenever a server
 * starts.
 */
@Singleton
class FactorSealing {

    private static final Logger LOG = LoggerFactory.getLogger(FactorSealing.class);

    private static final int BATCH = 500;
    private static final UserId FIRST = new UserId(new UUID(0, 0));

    private final SecondFactorRepository factors;
    private final Transactions transactions;

    FactorSealing(SecondFactorRepository factors, Transactions transactions) {
        this.factors = factors;
        this.transactions = transactions;
    }

    @EventListener
    void on(ServerStartupEvent event) {
        int count = sealAll();
        if (count > 0) {
            LOG.info("{} second factors are encrypted now", count);
        }
    }

    int sealAll() {
        int count = 0;
        Optional<UserId> last = Optional.of(FIRST);
        while (last.isPresent()) {
            List<Stored> batch = factors.after(last.get(), BATCH);
            List<Stored> open = batch.stream().filter(factors::isToSeal).toList();
            count += transactions.retrying(() -> factors.seal(open));
            last = batch.size() < BATCH
                    ? Optional.empty()
                    : Optional.of(batch.getLast().user());
        }
        return count;
    }
}
