package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import nl.noaber.kernel.database.Forgetful;
import org.jspecify.annotations.Nullable;

/**
 * The furthest seal that this process ever saw. Each line that it writes tells of it, and a chain that ends before it lost
 * its end: the database alone could not tell, as whoever has it can set it back.
 */
@Singleton
final class KnownEnd implements Forgetful {

    private final AtomicReference<Link> furthest = new AtomicReference<>(Link.BEGINNING);

    Link last() {
        return furthest.get();
    }

    /** Remembers an end that was read or made; the furthest one there was. */
    Link reached(Link end) {
        return furthest.accumulateAndGet(end, (known, other) -> other.sequence() > known.sequence() ? other : known);
    }

    /** What a line tells of it; nothing before the first seal. */
    byte @Nullable [] told() {
        Link end = last();
        return end.sequence() == 0 ? null : end.bytes();
    }

    /** For a log that begins anew. */
    @Override
    public void forget() {
        furthest.set(Link.BEGINNING);
    }
}
