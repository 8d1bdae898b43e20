package nl.noaber.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.noaber.app.AuditVerification.NotedSeal;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.ChangeLogSeals;
import nl.noaber.history.Entry;
import nl.noaber.history.internal.NewTrail;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command {@code audit verify}, on a trail of twelve lines that somebody with the database's password meddled with. */
@NoaberTest
class AuditVerificationTest {

    private final AuditVerification verification;
    private final ChangeLog changes;
    private final Database database;
    private final Transactions transactions;
    private final NewTrail trail;
    private final List<String> said = new ArrayList<>();

    AuditVerificationTest(
            AuditVerification verification,
            ChangeLog changes,
            Database database,
            Transactions transactions,
            NewTrail trail) {
        this.verification = verification;
        this.changes = changes;
        this.database = database;
        this.transactions = transactions;
        this.trail = trail;
    }

    @BeforeEach
    void twelveSealedLines() {
        trail.begin();
        for (int number = 1; number <= 12; number++) {
            RecordRef record = new RecordRef("Note", Ids.next());
            transactions.retrying(
                    () -> changes.write(People.staff(), new Entry(record, ChangeAction.CREATED, 1, List.of())));
            changes.seal();
        }
    }

    @Test
    void findsATrailWholeThatNobodyTouched() {
        assertThat(verified()).isTrue();
        assertThat(said.getFirst()).isEqualTo("The audit trail is whole: 12 lines are sealed, 0 wait for their seal.");
        assertThat(said.getLast()).matches(".*: audit verify 12:[0-9a-f]{64}");
    }

    @Test
    void namesALineOfWhichAByteWasChanged() {
        meddle(() -> database.sql("UPDATE change_log SET actor_name = CONCAT(actor_name, '.') WHERE sequence = 7")
                .update());

        assertThatItSays("Line 7 of the audit trail was altered.", "6 lines before it are as they were written.");
    }

    @Test
    void namesALineThatWasRemoved() {
        meddle(() -> database.sql("DELETE FROM change_log WHERE sequence = 5").update());

        assertThatItSays("Line 5 of the audit trail was removed.", "4 lines before it are as they were written.");
    }

    @Test
    void namesALineThatWasInserted() {
        meddle(() -> {
            database.sql("UPDATE change_log SET sequence = sequence + 1 WHERE sequence >= 4 ORDER BY sequence DESC")
                    .update();
            database.sql("""
                INSERT INTO change_log (id, occurred_at, actor_id, actor_name, actor_role, origin, action,
                                        record_type, record_id, version, fields, outcome, sequence, hash)
                SELECT :id, occurred_at, actor_id, 'Iemand anders', actor_role, origin, action,
                       record_type, record_id, version, fields, outcome, 4, hash
                  FROM change_log
                 WHERE sequence = 3
                """).bind("id", Ids.next()).update();
        });

        assertThatItSays(
                "A line was inserted into the audit trail, in the place of line 4.",
                "3 lines before it are as they were written.");
    }

    @Test
    void namesEachLineThatNoaberDidNotWrite() {
        for (int number = 1; number <= 2; number++) {
            meddle(() -> database.sql("""
                INSERT INTO change_log (id, occurred_at, actor_id, actor_name, actor_role, origin, action,
                                        record_type, record_id, version, fields, outcome)
                SELECT :id, occurred_at, actor_id, 'Iemand anders', actor_role, origin, action,
                       record_type, record_id, version, fields, outcome
                  FROM change_log
                 WHERE sequence = 3
                """).bind("id", Ids.next()).update());
            changes.seal();
        }

        assertThatItSays(
                "Line 13 of the audit trail was not written by Noaber, or with a key that NOABER_AUDIT_KEY does not"
                        + " name.",
                "Line 14 of the audit trail was not written by Noaber, or with a key that NOABER_AUDIT_KEY does not"
                        + " name.",
                "The other 12 lines are as they were written.");
    }

    @Test
    void namesALineThatWaitsAndThatNoaberDidNotWrite() {
        meddle(() -> database.sql("""
            INSERT INTO change_log (id, occurred_at, actor_id, actor_name, actor_role, origin, action,
                                    record_type, record_id, version, fields, outcome)
            SELECT :id, occurred_at, actor_id, 'Iemand anders', actor_role, origin, action,
                   record_type, record_id, version, fields, outcome
              FROM change_log
             WHERE sequence = 3
            """).bind("id", Ids.next()).update());

        assertThatItSays(
                "A line that waits for its seal, in the place of line 13, was not written by Noaber, or with a key that"
                        + " NOABER_AUDIT_KEY does not name.",
                "12 lines before it are as they were written.");
    }

    @Test
    void namesTheFirstOfTheLinesThatWereRemovedAtTheEnd() {
        meddle(() -> database.sql("DELETE FROM change_log WHERE sequence > 10").update());

        assertThatItSays("Line 11 of the audit trail was removed.", "10 lines before it are as they were written.");
    }

    @Test
    void namesTheFirstLineThatChangedPlaces() {
        meddle(() -> {
            database.sql("UPDATE change_log SET sequence = 99 WHERE sequence = 2")
                    .update();
            database.sql("UPDATE change_log SET sequence = 2 WHERE sequence = 9")
                    .update();
            database.sql("UPDATE change_log SET sequence = 9 WHERE sequence = 99")
                    .update();
        });

        assertThatItSays(
                "Lines of the audit trail were moved: another one stands in the place of line 2.",
                "1 lines before it are as they were written.");
    }

    @Test
    void knowsATrailThatWasMadeAnewByTheSealThatWasNotedDown(ChangeLogSeals seals) {
        String seal = String.valueOf(seals.check(0).seal());
        assertThat(verification.verify(Optional.of(new NotedSeal(12, seal)), said::add))
                .isTrue();

        twelveSealedLines();

        assertThat(verified()).isTrue();
        assertThat(verification.verify(Optional.of(new NotedSeal(12, seal)), said::add))
                .isFalse();
        assertThat(said.getLast()).startsWith("Line 12 has another seal than the one that was noted down");
    }

    @Test
    void isACommandOfTheProcess() {
        String seal = "ab".repeat(32);

        assertThat(Command.of(List.of("audit", "verify"))).isEqualTo(new VerifyAudit(Optional.empty()));
        assertThat(Command.of(List.of("audit", "verify", "12:" + seal)))
                .isEqualTo(new VerifyAudit(Optional.of(new NotedSeal(12, seal))));
        for (List<String> wrong : List.of(
                List.of("audit"), List.of("audit", "verify", "12:ab"), List.of("audit", "verify", "12:" + seal, "x"))) {
            assertThatExceptionOfType(Unusable.class).isThrownBy(() -> Command.of(wrong));
        }
    }

    private void meddle(Runnable work) {
        transactions.retrying(work);
    }

    private boolean verified() {
        return verification.verify(Optional.empty(), said::add);
    }

    private void assertThatItSays(String... lines) {
        assertThat(verified()).isFalse();
        assertThat(said).containsExactly(lines);
    }
}
