package nl.noaber.gateway.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import nl.noaber.kernel.Viewer;

/** Counts the requests of each user from outside, so that one cannot take the time of all. */
@Singleton
final class RequestRates {

    private static final int USERS = 10_000;

    private final Limits limits;
    private final Cache<UUID, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(USERS).build();

    RequestRates(Limits limits) {
        this.limits = limits;
    }

    void count(Viewer viewer) {
        if (!buckets.get(viewer.userId(), _ -> full()).tryConsume(1)) {
            throw new RefusedException(
                    FaultCode.TOO_MANY_REQUESTS,
                    "At most " + limits.requestsPerMinute() + " requests a minute; try again in a moment.");
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(2L * limits.requestsPerMinute())
                        .refillGreedy(limits.requestsPerMinute(), Duration.ofMinutes(1)))
                .build();
    }
}
