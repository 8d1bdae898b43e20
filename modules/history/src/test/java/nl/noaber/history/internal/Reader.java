package nl.noaber.history.internal;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.noaber.history.Change;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Somebody who is told of changes, and keeps them until they are asked for. */
final class Reader implements Subscriber<Change>, AutoCloseable {

    private static final int SECONDS = 10;

    private final BlockingQueue<Change> told = new LinkedBlockingQueue<>();
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();
    private final long demand;

    private Reader(long demand) {
        this.demand = demand;
    }

    static Reader of(Publisher<Change> changes) {
        return reading(changes, Long.MAX_VALUE);
    }

    /** One that takes this many and then no more. */
    static Reader reading(Publisher<Change> changes, long demand) {
        Reader reader = new Reader(demand);
        changes.subscribe(reader);
        return reader;
    }

    Change next() {
        Change change = within(SECONDS);
        if (change == null) {
            throw new AssertionError("nothing was told in " + SECONDS + " seconds");
        }
        return change;
    }

    @Nullable
    Change within(int seconds) {
        try {
            return told.poll(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    boolean wasToldNothing() {
        return told.isEmpty();
    }

    void take(long more) {
        subscription.join().request(more);
    }

    CompletableFuture<Throwable> failure() {
        return failure;
    }

    @Override
    public void onSubscribe(Subscription made) {
        subscription.complete(made);
        made.request(demand);
    }

    @Override
    public void onNext(Change change) {
        told.add(change);
    }

    @Override
    public void onError(Throwable broken) {
        failure.complete(broken);
    }

    @Override
    public void onComplete() {
        failure.cancel(false);
    }

    @Override
    public void close() {
        subscription.join().cancel();
    }
}
