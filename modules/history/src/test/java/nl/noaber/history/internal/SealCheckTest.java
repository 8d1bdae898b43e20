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
        assertThat(check.check(0, 1_000)).isEqualTo(new ChangeLogSeal(true, 10, 1, 10, null));
    }

    @Test
    void findsAnEmptyLogIntact() {
        log.empty();

        assertThat(check.check(0, 1_000)).isEqualTo(new ChangeLogSeal(true, 0, 0, 0, null));
    }

    @Test
    void findsALineOfWhichTheActorWasChanged() {
        log.forge(4, "Somebody else");

        assertThat(check.check(0, 1_000)).isEqualTo(broken(4));
    }

    @Test
    void findsALineOfWhichTheFieldsWereChanged() {
        log.forgeFields(7, "[]");

        assertThat(check.check(0, 1_000)).isEqualTo(broken(7));
    }

    @Test
    void findsTheGapThatARemovedLineLeft() {
        log.remove(5);

        assertThat(check.check(0, 1_000)).isEqualTo(broken(5));
    }

    @Test
    void findsARemovedLineOfWhichTheGapWasClosed() {
        log.remove(9);
        log.move(10, 9);

        assertThat(check.check(0, 1_000)).isEqualTo(broken(9));
    }

    @Test
    void findsThatTheLastLineWasRemoved() {
        log.remove(10);

        assertThat(check.check(0, 1_000)).isEqualTo(broken(10));
    }

    @Test
    void findsThatAllLinesWereRemoved() {
        for (int sequence = 1; sequence <= 10; sequence++) {
            log.remove(sequence);
        }

        assertThat(check.check(0, 1_000)).isEqualTo(broken(1));
    }

    @Test
    void findsALineThatWasPutInBetween() {
        log.move(10, 11);
        log.insertCopy(3, 10);

        assertThat(check.check(0, 1_000)).isEqualTo(broken(10));
    }

    @Test
    void findsALineThatWasPutAtTheEnd() {
        log.insertCopy(3, 11);

        assertThat(check.check(0, 1_000)).isEqualTo(broken(11));
    }

    @Test
    void checksALongLogInStretches() {
        log.forge(8, "Somebody else");

        assertThat(check.check(0, 3)).isEqualTo(new ChangeLogSeal(true, 10, 1, 3, null));
        assertThat(check.check(3, 4)).isEqualTo(new ChangeLogSeal(true, 10, 1, 7, null));
        assertThat(check.check(7, 3)).isEqualTo(broken(8));
    }

    @Test
    void findsThatTheLineToGoOnFromIsMissing() {
        log.remove(3);

        assertThat(check.check(3, 4)).isEqualTo(broken(3, 3));
    }

    @Test
    void takesALineBeyondTheEndForTheEnd() {
        assertThat(check.check(11, 4)).isEqualTo(new ChangeLogSeal(true, 10, 1, 10, null));
        assertThat(check.check(999_999, 4)).isEqualTo(new ChangeLogSeal(true, 10, 1, 10, null));
    }

    @Test
    void takesAnyLineOfAnEmptyLogForItsBeginning() {
        log.empty();

        assertThat(check.check(999_999, 4)).isEqualTo(new ChangeLogSeal(true, 0, 0, 0, null));
    }

    @Test
    void findsWhatWasDoneToTheEndFromBeyondIt() {
        log.insertCopy(3, 11);

        assertThat(check.check(999_999, 4)).isEqualTo(broken(11));
        log.remove(10);
        assertThat(check.check(999_999, 4)).isEqualTo(broken(10, 10));
    }

    private static ChangeLogSeal broken(long sequence) {
        return broken(sequence, sequence - 1);
    }

    private static ChangeLogSeal broken(long sequence, long fits) {
        return new ChangeLogSeal(false, 10, 1, fits, sequence);
    }
}
