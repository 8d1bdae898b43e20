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
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import nl.noaber.access.ClientAddress;
import nl.noaber.access.Viewers;

/**
 * Counts the requests of each user, and of each address from which somebody asks who is not signed in, so that a flood
 * takes no time of others. A whole office can be behind one address, so the bound is wide. Static files are cheaper than
 * the counting, and the gateway counts for itself. The ways in count what is tried there, and have ten times as many requests:
 * who uses up all others comes in yet.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class PageLimit {

    private static final int REMEMBERED = 50_000;
    private static final int MINUTE = 60;
    private static final int TIMES_FOR_WAYS_IN = 10;

    private final Viewers viewers;
    private final ClientAddress addresses;
    private final UserRates users;
    private final ErrorPage errors;
    private final Clock clock;
    private final ExecutorService blocking;
    private final int most;
    private final Map<String, AtomicInteger> counts = new ConcurrentLinkedHashMap.Builder<String, AtomicInteger>()
            .maximumWeightedCapacity(REMEMBERED)
            .build();

    PageLimit(
            Viewers viewers,
            ClientAddress addresses,
            UserRates users,
            ErrorPage errors,
            Clock clock,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking,
            @Value("${noaber.anonymous-requests-per-minute:600}") int most) {
        this.viewers = viewers;
        this.addresses = addresses;
        this.users = users;
        this.errors = errors;
        this.clock = clock;
        this.blocking = blocking;
        this.most = most;
    }

    /**
     * The refusal; empty lets the request pass. What is counted elsewhere stays on the thread of its connection: Micronaut
     * 4 loses the first message on a WebSocket whose upgrade went by another one (micronaut-core, pull request 12528).
     */
    @RequestFilter
    CompletionStage<Optional<HttpResponse<?>>> check(HttpRequest<?> request) {
        return isCountedElsewhere(request.getPath())
                ? CompletableFuture.completedStage(Optional.empty())
                : CompletableFuture.supplyAsync(() -> refusalOf(request), blocking);
    }

    private Optional<HttpResponse<?>> refusalOf(HttpRequest<?> request) {
        if (isWayIn(request.getPath())) {
            return count("way in " + addresses.of(request)) <= most * TIMES_FOR_WAYS_IN
                    ? Optional.empty()
                    : Optional.of(refusal(request, MINUTE));
        }
        long seconds = viewers.viewerOf(request)
                .map(viewer -> inSeconds(users.count(viewer.userId())))
                .orElseGet(() -> count(addresses.of(request)) <= most ? 0L : MINUTE);
        return seconds == 0 ? Optional.empty() : Optional.of(refusal(request, seconds));
    }

    /** In whole seconds, as a browser is told. */
    private static long inSeconds(Duration until) {
        return until.isZero() ? 0 : until.toSeconds() + 1;
    }

    private static boolean isCountedElsewhere(String path) {
        return path.startsWith("/assets/") || path.startsWith("/graphql");
    }

    private static boolean isWayIn(String path) {
        return path.startsWith("/sign-in") || path.equals("/first-administrator");
    }

    private int count(String address) {
        long minute = clock.instant().getEpochSecond() / MINUTE;
        return counts.computeIfAbsent(address + "|" + minute, _ -> new AtomicInteger())
                .incrementAndGet();
    }

    private HttpResponse<?> refusal(HttpRequest<?> request, long seconds) {
        HttpResponse<?> refusal = errors.refusal(request, HttpStatus.TOO_MANY_REQUESTS);
        return ((MutableHttpResponse<?>) refusal).header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }
}
