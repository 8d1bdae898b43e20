package nl.noaber.history.internal;

import static nl.noaber.history.internal.LogBook.aNote;
import static nl.noaber.history.internal.LogBook.updated;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import nl.noaber.history.ChangeLogSeal;
import nl.noaber.history.Tampering;
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
        assertThat(checked(0, 1_000)).isEqualTo(whole(10));
    }

    @Test
    void findsAnEmptyLogIntact() {
        log.empty();

        assertThat(checked(0, 1_000)).isEqualTo(new ChangeLogSeal(true, 0, 0, 0, null, null, null, true, 0));
    }

    @Test
    void findsALineOfWhichTheActorWasChanged() {
        log.forge(4, "Somebody else");

        assertThat(checked(0, 1_000)).isEqualTo(broken(Tampering.ALTERED, 4));
    }

    @Test
    void findsALineOfWhichTheFieldsWereChanged() {
        log.forgeFields(7, "[]");

        assertThat(checked(0, 1_000)).isEqualTo(broken(Tampering.ALTERED, 7));
    }

    @Test
    void findsTheGapThatARemovedLineLeft() {
        log.remove(5);

        assertThat(checked(0, 1_000)).isEqualTo(broken(Tampering.REMOVED, 5));
    }

    @Test
    void findsARemovedLineOfWhichTheGapWasClosed() {
        log.remove(9);
        log.move(10, 9);

        assertThat(checked(0, 1_000)).isEqualTo(broken(Tampering.REMOVED, 9));
    }

    @Test
    void findsThatTheLastLineWasRemoved() {
        log.remove(10);

        assertThat(checked(0, 1_000)).isEqualTo(broken(Tampering.REMOVED, 10));
    }

    @Test
    void findsThatAllLinesWereRemoved() {
        for (int sequence = 1; sequence <= 10; sequence++) {
            log.remove(sequence);
        }

        assertThat(checked(0, 1_000)).isEqualTo(broken(Tampering.REMOVED, 1));
    }

    @Test
    void findsALineThatWasPutInBetween() {
        log.move(10, 11);
        log.insertCopy(3, 10);

        assertThat(checked(0, 1_000)).isEqualTo(broken(Tampering.INSERTED, 10));
    }

    @Test
    void findsALineThatWasPutAtTheEnd() {
        log.insertCopy(3, 11);

        assertThat(checked(0, 1_000)).isEqualTo(broken(Tampering.INSERTED, 11));
    }

    @Test
    void checksALongLogInStretches() {
        log.forge(8, "Somebody else");

        assertThat(checked(0, 3)).isEqualTo(whole(3));
        assertThat(checked(3, 4)).isEqualTo(whole(7));
        assertThat(checked(7, 3)).isEqualTo(broken(Tampering.ALTERED, 8));
    }

    @Test
    void findsThatTheLineToGoOnFromIsMissing() {
        log.remove(3);

        assertThat(checked(3, 4)).isEqualTo(broken(Tampering.REMOVED, 3, 3));
    }

    @Test
    void takesALineBeyondTheEndForTheEnd() {
        assertThat(checked(11, 4)).isEqualTo(whole(10));
        assertThat(checked(999_999, 4)).isEqualTo(whole(10));
    }

    @Test
    void takesAnyLineOfAnEmptyLogForItsBeginning() {
        log.empty();

        assertThat(checked(999_999, 4)).isEqualTo(new ChangeLogSeal(true, 0, 0, 0, null, null, null, true, 0));
    }

    @Test
    void findsWhatWasDoneToTheEndFromBeyondIt() {
        log.insertCopy(3, 11);

        assertThat(checked(999_999, 4)).isEqualTo(broken(Tampering.INSERTED, 11));
        log.remove(10);
        assertThat(checked(999_999, 4)).isEqualTo(broken(Tampering.REMOVED, 10, 10));
    }

    @Test
    void findsALineOfWhichOnlyTheSealWasChanged() {
        log.forgeSeal(6);

        assertThat(checked(0, 1_000)).isEqualTo(broken(Tampering.ALTERED, 6));
    }

    @Test
    void findsThatTheLastLineWasChanged() {
        log.forge(10, "Somebody else");

        assertThat(checked(0, 1_000)).isEqualTo(broken(Tampering.ALTERED, 10));
    }

    @Test
    void findsTheGapOfManyLinesThatWasClosed() {
        for (int sequence = 3; sequence <= 5; sequence++) {
            log.remove(sequence);
        }
        for (int sequence = 6; sequence <= 10; sequence++) {
            log.move(sequence, sequence - 3);
        }

        assertThat(checked(0, 1_000)).isEqualTo(broken(Tampering.REMOVED, 3));
    }

    @Test
    void findsALineThatWasPutBetweenAllThatCameLater() {
        for (int sequence = 10; sequence >= 5; sequence--) {
            log.move(sequence, sequence + 1);
        }
        log.insertCopy(2, 5);

        assertThat(checked(0, 1_000)).isEqualTo(broken(Tampering.INSERTED, 5));
    }

    @Test
    void findsALineThatWasPutBeforeTheFirst() {
        log.insertCopy(3, 0);

        assertThat(checked(0, 1_000)).isEqualTo(broken(Tampering.INSERTED, 0, 0));
    }

    @Test
    void findsTwoNeighboursThatChangedPlaces() {
        swap(4, 5);

        assertThat(checked(0, 1_000)).isEqualTo(broken(Tampering.MOVED, 4));
    }

    @Test
    void findsTwoLinesThatChangedPlaces() {
        swap(3, 9);

        assertThat(checked(0, 1_000)).isEqualTo(broken(Tampering.MOVED, 3));
    }

    @Test
    void findsTheFirstOfSeveral() {
        log.remove(8);
        log.forge(4, "Somebody else");

        assertThat(checked(0, 1_000)).isEqualTo(broken(Tampering.ALTERED, 4));
    }

    @Test
    void knowsASealAgain() {
        String seal = Objects.requireNonNull(check.check(0, 7).seal());

        assertThat(seal).matches("[0-9a-f]{64}");
        assertThat(check.hasSeal(7, " " + seal.toUpperCase(Locale.ROOT) + " ")).isTrue();
        assertThat(check.hasSeal(6, seal)).isFalse();
        assertThat(check.hasSeal(11, seal)).isFalse();
        assertThat(check.hasSeal(7, "nonsense")).isFalse();
    }

    private void swap(long one, long other) {
        log.move(one, 99);
        log.move(other, one);
        log.move(99, other);
    }

    /** Without the seal, which differs from time to time. */
    private ChangeLogSeal checked(long after, int most) {
        ChangeLogSeal found = check.check(after, most);
        return new ChangeLogSeal(
                found.intact(),
                found.sealedLines(),
                found.waitingLines(),
                found.checkedUpTo(),
                null,
                found.firstBrokenSequence(),
                found.tampering(),
                found.keyed(),
                found.linesBeforeKey());
    }

    private static ChangeLogSeal whole(long checked) {
        return new ChangeLogSeal(true, 10, 1, checked, null, null, null, true, 0);
    }

    private static ChangeLogSeal broken(Tampering tampering, long sequence) {
        return broken(tampering, sequence, sequence - 1);
    }

    private static ChangeLogSeal broken(Tampering tampering, long sequence, long fits) {
        return new ChangeLogSeal(false, 10, 1, fits, null, sequence, tampering, true, 0);
    }
}
