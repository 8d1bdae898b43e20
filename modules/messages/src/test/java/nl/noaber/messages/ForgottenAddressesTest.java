package nl.noaber.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.noaber.access.Account;
import nl.noaber.access.AccountOutcome;
import nl.noaber.access.Accounts;
import nl.noaber.access.NewAccount;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.personal.RetainedRecords.Term;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When an account becomes a pseudonym, its address goes from the sign-offs that were asked of it, and nobody else's does. */
@NoaberTest
class ForgottenAddressesTest {

    private static final String ADDRESS = "snip@voorbeeld.test";
    private static final Term CLOSED = new Term("CLOSED_ACCOUNT", "CLOSED", LocalDate.of(2090, 1, 1));

    private final RetainedRecords retained;
    private final SignOffs signOffs;
    private final SignOffWorld asked;
    private final World world;
    private final Accounts accounts;
    private final Transactions transactions;
    private final Database database;

    ForgottenAddressesTest(
            SignOffs signOffs,
            SignOffWorld asked,
            World world,
            Accounts accounts,
            Transactions transactions,
            Database database) {
        this.retained = asked.retained(CLOSED.kind());
        this.signOffs = signOffs;
        this.asked = asked;
        this.world = world;
        this.accounts = accounts;
        this.transactions = transactions;
        this.database = database;
        world.load();
    }

    @Test
    void goWithTheAccount() {
        Account account = invited();
        LobbyMessage unaddressed = asked("Zonder adres", null);
        LobbyMessage addressed = asked("Met adres", "Snip@Voorbeeld.test");
        LobbyMessage other = asked("Met een ander adres", "houtsnip@voorbeeld.test");
        transactions.retrying(
                () -> database.sql("UPDATE sign_off_mail SET problem = '550 no such user: <Snip@voorbeeld.test>'"
                                + " WHERE recipient = :address")
                        .bind("address", ADDRESS)
                        .update());
        assertThat(mailed()).isEqualTo(2);
        assertThat(lines()).isPositive();

        forgotten(account);

        assertThat(mailed()).isZero();
        assertThat(problems()).isZero();
        assertThat(lines()).isZero();
        assertThat(asked.of(addressed, World.ACHTERHOEK).email()).isNull();
        assertThat(asked.of(other, World.ACHTERHOEK).email()).isEqualTo("houtsnip@voorbeeld.test");
        assertThat(asked.mails(unaddressed)).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("[gewist]");
            assertThat(mail.state()).isNotEqualTo(MailState.WAITING);
        });
        assertThat(asked.mails(other))
                .singleElement()
                .extracting(SignOffMail::to)
                .isEqualTo("houtsnip@voorbeeld.test");
        assertThat(count("SELECT COUNT(*) FROM change_log WHERE fields LIKE '%\"houtsnip@voorbeeld.test\"%'"))
                .isPositive();
    }

    private Account invited() {
        NewAccount wanted =
                new NewAccount(new UserId(Ids.next()), "Watervogel", ADDRESS, Role.PARTNER, World.ACHTERHOEK.value());
        if (accounts.invite(People.admin(), wanted) instanceof AccountOutcome.Done done) {
            return done.account();
        }
        throw new AssertionError("not invited");
    }

    private void forgotten(Account account) {
        assertThat(accounts.close(People.admin(), account.id(), account.version()))
                .isInstanceOf(AccountOutcome.Done.class);
        RecordRef because = new RecordRef("RetentionProof", Ids.next());
        List<UUID> ids = List.of(account.id().value());
        assertThat(transactions.retrying(() -> retained.remove(People.admin(), CLOSED, ids, because)))
                .isEqualTo(1);
    }

    private LobbyMessage asked(String title, @Nullable String address) {
        LobbyMessage message = world.aligned(title, LobbyMessageDetails.of(MessageScope.JOINT));
        return World.done(signOffs.ask(
                People.staff(),
                message.id(),
                List.of(new AskedOrganisation(World.ACHTERHOEK, address)),
                SignOffWorld.DEADLINE));
    }

    private long mailed() {
        return count("SELECT COUNT(*) FROM sign_off_mail WHERE LOWER(recipient) = '" + ADDRESS + "'");
    }

    private long problems() {
        return count("SELECT COUNT(*) FROM sign_off_mail WHERE LOWER(problem) LIKE '%" + ADDRESS + "%'");
    }

    private long lines() {
        return count("SELECT COUNT(*) FROM change_log WHERE LOWER(fields) LIKE '%\"" + ADDRESS + "\"%'");
    }

    private long count(@CompileTimeConstant String sql) {
        return database.sql(sql).count();
    }
}
