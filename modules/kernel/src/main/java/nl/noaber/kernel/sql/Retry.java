package nl.noaber.kernel.sql;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again after a failure that passes by itself, a bounded number of times. */
final class Retry {

    private static final Logger LOG = LoggerFactory.getLogger(Retry.class);
    private static final int TRIES = 5;

    private Retry() {}

    static <T extends @Nullable Object> T retrying(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                pauseOrThrow(failure, attempt);
            }
        }
    }

    private static void pauseOrThrow(RuntimeException failure, int attempt) {
        TransientFailure kind = TransientFailure.of(failure).orElseThrow(() -> failure);
        if (attempt == TRIES || Thread.currentThread().isInterrupted()) {
            throw failure;
        }
        LOG.info("Try {} of {} failed, trying again: {}", attempt, TRIES, failure.getMessage());
        LockSupport.parkNanos(jittered(kind.delay().multipliedBy(1L << (attempt - 1))));
    }

    /** Between half and the whole of it, so that two that met do not meet again. */
    private static long jittered(Duration delay) {
        return ThreadLocalRandom.current().nextLong(delay.toNanos() / 2, delay.toNanos());
    }
}
