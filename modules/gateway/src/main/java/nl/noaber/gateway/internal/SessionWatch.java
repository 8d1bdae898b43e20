package nl.noaber.gateway.internal;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import nl.noaber.access.Viewers;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Notices when a session ends while a stream is open on it: the user signed out, got another role, or it expired; or when
 * the token by which it was opened does. What
 * is known of a session is read again every few seconds only, so that asking often costs nothing.
 */
@Singleton
final class SessionWatch {

    private final Viewers viewers;
    private final Limits limits;
    private final Scheduler threads;

    SessionWatch(Viewers viewers, Limits limits, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.viewers = viewers;
        this.limits = limits;
        this.threads = Schedulers.fromExecutorService(threads);
    }

    /** Says once that the session of this request has ended. */
    Mono<FaultCode> ended(HttpRequest<?> request) {
        return Flux.interval(limits.sessionCheck())
                .onBackpressureDrop()
                .publishOn(threads, 1)
                .filter(_ -> hasEnded(request))
                .map(_ -> FaultCode.UNAUTHENTICATED)
                .next();
    }

    /** While the database does not answer nobody knows; the next time does. */
    private boolean hasEnded(HttpRequest<?> request) {
        try {
            return viewers.callerOf(request).isEmpty();
        } catch (RuntimeException unknown) {
            return false;
        }
    }
}
