package nl.noaber.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Does something for the numbers from 0 on, a batch at a time and several batches at once: while the database writes one,
 * the next is made.
 *
 * @param size of a batch
 * @param writers how many batches at once
 */
record Batches(int size, int writers) {

    /** What is done with the numbers of one batch. */
    interface Work {
        void write(int from, int until);
    }

    /** The same, one number at a time. */
    void eachOne(int count, IntConsumer work) {
        each(
                count,
                (from, until) -> {
                    for (int index = from; index < until; index++) {
                        work.accept(index);
                    }
                },
                _ -> {});
    }

    /**
     * Returns when all is done. The first batch that fails ends it: no other begins, and its failure is thrown.
     *
     * @param done is told how many are done, after each batch
     */
    void each(int count, Work work, IntConsumer done) {
        AtomicInteger written = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> batches = new ArrayList<>();
            for (int from = 0; from < count; from += size) {
                int begin = from;
                int end = Math.min(from + size, count);
                batches.add(pool.submit(() -> {
                    work.write(begin, end);
                    done.accept(written.addAndGet(end - begin));
                }));
            }
            batches.forEach(batch -> await(batch, pool));
        }
    }

    private static void await(Future<?> batch, ExecutorService pool) {
        try {
            batch.get();
        } catch (ExecutionException failed) {
            pool.shutdownNow();
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("writing a batch", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            pool.shutdownNow();
            throw new IllegalStateException("interrupted while batches were written", interrupted);
        }
    }
}
