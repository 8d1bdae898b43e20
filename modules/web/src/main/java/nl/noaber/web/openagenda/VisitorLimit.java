package nl.noaber.web.openagenda;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import nl.noaber.access.Viewers;

/** How often one address may ask, of pages for which nobody signs in. */
@Singleton
class VisitorLimit {

    private static final int MOST_ADDRESSES = 20_000;

    private final Viewers viewers;
    private final int each;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    VisitorLimit(Viewers viewers, @Value("${noaber.open-agenda.requests-per-minute:60}") int each) {
        this.viewers = viewers;
        this.each = each;
    }

    /** Throws the answer "too many requests" when this one is one too many. */
    void count(HttpRequest<?> request, int cost) {
        Bucket bucket = Objects.requireNonNull(buckets.get(viewers.addressOf(request), _ -> bucket()));
        if (!bucket.tryConsume(cost)) {
            throw new HttpStatusException(HttpStatus.TOO_MANY_REQUESTS, "too many requests");
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(each).refillGreedy(each, Duration.ofMinutes(1)))
                .build();
    }
}
