package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.noaber.kernel.sql.Transactions;

/**
 * Gives lines their place in the order in which they became visible, and chains their hashes. One process at a time
 * does: it holds the lease for a while after its last batch, so that the others need not try.
 *
 * <p>A line counts from when its transaction committed: one that was written earlier and committed later is seen later,
 * and gets a later number. A line that Noaber did not write gets a number as well, by which the check names it, and no mark.
 */
@Singleton
final class Sealer {

    private static final int BATCH = 2_000;

    /** In one go, of a log that was written by the hundred thousand: whoever seals has more to do than that. */
    private static final int MOST_BATCHES = 10;

    private static final Duration LEASE = Duration.ofSeconds(2);

    private final SealRepository seals;
    private final Transactions transactions;
    private final Marks marks;
    private final UUID holder = UUID.randomUUID();

    Sealer(SealRepository seals, Transactions transactions, Marks marks) {
        this.seals = seals;
        this.transactions = transactions;
        this.marks = marks;
    }

    /** Seals what waits, at most 20,000 lines in one go, unless somebody else does; how many lines that were. */
    int seal() {
        return seal(() -> true);
    }

    /** The same, as long as it may go on: asked before every batch, of which none is left half done. */
    int seal(BooleanSupplier mayGoOn) {
        if (!mayGoOn.getAsBoolean() || !seals.hasWorkFor(holder)) {
            return 0;
        }
        int all = 0;
        int batch = BATCH;
        for (int count = 0; count < MOST_BATCHES && batch == BATCH && mayGoOn.getAsBoolean(); count++) {
            batch = transactions.retrying(this::sealBatch);
            all += batch;
        }
        return all;
    }

    private int sealBatch() {
        Optional<Link> end = seals.lockedEnd(holder);
        List<SealedLine> waiting = end.isPresent() ? seals.waiting(BATCH) : List.of();
        if (!waiting.isEmpty()) {
            chain(end.orElseThrow(), waiting);
        }
        return waiting.size();
    }

    private void chain(Link end, List<SealedLine> waiting) {
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
    }
}
