package nl.noaber.history.internal;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import nl.noaber.history.Change;
import nl.noaber.kernel.Viewer;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.Sinks.EmitResult;

/** Somebody who is told of changes as they become visible. Fed by one thread; never makes it wait. */
final class Subscriber {

    /** So many changes may wait for a slow reader before it is cut off. */
    static final int LONGEST_QUEUE = 1_000;

    private final Viewer viewer;
    private final Wanted wanted;
    private final Sinks.Many<Change> sink =
            Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(LONGEST_QUEUE));

    Subscriber(Viewer viewer, Wanted wanted) {
        this.viewer = viewer;
        this.wanted = wanted;
    }

    Viewer viewer() {
        return viewer;
    }

    Flux<Change> changes() {
        return sink.asFlux();
    }

    boolean wants(Change change) {
        return wanted.includes(change);
    }

    /** Whether it could be told of all; if not, it is cut off: it reads what waits, and then why. */
    boolean tell(List<Change> changes) {
        for (Change change : changes) {
            if (wants(change) && sink.tryEmitNext(change) == EmitResult.FAIL_OVERFLOW) {
                fail(Exceptions.failWithOverflow("More than " + LONGEST_QUEUE
                        + " changes were waiting for this subscriber: read faster, or ask for fewer,"
                        + " and subscribe again."));
                return false;
            }
        }
        return true;
    }

    void fail(RuntimeException failure) {
        sink.tryEmitError(failure);
    }

    void end() {
        sink.tryEmitComplete();
    }
}
