package nl.noaber.gateway.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import nl.noaber.kernel.Viewer;

/**
 * Counts the requests of each user from outside, and of each address from which somebody asks who is not signed in, so
 * that one cannot take the time of all.
 */
@Singleton
final class RequestRates {

    private static final int REMEMBERED = 20_000;

    private final Limits limits;
    private final Cache<Object, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    RequestRates(Limits limits) {
        this.limits = limits;
    }

    void count(Viewer viewer) {
        count(viewer.userId(), limits.requestsPerMinute());
    }

    /** Of somebody who is not signed in. */
    void count(String address) {
        count(address, limits.anonymousRequestsPerMinute());
    }

    private void count(Object who, int perMinute) {
        if (!buckets.get(who, _ -> full(perMinute)).tryConsume(1)) {
            throw new RefusedException(
                    FaultCode.TOO_MANY_REQUESTS, "At most " + perMinute + " requests a minute; try again in a moment.");
        }
    }

    private static Bucket full(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(2L * perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
