package nl.noaber.history.internal;

import static nl.noaber.history.internal.LogBook.aNote;
import static nl.noaber.history.internal.LogBook.updated;
import static org.assertj.core.api.Assertions.assertThat;

import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class SealCheckTest {

    private final LogBook log;
    private final Sealer sealer;
    private final SealCheck check;

    SealCheckTest(LogBook log, Sealer sealer, SealCheck check) {
        this.log = log;
        this.sealer = sealer;
        this.check = check;
    }

    @BeforeEach
    void tenSealedLinesAndOneThatWaits() {
        log.empty();
        log.writeMany(People.staff(), aNote(), 10);
        sealer.seal();
        log.write(People.staff(), updated(aNote(), 1));
    }

    @Test
    void findsNothingWrongWithALogThatNobodyTouched() {
        assertThat(check.check()).isEqualTo(new ChangeLogSeal(true, 10, 1, null));
    }

    @Test
    void findsAnEmptyLogIntact() {
        log.empty();

        assertThat(check.check()).isEqualTo(new ChangeLogSeal(true, 0, 0, null));
    }

    @Test
    void findsALineOfWhichTheActorWasChanged() {
        log.forge(4, "Somebody else");

        assertThat(check.check()).isEqualTo(broken(4));
    }

    @Test
    void findsALineOfWhichTheFieldsWereChanged() {
        log.forgeFields(7, "[]");

        assertThat(check.check()).isEqualTo(broken(7));
    }

    @Test
    void findsTheGapThatARemovedLineLeft() {
        log.remove(5);

        assertThat(check.check()).isEqualTo(broken(5));
    }

    @Test
    void findsARemovedLineOfWhichTheGapWasClosed() {
        log.remove(9);
        log.move(10, 9);

        assertThat(check.check()).isEqualTo(broken(9));
    }

    @Test
    void findsThatTheLastLineWasRemoved() {
        log.remove(10);

        assertThat(check.check()).isEqualTo(broken(10));
    }

    @Test
    void findsThatAllLinesWereRemoved() {
        for (int sequence = 1; sequence <= 10; sequence++) {
            log.remove(sequence);
        }

        assertThat(check.check()).isEqualTo(broken(1));
    }

    @Test
    void findsALineThatWasPutInBetween() {
        log.move(10, 11);
        log.insertCopy(3, 10);

        assertThat(check.check()).isEqualTo(broken(10));
    }

    @Test
    void findsALineThatWasPutAtTheEnd() {
        log.insertCopy(3, 11);

        assertThat(check.check()).isEqualTo(broken(11));
    }

    private static ChangeLogSeal broken(long sequence) {
        return new ChangeLogSeal(false, 10, 1, sequence);
    }
}
