package nl.noaber.history.internal;

import static nl.noaber.history.internal.LogBook.aNote;
import static nl.noaber.history.internal.LogBook.updated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import java.util.UUID;
import nl.noaber.history.ChangeLogSeal;
import nl.noaber.history.Entry;
import nl.noaber.history.internal.AuditKeys.Purpose;
import nl.noaber.kernel.RecordRef;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not found by the chain alone: the work of somebody who has the database and can make a chain. */
@NoaberTest
class KeyedSealTest {

    private static final String OLD = "a key that was in use before this one";
    private static final String NEW = "a key that is in use since yesterday";

    private final LogBook log;
    private final Meddler meddler;
    private final Sealer sealer;
    private final SealRepository seals;
    private final ErasedLines erased;
    private final KeyBorder border;
    private final SealCheck check;
    private final KnownEnd known;
    private final SealWitness witness;

    KeyedSealTest(
            LogBook log,
            Meddler meddler,
            Sealer sealer,
            SealRepository seals,
            ErasedLines erased,
            KeyBorder border,
            SealCheck check,
            KnownEnd known) {
        this.log = log;
        this.meddler = meddler;
        this.sealer = sealer;
        this.seals = seals;
        this.erased = erased;
        this.border = border;
        this.check = check;
        this.known = known;
        this.witness = new SealWitness(seals, known);
    }

    @BeforeEach
    void sixSealedLines() {
        log.empty();
        log.writeMany(People.staff(), aNote(), 6);
        sealer.seal();
    }

    @Test
    void namesALineThatSomebodyPutAmongThoseThatWait() {
        meddler.insertWaiting(2);
        log.write(People.staff(), updated(aNote(), 1));
        sealer.seal();

        assertThat(checked(check)).isEqualTo("6 FORGED 7");
        assertThat(check.check(7).intact()).as("what comes after it").isTrue();
    }

    @Test
    void findsALineThatWasTakenFromAmongThoseToBeSealedAgain() {
        meddler.haveSealedAgainWithout(4);
        sealer.seal();

        assertThat(checked(check)).isEqualTo("3 REMOVED 4");
        assertThat(known.last().sequence())
                .as("sealed behind what this process had seen")
                .isEqualTo(8);
    }

    @Test
    void findsItByWhatALaterLineTellsWhenNoProcessRemembers() {
        log.write(People.staff(), updated(aNote(), 7));
        meddler.haveSealedAgainWithout(4);
        known.forget();
        sealer.seal();

        assertThat(checked(check)).isEqualTo("5 REMOVED 6");
    }

    @Test
    void findsThatTheEndWasCutOffByWhatALineTellsThatWaits() {
        log.write(People.staff(), updated(aNote(), 7));
        meddler.cutOff(4);
        known.forget();

        assertThat(checked(check)).isEqualTo("3 REMOVED 4");
    }

    @Test
    void findsThatTheEndWasCutOffByWhatThisProcessSaw() {
        meddler.cutOff(4);

        assertThat(checked(check)).isEqualTo("3 REMOVED 4");
    }

    @Test
    void saysWhichSealStandsSoThatACutEndIsSeenByWhoKeptIt() {
        String seal = check.check(0).seal();
        assertThat(witness.testimony()).hasValue("The audit trail stands at: audit verify 6:" + seal);
        meddler.cutOff(4);
        known.forget();

        assertThat(check.check(0).intact()).as("nothing is left that tells").isTrue();
        assertThat(check.hasSeal(6, String.valueOf(seal))).isFalse();
    }

    @Test
    void namesAForgedLineThatWaitsForItsSeal() {
        meddler.insertWaiting(2);

        assertThat(checked(check)).isEqualTo("6 FORGED_WAITING 7");
    }

    @Test
    void goesOnSealingWhateverLeaseSomebodyPretendsToHave() {
        meddler.pretendLease();
        log.write(People.staff(), updated(aNote(), 7));

        assertThat(sealer.seal()).isEqualTo(1);
    }

    @Test
    void believesNoLineThatTellsOfAnotherSealThanItDid() {
        log.write(People.staff(), updated(aNote(), 7));
        sealer.seal();
        meddler.untell(7);

        assertThat(checked(check)).isEqualTo("6 FORGED 7");
    }

    @Test
    void findsThatALineWasOpenedToOthersThanItWasFor() {
        log.write(People.staff(), inConfidence(7));
        sealer.seal();
        assertThat(check.check(0).intact()).isTrue();

        log.forgeConfidants(7, null);
        assertThat(checked(check)).as("to everybody").isEqualTo("6 FORGED 7");
        log.forgeConfidants(7, "00000000000000000000000000000001,0000000000000000000000000000000A");
        assertThat(checked(check)).as("to one more").isEqualTo("6 FORGED 7");
        log.forgeConfidants(7, "");
        assertThat(checked(check)).as("to nobody").isEqualTo("6 FORGED 7");
        log.forgeConfidants(7, "00000000000000000000000000000001");
        assertThat(check.check(0).intact()).isTrue();

        log.forgeConfidants(3, "");
        assertThat(checked(check)).as("one that was for everybody").isEqualTo("2 FORGED 3");
    }

    @Test
    void vouchesForWhoMayReadALineThatWasErased() {
        Entry entry = inConfidence(7);
        log.write(People.staff(), entry);
        log.erase(People.staff(), entry.record());
        sealer.seal();
        assertThat(check.check(0).intact()).isTrue();

        log.forgeConfidants(7, null);
        assertThat(check.check(0).intact()).isFalse();
    }

    @Test
    void knowsLinesFromBeforeItVouchedForTheirReaders(AuditKeys keys) {
        log.markAsBefore(seals.sealedAfter(2, 1).getFirst(), keys);

        assertThat(check.check(0).intact()).isTrue();
        log.forge(3, "Iemand anders");
        assertThat(check.check(0).intact()).isFalse();
    }

    private static Entry inConfidence(int version) {
        Entry open = updated(aNote(), version);
        return new Entry(open.record(), open.action(), open.version(), open.fields(), Set.of(new UUID(0, 1)));
    }

    @Test
    void findsAChainThatWasMadeAnewWithoutALine() {
        log.remove(3);
        meddler.sealAnew(3);

        assertThat(checked(check)).isEqualTo("2 RESEALED 3");
    }

    @Test
    void findsALineThatWasChangedWithTheChainMadeAnew() {
        log.forge(4, "Somebody else");
        meddler.sealAnew(4);

        assertThat(checked(check)).isEqualTo("3 FORGED 4");
    }

    @Test
    void believesNoErasureThatNoaberDidNotWrite() {
        meddler.pretendErasure(4);
        sealer.seal();

        assertThat(checked(check)).isEqualTo("3 ALTERED 4");
        assertThat(checked(with(null))).as("what is missed without the key").isEqualTo("7 null null");
    }

    @Test
    void findsErasedLinesThatChangedPlaces() {
        RecordRef note = aNote();
        log.writeMany(People.staff(), note, 3);
        sealer.seal();
        log.erase(People.admin(), note);
        sealer.seal();
        assertThat(check.check(0).intact()).isTrue();
        meddler.swap(7, 8);

        assertThat(check.check(0).firstBrokenSequence()).isEqualTo(7);
    }

    @Test
    void checksTheChainAloneWithoutTheKeyAndSaysSo() {
        ChangeLogSeal found = with(null).check(0);

        assertThat(found.intact()).isTrue();
        assertThat(found.keyed()).isFalse();
    }

    @Test
    void knowsNoLineOfAnotherKey() {
        assertThat(checked(with(NEW))).isEqualTo("0 FORGED 1");
    }

    @Test
    void takesALogFromBeforeTheKeyAsItIsOnceAndNoLineMoreWithoutAMark() {
        meddler.takeMarksAway();
        assertThat(checked(check)).as("until it is set").isEqualTo("0 FORGED 1");
        border.set();
        log.writeMany(People.staff(), aNote(), 2);
        sealer.seal();

        assertThat(checked(check)).isEqualTo("8 null null");
        assertThat(check.check(0).linesBeforeKey()).isEqualTo(6);
        border.set();
        assertThat(check.check(0).linesBeforeKey()).as("set once").isEqualTo(6);
        meddler.insertWaiting(2);
        sealer.seal();
        assertThat(checked(check)).isEqualTo("8 FORGED 9");
    }

    @Test
    void holdsALogFromBeforeTheKeyByItsLastSeal() {
        meddler.takeMarksAway();
        border.set();
        log.forge(2, "Somebody else");
        meddler.sealAnew(2);

        assertThat(checked(check)).isEqualTo("5 RESEALED 6");
    }

    @Test
    void vouchesByAFormerKeyAndMarksWithTheNewOne() {
        byte[] said = {1, 2, 3};
        AuditKeys former = new AuditKeys(OLD);
        AuditKeys both = new AuditKeys(NEW + ", " + OLD);

        assertThat(both.isMark(Purpose.LINE, said, former.mark(Purpose.LINE, said)))
                .isTrue();
        assertThat(new AuditKeys(NEW).isMark(Purpose.LINE, said, both.mark(Purpose.LINE, said)))
                .isTrue();
        assertThat(former.isMark(Purpose.LINE, said, both.mark(Purpose.LINE, said)))
                .isFalse();
        assertThat(both.isMark(Purpose.SEAL, said, both.mark(Purpose.LINE, said)))
                .as("another purpose")
                .isFalse();
        assertThat(both.isMark(Purpose.LINE, said, null)).isFalse();
    }

    @Test
    void refusesAKeyThatIsEasilyGuessedAndWritesNothingWithoutOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AuditKeys(NEW + ",short"));
        assertThatIllegalStateException()
                .isThrownBy(() -> new AuditKeys(null).mark(Purpose.LINE, new byte[1]))
                .withMessageContaining("noaber.audit-key");
    }

    private SealCheck with(@Nullable String key) {
        return new SealCheck(seals, erased, border, new Marks(new AuditKeys(key)), new KnownEnd());
    }

    private static String checked(SealCheck check) {
        ChangeLogSeal found = check.check(0);
        return found.checkedUpTo() + " " + found.tampering() + " " + found.firstBrokenSequence();
    }
}
