package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.noaber.history.internal.SealRepository.Work;
import nl.noaber.kernel.sql.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives lines their place in the order in which they became visible, and chains their hashes. One process at a time
 * does: it holds the lease for a while after its last batch, so that the others need not try.
 *
 * <p>A line counts from when its transaction committed: one that was written earlier and committed later is seen later,
 * and gets a later number. Where the chain was set back behind what this process saw of it, it goes on where it was: the
 * check then finds the gap. A line that Noaber did not write gets a number as well, by which the check names it, and no mark.
 */
@Singleton
final class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private static final int BATCH = 2_000;

    /** In one go, of a log that was written by the hundred thousand: whoever seals has more to do than that. */
    private static final int MOST_BATCHES = 10;

    private static final Duration LEASE = Duration.ofSeconds(2);

    private final SealRepository seals;
    private final Transactions transactions;
    private final Marks marks;
    private final KnownEnd known;
    private final UUID holder = UUID.randomUUID();

    Sealer(SealRepository seals, Transactions transactions, Marks marks, KnownEnd known) {
        this.seals = seals;
        this.transactions = transactions;
        this.marks = marks;
        this.known = known;
    }

    /** Seals what waits, at most 20,000 lines in one go, unless somebody else does; how many lines that were. */
    int seal() {
        return seal(() -> true);
    }

    /** The same, as long as it may go on: asked before every batch, of which none is left half done. */
    int seal(BooleanSupplier mayGoOn) {
        if (!mayGoOn.getAsBoolean() || !hasWork()) {
            return 0;
        }
        int all = 0;
        int batch = BATCH;
        for (int count = 0; count < MOST_BATCHES && batch == BATCH && mayGoOn.getAsBoolean(); count++) {
            Batch sealed = transactions.retrying(this::sealBatch);
            known.reached(sealed.end());
            batch = sealed.size();
            all += batch;
        }
        return all;
    }

    private boolean hasWork() {
        Optional<Work> work = seals.work(holder, LEASE.toMillis());
        work.ifPresent(found -> known.reached(found.end()));
        return work.filter(Work::isThere).isPresent();
    }

    /** What was sealed, of which the end counts once it is committed. */
    private record Batch(int size, Link end) {}

    private Batch sealBatch() {
        Optional<Link> end = seals.lockedEnd(holder, LEASE.toMillis());
        List<SealedLine> waiting = end.isPresent() ? seals.waiting(BATCH) : List.of();
        return waiting.isEmpty()
                ? new Batch(0, known.last())
                : new Batch(waiting.size(), chain(furthest(end.orElseThrow()), waiting));
    }

    private Link furthest(Link stored) {
        Link last = known.last();
        if (stored.sequence() >= last.sequence()) {
            return stored;
        }
        LOG.error(
                "The audit trail ended at line {} and was set back to line {}; lines are sealed behind the former,"
                        + " and audit verify names what is missing",
                last.sequence(),
                stored.sequence());
        return last;
    }

    private Link chain(Link end, List<SealedLine> waiting) {
        List<Seal> made = new ArrayList<>();
        Link last = end;
        for (SealedLine line : waiting) {
            last = last.next(line);
            made.add(new Seal(line.id(), last, marks.areOf(line) ? marks.ofSeal(last, line.id()) : null));
        }
        if (seals.seal(made) != waiting.size()) {
            throw new IllegalStateException("Lines that wait for their seal disappeared while they were sealed");
        }
        seals.moveOn(last, holder, LEASE.toMillis());
        return last;
    }
}
