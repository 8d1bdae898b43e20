package nl.noaber.history.internal;

import static nl.noaber.history.internal.LogBook.aNote;
import static nl.noaber.history.internal.LogBook.updated;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.ChangeLogSeal;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@NoaberTest
@Timeout(60)
class SealerTest {

    private final LogBook log;
    private final ChangeLog changes;
    private final Sealer sealer;
    private final SealRepository seals;
    private final SealCheck check;
    private final Transactions transactions;
    private final StatementCounter statements;
    private final Marks marks;
    private final KnownEnd known;

    SealerTest(
            LogBook log,
            ChangeLog changes,
            Sealer sealer,
            SealRepository seals,
            SealCheck check,
            Transactions transactions,
            StatementCounter statements,
            Marks marks,
            KnownEnd known) {
        this.log = log;
        this.changes = changes;
        this.sealer = sealer;
        this.seals = seals;
        this.check = check;
        this.transactions = transactions;
        this.statements = statements;
        this.marks = marks;
        this.known = known;
    }

    @BeforeEach
    void emptyLog() {
        log.empty();
    }

    @Test
    void numbersLinesInTheOrderTheyWereWritten() {
        RecordRef record = aNote();
        log.writeMany(People.staff(), record, 5);

        assertThat(sealer.seal()).isEqualTo(5);
        log.write(People.staff(), updated(record, 6));
        assertThat(sealer.seal()).isEqualTo(1);

        assertThat(log.sequences(record)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThatAllFit(6);
    }

    @Test
    void givesALineThatCommittedLateALaterNumber() throws Exception {
        RecordRef late = aNote();
        RecordRef early = aNote();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch sealed = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> slow = other.submit(() -> transactions.retrying(() -> {
                changes.write(People.colleague(), updated(late, 1));
                written.countDown();
                awaitQuietly(sealed);
            }));
            int meanwhile;
            try {
                written.await();
                log.write(People.staff(), updated(early, 1));
                meanwhile = sealer.seal();
            } finally {
                sealed.countDown();
            }
            slow.get();
            assertThat(meanwhile).isEqualTo(1);
        }

        assertThat(sealer.seal()).isEqualTo(1);
        assertThat(log.sequences(early)).containsExactly(1L);
        assertThat(log.sequences(late)).containsExactly(2L);
        assertThat(check.check(0, 100_000).intact()).isTrue();
    }

    @Test
    void neverGivesANumberTwiceHoweverManySeal() throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        IntStream.range(0, 4).forEach(_ -> work.add(() -> writeSome(25)));
        IntStream.range(0, 4).forEach(_ -> work.add(() -> sealSome(new Sealer(seals, transactions, marks, known), 25)));
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Integer> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        log.endLease();
        sealer.seal();

        assertThat(log.allSequences())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 4 * 25 * 3).boxed().toList());
        assertThatAllFit(300);
    }

    @Test
    void leavesItToWhoHoldsTheLease() {
        Sealer other = new Sealer(seals, transactions, marks, known);
        log.write(People.staff(), updated(aNote(), 1));
        assertThat(other.seal()).isEqualTo(1);
        log.write(People.staff(), updated(aNote(), 1));

        assertThat(sealer.seal()).isZero();
        assertThat(other.seal()).isEqualTo(1);
        log.write(People.staff(), updated(aNote(), 1));
        log.endLease();
        assertThat(sealer.seal()).isEqualTo(1);
    }

    @Test
    void sealsAThousandLinesInFiveStatementsAndNoneInOne() {
        log.writeMany(People.staff(), aNote(), 1_000);

        statements.atMost(5, sealer::seal);
        statements.atMost(1, sealer::seal);
    }

    @Test
    void leavesTheRestOfAVeryLongLogToTheNextTime() {
        log.writeMany(People.staff(), aNote(), 20_001);

        assertThat(sealer.seal()).isEqualTo(20_000);
        assertThat(sealer.seal()).isEqualTo(1);
        assertThatAllFit(20_001);
    }

    @Test
    void goesOnUntilNothingWaits() {
        log.writeMany(People.staff(), aNote(), 4_500);

        assertThat(sealer.seal()).isEqualTo(4_500);
        assertThatAllFit(4_500);
    }

    private int writeSome(int times) {
        RecordRef record = aNote();
        IntStream.range(0, times).forEach(_ -> log.writeMany(People.staff(), record, 3));
        return times;
    }

    private int sealSome(Sealer mine, int times) {
        int sealed = 0;
        for (int time = 0; time < times; time++) {
            log.endLease();
            sealed += mine.seal();
        }
        return sealed;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void assertThatAllFit(long lines) {
        ChangeLogSeal found = check.check(0, 100_000);

        assertThat(found.intact()).isTrue();
        assertThat(found.sealedLines()).isEqualTo(lines);
        assertThat(found.waitingLines()).isZero();
        assertThat(found.checkedUpTo()).isEqualTo(lines);
    }
}
