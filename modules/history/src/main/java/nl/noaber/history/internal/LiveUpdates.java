package nl.noaber.history.internal;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.noaber.history.Change;
import nl.noaber.history.LiveChanges;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/**
 * Tells subscribers of changes in the order in which they became visible. One reader per process follows the sealed
 * lines for all of them, and only while there are any. Each viewer's rights are asked anew for every batch.
 */
@Singleton
final class LiveUpdates implements LiveChanges, ApplicationEventListener<ShutdownEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final int BATCH = 500;

    private final LiveRepository lines;
    private final Sealer sealer;
    private final Sight sight;
    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-updates").factory());
    private @Nullable ScheduledFuture<?> following;
    private volatile long last;

    LiveUpdates(LiveRepository lines, Sealer sealer, Sight sight) {
        this.lines = lines;
        this.sealer = sealer;
        this.sight = sight;
    }

    @Override
    public Flux<Change> changes(Viewer viewer, Set<String> types) {
        return changes(viewer, new Wanted(types, null));
    }

    @Override
    public int listeners() {
        return subscribers.size();
    }

    /** The changes from when it is subscribed to, of what this viewer may see at that moment. */
    Flux<Change> changes(Viewer viewer, Wanted wanted) {
        return Flux.defer(() -> {
            Subscriber subscriber = new Subscriber(viewer, wanted);
            join(subscriber);
            return subscriber.changes().doFinally(_ -> leave(subscriber));
        });
    }

    /** Before the beans go that reading needs. */
    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        reader.shutdown();
        subscribers.forEach(Subscriber::end);
    }

    private synchronized void join(Subscriber subscriber) {
        if (following == null) {
            last = lines.end();
            following = reader.scheduleWithFixedDelay(this::follow, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
        subscribers.add(subscriber);
    }

    private synchronized void leave(Subscriber subscriber) {
        subscribers.remove(subscriber);
        if (subscribers.isEmpty() && following != null) {
            following.cancel(false);
            following = null;
        }
    }

    /** A failure of the database ends nothing: what was not told yet is told by a later round. */
    private void follow() {
        try {
            sealer.seal();
            List<Change> batch;
            do {
                batch = lines.after(last, BATCH);
                tell(batch);
            } while (batch.size() == BATCH);
        } catch (RuntimeException failure) {
            if (reader.isShutdown()) {
                return;
            }
            LOG.warn("Changes could not be read for live updates; they wait and are tried again", failure);
        }
    }

    private void tell(List<Change> batch) {
        if (batch.isEmpty()) {
            return;
        }
        subscribers.stream()
                .collect(Collectors.groupingBy(Subscriber::viewer))
                .forEach((viewer, theirs) -> tell(viewer, theirs, batch));
        last = batch.getLast().sequence() == null ? last : batch.getLast().sequence();
    }

    private void tell(Viewer viewer, List<Subscriber> theirs, List<Change> batch) {
        List<Change> wanted = batch.stream()
                .filter(change -> theirs.stream().anyMatch(subscriber -> subscriber.wants(change)))
                .toList();
        try {
            List<Change> visible = sight.visible(viewer, wanted);
            theirs.stream().filter(subscriber -> !subscriber.tell(visible)).forEach(this::leave);
        } catch (RuntimeException failure) {
            LOG.warn("What {} may see of {} changes could not be read", viewer.role(), wanted.size(), failure);
            theirs.forEach(subscriber -> subscriber.fail(failure));
        }
    }
}
