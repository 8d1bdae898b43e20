package nl.noaber.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Records as they were read a moment ago, for those of which there are few, that everybody may see, that nearly every
 * answer names and that hardly ever change: so a list does not ask the database for the same few again and again. After a
 * change made elsewhere, the former one is shown for ten seconds at most.
 */
public final class Remembered<K, V> {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private final Function<Set<K>, Map<K, V>> read;
    private final Clock clock;
    private final Map<K, Known<V>> known = new ConcurrentHashMap<>();

    /**
     * Remembers nothing yet.
     *
     * @param read reads records; one that is not there is absent, and asked for again the next time
     */
    public Remembered(Function<Set<K>, Map<K, V>> read, Clock clock) {
        this.read = read;
        this.clock = clock;
    }

    private record Known<V>(V value, Instant until) {}

    /** The records that are there, by their ids. */
    public Map<K, V> byIds(Set<K> ids) {
        Instant now = clock.instant();
        Map<K, V> found = new HashMap<>();
        Set<K> unknown = new HashSet<>();
        for (K id : ids) {
            Known<V> last = known.get(id);
            if (last == null || last.until().isBefore(now)) {
                unknown.add(id);
            } else {
                found.put(id, last.value());
            }
        }
        if (!unknown.isEmpty()) {
            found.putAll(read(unknown, now.plus(FRESH)));
        }
        return found;
    }

    /** Has this record read again the next time, after it was changed. */
    public void forget(K id) {
        known.remove(id);
    }

    /** Has everything read again the next time. */
    public void forget() {
        known.clear();
    }

    private Map<K, V> read(Set<K> ids, Instant until) {
        Map<K, V> now = read.apply(ids);
        if (known.size() > MOST) {
            known.clear();
        }
        now.forEach((id, value) -> known.put(id, new Known<>(value, until)));
        return now;
    }
}
