package nl.noaber.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private final List<Integer> written = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch done = new CountDownLatch(1);

    @Test
    void writesEveryNumberOnce() {
        AtomicInteger most = new AtomicInteger();

        new Batches(7, 3)
                .each(
                        100,
                        (from, until) -> IntStream.range(from, until).forEach(written::add),
                        done -> most.accumulateAndGet(done, Math::max));

        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).boxed().toList());
        assertThat(most).hasValue(100);
    }

    @Test
    void beginsNoOtherBatchAfterOneFailed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Batches(1, 1).each(1_000, this::failAtTheThird, _ -> {}))
                .withMessage("full");
        assertThat(written).hasSizeLessThanOrEqualTo(4);
    }

    /** One that had begun when the third failed is still busy until it is stopped. */
    private void failAtTheThird(int from, int until) {
        written.add(from);
        if (written.size() == 3) {
            throw new IllegalStateException("full");
        }
        if (written.size() > 3) {
            awaitTheEnd();
        }
    }

    private void awaitTheEnd() {
        try {
            assertThat(done.await(10, TimeUnit.SECONDS)).isFalse();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
