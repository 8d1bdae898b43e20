package nl.noaber.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.noaber.access.Account;
import nl.noaber.access.AccountOutcome;
import nl.noaber.access.Accounts;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.personal.RetainedRecords.Term;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** Who was shut out stays out when the account has become a pseudonym, whatever the provider says. */
@NoaberTest
class BarredIdentitiesTest {

    private static final HttpRequest<?> HERE = HttpRequest.GET("/sign-in/provider");
    private static final String ISSUER = "https://provider.example";
    private static final Term CLOSED = new Term("CLOSED_ACCOUNT", "CLOSED", LocalDate.of(2090, 1, 1));

    private final ProviderEntrance entrance;
    private final RetainedAccounts retained;
    private final Accounts accounts;
    private final Transactions transactions;
    private final Database database;

    BarredIdentitiesTest(
            ProviderEntrance entrance,
            RetainedAccounts retained,
            Accounts accounts,
            Transactions transactions,
            Database database) {
        this.entrance = entrance;
        this.retained = retained;
        this.accounts = accounts;
        this.transactions = transactions;
        this.database = database;
    }

    @Test
    void stayOutAfterTheAccountHasBecomeAPseudonym() throws ProviderRefusal {
        Identity shutOut = identity("zz-afgesloten");
        entrance.enter(HERE, shutOut);
        UserId id = user(shutOut);
        Account account = accounts.byId(People.admin(), id).orElseThrow();
        assertThat(accounts.close(People.admin(), id, account.version())).isInstanceOf(AccountOutcome.Done.class);
        refused(shutOut);

        RecordRef because = new RecordRef("RetentionProof", Ids.next());
        List<UUID> ids = List.of(id.value());
        assertThat(transactions.retrying(() -> retained.remove(People.admin(), CLOSED, ids, because)))
                .isEqualTo(1);

        refused(shutOut);
        assertThat(named(shutOut)).isZero();
        assertThat(database.sql("SELECT COUNT(*) FROM user_identity WHERE user_id = :id")
                        .bind("id", id)
                        .count())
                .isZero();
        entrance.enter(HERE, identity("zz-iemand-anders"));
        assertThat(user(identity("zz-iemand-anders"))).isNotEqualTo(id);
    }

    private void refused(Identity identity) {
        assertThatThrownBy(() -> entrance.enter(HERE, identity))
                .isInstanceOf(ProviderRefusal.class)
                .hasMessageContaining("closed here");
    }

    private static Identity identity(String subject) {
        return new Identity(ISSUER, subject, "Gebruiker " + subject, Role.STAFF, null);
    }

    private UserId user(Identity identity) {
        return database.sql("SELECT user_id FROM user_identity WHERE issuer = :issuer AND subject = :subject")
                .bind("issuer", identity.issuer())
                .bind("subject", identity.subject())
                .single(row -> row.id("user_id", UserId::new))
                .orElseThrow();
    }

    private long named(Identity identity) {
        return database.sql("SELECT COUNT(*) FROM user_account WHERE name = :name")
                .bind("name", identity.name())
                .count();
    }
}
