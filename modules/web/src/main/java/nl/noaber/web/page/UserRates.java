package nl.noaber.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/**
 * How many pages one user may ask for: 1,200 a minute, and as many at once. That is twenty a second, for as long as one
 * likes, more than any hand asks for.
 */
@Singleton
class UserRates {

    private static final int REMEMBERED = 20_000;

    private final int perMinute;
    private final Cache<UUID, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    UserRates(@Value("${noaber.page-requests-per-minute:1200}") int perMinute) {
        this.perMinute = perMinute;
    }

    /** Counts one more; how long the user has to wait with it, zero when not at all. */
    Duration count(UUID user) {
        Bucket bucket = Objects.requireNonNull(buckets.get(user, _ -> full()));
        return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
