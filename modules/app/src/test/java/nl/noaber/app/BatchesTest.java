package nl.noaber.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private final List<Integer> written = Collections.synchronizedList(new ArrayList<>());

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
        assertThat(written).hasSizeLessThan(1_000);
    }

    private void failAtTheThird(int from, int until) {
        if (written.size() == 2) {
            written.add(from);
            throw new IllegalStateException("full");
        }
        written.add(from);
        sleep(written.size() > 2 ? 20 : 0);
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
