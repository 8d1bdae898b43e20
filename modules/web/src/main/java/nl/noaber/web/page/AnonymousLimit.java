package nl.noaber.web.page;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.util.clhm.ConcurrentLinkedHashMap;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.noaber.access.ClientAddress;
import nl.noaber.access.Viewers;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests of each address from which somebody asks who is not signed in, so that a flood takes no time of
 * those who are. A whole office can be behind one address, so the bound is wide. Static files are cheaper than the
 * counting; the gateway and the sign-in count for themselves.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class AnonymousLimit {

    private static final int REMEMBERED = 50_000;
    private static final int MINUTE = 60;

    private final Viewers viewers;
    private final ClientAddress addresses;
    private final ErrorPage errors;
    private final Clock clock;
    private final int most;
    private final Map<String, AtomicInteger> counts = new ConcurrentLinkedHashMap.Builder<String, AtomicInteger>()
            .maximumWeightedCapacity(REMEMBERED)
            .build();

    AnonymousLimit(
            Viewers viewers,
            ClientAddress addresses,
            ErrorPage errors,
            Clock clock,
            @Value("${noaber.anonymous-requests-per-minute:600}") int most) {
        this.viewers = viewers;
        this.addresses = addresses;
        this.errors = errors;
        this.clock = clock;
        this.most = most;
    }

    /** The refusal; null lets the request pass. */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        if (isCountedElsewhere(request.getPath()) || viewers.viewerOf(request).isPresent()) {
            return null;
        }
        return count(addresses.of(request)) <= most ? null : refusal(request);
    }

    private static boolean isCountedElsewhere(String path) {
        return path.startsWith("/assets/") || path.startsWith("/graphql") || path.startsWith("/sign-in");
    }

    private int count(String address) {
        long minute = clock.instant().getEpochSecond() / MINUTE;
        return counts.computeIfAbsent(address + "|" + minute, _ -> new AtomicInteger())
                .incrementAndGet();
    }

    private HttpResponse<?> refusal(HttpRequest<?> request) {
        HttpResponse<?> refusal = errors.refusal(request, HttpStatus.TOO_MANY_REQUESTS);
        return ((MutableHttpResponse<?>) refusal).header(HttpHeaders.RETRY_AFTER, String.valueOf(MINUTE));
    }
}
