package nl.noaber.history.internal;

import static nl.noaber.history.internal.LogBook.aNote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import nl.noaber.kernel.RecordRef;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@NoaberTest
@Timeout(60)
class BackgroundSealingTest {

    private final LogBook log;
    private final Sealer sealer;
    private final SealRepository seals;
    private final BackgroundSealing sealing;

    BackgroundSealingTest(LogBook log, Sealer sealer, SealRepository seals) {
        this.log = log;
        this.sealer = sealer;
        this.seals = seals;
        this.sealing = new BackgroundSealing(sealer);
    }

    @BeforeEach
    void emptyLog() {
        log.empty();
    }

    @Test
    void sealsWhatWaitsUntilTheProcessStops() {
        RecordRef record = aNote();
        log.writeMany(People.staff(), record, 2);
        sealing.seal();
        sealing.stop();
        RecordRef later = aNote();
        log.writeMany(People.staff(), later, 2);

        sealing.seal();

        assertThat(log.sequences(record)).containsExactly(1L, 2L);
        assertThat(seals.waiting(10)).hasSize(2);
    }

    @Test
    void leavesTheRestToTheNextProcessBetweenTwoBatches() {
        RecordRef record = aNote();
        log.writeMany(People.staff(), record, 2_001);
        AtomicInteger batches = new AtomicInteger();

        // Asked before the round, and then before each batch.
        assertThat(sealer.seal(() -> batches.getAndIncrement() < 2)).isEqualTo(2_000);
        assertThat(seals.waiting(10)).hasSize(1);
        assertThat(sealer.seal()).isEqualTo(1);
    }
}
