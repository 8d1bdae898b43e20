package nl.noaber.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.personal.RetainedRecords.Due;
import nl.noaber.kernel.personal.RetainedRecords.Term;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** Mails about sign-offs go when their time is over, unless they still have to be sent or ask what can be answered. */
@NoaberTest
class RetainedMailsTest {

    private static final String KIND = "SIGN_OFF_MAIL";

    private final RetainedRecords retained;
    private final SignOffWorld asked;
    private final Transactions transactions;
    private final Database database;

    RetainedMailsTest(World world, SignOffWorld asked, Transactions transactions, Database database) {
        this.retained = asked.retained(KIND);
        this.asked = asked;
        this.transactions = transactions;
        this.database = database;
        world.load();
    }

    @Test
    void goWhenTheirTimeIsOverAndNothingIsToComeOfThem() {
        LobbyMessage sent = asked.asked("Ooit gemaild", World.ACHTERHOEK);
        LobbyMessage waiting = asked.asked("Nog te mailen", World.ACHTERHOEK);
        LobbyMessage open = asked.asked("Nog te antwoorden", World.ACHTERHOEK);
        becomes("SENT", sent);
        becomes("WAITING", waiting);
        becomes("SENT", open);
        LocalDate later = LocalDate.of(2090, 1, 1);
        transactions.retrying(
                () -> database.sql("UPDATE sign_off SET deadline = '2089-12-31' WHERE lobby_message_id = :message")
                        .bind("message", open.id())
                        .update());
        Term term = new Term(KIND, "WRITTEN", later);

        List<Due> due = retained.due(People.admin(), term, 100);
        assertThat(due).extracting(each -> each.record().id()).contains(mail(sent));
        assertThat(due).extracting(each -> each.record().id()).doesNotContain(mail(waiting), mail(open));
        assertThat(due).allSatisfy(each -> assertThat(each.title()).isNotNull());
        assertThat(retained.due(People.admin(), new Term(KIND, "WRITTEN", LocalDate.of(2000, 1, 1)), 100))
                .isEmpty();

        RecordRef because = new RecordRef("RetentionProof", Ids.next());
        List<UUID> all = List.of(mail(sent), mail(waiting), mail(open));
        assertThat(transactions.retrying(() -> retained.remove(People.admin(), term, all, because)))
                .isEqualTo(1);
        assertThat(asked.of(sent, World.ACHTERHOEK).organisationId()).isEqualTo(World.ACHTERHOEK);
        assertThat(retained.due(People.admin(), term, 100))
                .extracting(each -> each.record().id())
                .doesNotContainAnyElementsOf(all);
    }

    private UUID mail(LobbyMessage message) {
        return database.sql("""
            SELECT mail.id FROM sign_off_mail mail JOIN sign_off s ON s.id = mail.sign_off_id
             WHERE s.lobby_message_id = :message ORDER BY mail.written_at DESC LIMIT 1
            """)
                .bind("message", message.id())
                .single(row -> row.uuid("id"))
                .orElseThrow();
    }

    private void becomes(String state, LobbyMessage message) {
        UUID id = mail(message);
        transactions.retrying(() -> database.sql("UPDATE sign_off_mail SET state = :state WHERE id = :id")
                .bind("state", state)
                .bind("id", id)
                .update());
    }
}
