package nl.noaber.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.noaber.access.Account;
import nl.noaber.access.AccountChanged;
import nl.noaber.access.AccountOutcome;
import nl.noaber.access.Accounts;
import nl.noaber.access.Announcements;
import nl.noaber.access.BarredIdentity;
import nl.noaber.access.IdentityBars;
import nl.noaber.access.IdentityBars.Lifting;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
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
    private final IdentityBars bars;
    private final Announcements announcements;
    private final Transactions transactions;
    private final Database database;

    BarredIdentitiesTest(
            ProviderEntrance entrance,
            RetainedAccounts retained,
            Accounts accounts,
            IdentityBars bars,
            Announcements announcements,
            Transactions transactions,
            Database database) {
        this.entrance = entrance;
        this.retained = retained;
        this.accounts = accounts;
        this.bars = bars;
        this.announcements = announcements;
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

    @Test
    void areListedWithoutWhoTheyAreAndLetInAgainByAnAdministratorAlone() throws ProviderRefusal {
        Identity shutOut = identity("zz-vergist");
        entrance.enter(HERE, shutOut);
        UserId before = user(shutOut);
        bar(before);
        BarredIdentity bar =
                bars.list(People.admin(), PageRequest.first(1)).nodes().getFirst();
        assertThat(bar.provider()).isEqualTo(ISSUER);
        assertThat(bar.barredAt()).isNotNull();
        assertThat(bar.barredBy()).isEqualTo(new UserId(People.admin().userId()));
        assertThat(bar.refusedAt()).isNull();
        refused(shutOut);
        assertThat(bars.list(People.auditor(), PageRequest.first(1))
                        .nodes()
                        .getFirst()
                        .refusedAt())
                .isNotNull();

        for (Viewer other : List.of(People.staff(), People.partner(), People.board(), People.auditor())) {
            assertThat(codes(bars.lift(other, bar.id()))).containsExactly("NOT_ALLOWED");
        }
        for (Viewer other : List.of(People.staff(), People.partner(), People.board())) {
            assertThat(bars.list(other, PageRequest.first(9)).nodes()).isEmpty();
            assertThat(bars.count(other)).isZero();
        }
        refused(shutOut);
        assertThat(bars.lift(People.admin(), bar.id())).isInstanceOf(Lifting.Lifted.class);
        assertThat(announcements.heard())
                .anyMatch(news -> news instanceof AccountChanged changed
                        && changed.kind() == AccountChanged.Kind.CLOSED
                        && changed.record().equals(RecordRef.of(BarredIdentity.TYPE, bar.id())));
        assertThat(codes(bars.lift(People.admin(), bar.id()))).containsExactly("NOT_FOUND");

        entrance.enter(HERE, shutOut);
        assertThat(user(shutOut)).isNotEqualTo(before);
    }

    private void bar(UserId id) {
        Account account = accounts.byId(People.admin(), id).orElseThrow();
        assertThat(accounts.close(People.admin(), id, account.version())).isInstanceOf(AccountOutcome.Done.class);
        RecordRef because = new RecordRef("RetentionProof", Ids.next());
        assertThat(transactions.retrying(() -> retained.remove(People.admin(), CLOSED, List.of(id.value()), because)))
                .isEqualTo(1);
    }

    private static List<String> codes(Lifting lifting) {
        if (lifting instanceof Lifting.Refused(List<Problem> problems)) {
            return problems.stream().map(Problem::code).toList();
        }
        throw new AssertionError("not refused: " + lifting);
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
