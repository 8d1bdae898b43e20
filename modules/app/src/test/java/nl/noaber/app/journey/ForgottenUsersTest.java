package nl.noaber.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import nl.noaber.access.Account;
import nl.noaber.access.AccountOutcome;
import nl.noaber.access.Accounts;
import nl.noaber.access.NewAccount;
import nl.noaber.access.UserId;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.Browser;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Users whose account became a pseudonym, and who stay out since. */
@NoaberTest
class ForgottenUsersTest {

    private static final String BARS = "/administration/barred-identities";

    private final Visitors visitors;
    private final Browser browser;
    private final Accounts accounts;
    private final Database database;
    private final Transactions transactions;

    ForgottenUsersTest(
            Visitors visitors,
            Browser browser,
            Accounts accounts,
            Database database,
            Transactions transactions,
            Worlds worlds) {
        this.visitors = visitors;
        this.browser = browser;
        this.accounts = accounts;
        this.database = database;
        this.transactions = transactions;
        worlds.load();
    }

    @Test
    void areLetInAgainByAnAdministrator() {
        UUID bar = barred();
        Page page = visitors.desk(People.admin());
        page.navigate(BARS);
        assertThat(page.locator("main")).containsText("https://provider.example");
        assertThat(page.locator("main")).containsText("laatst geweigerd op");
        looked(page, "barred-identities");

        page.locator("form[action*='" + bar + "'] button").click();

        assertThat(page.locator("main")).containsText("De gebruiker mag weer naar binnen");
        Assertions.assertThat(page.locator("form[action*='" + bar + "']").count())
                .isZero();
        page.navigate("/audit?record=BarredIdentity:" + bar);
        assertThat(page.locator("main")).containsText("Buitengesloten identiteit");
        page.context().close();
    }

    @Test
    void areNobodyElsesToSeeOrToLetIn() {
        UUID bar = barred();
        Page auditor = visitors.desk(People.auditor());
        auditor.navigate(BARS);
        assertThat(auditor.locator("main")).containsText("https://provider.example");
        Assertions.assertThat(auditor.locator("form[action*='" + bar + "']").count())
                .isZero();
        auditor.context().close();
        for (Viewer other : new Viewer[] {People.staff(), People.partner(), People.board()}) {
            Page page = visitors.desk(other);
            Assertions.assertThat(page.navigate(BARS).status()).isEqualTo(404);
            page.context().close();
        }
    }

    @Test
    void areNotReopened() {
        Account account = pseudonym();
        Page page = visitors.desk(People.admin());
        page.navigate("/administration/users/" + account.id().value());
        assertThat(page.locator("main")).containsText("Pseudoniem sinds");
        assertThat(page.locator("main")).containsText("nodig dan een nieuwe gebruiker uit");
        for (String button : new String[] {"Account heropenen", "Opslaan", "Uitnodiging opnieuw sturen"}) {
            Assertions.assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                            .count())
                    .as(button)
                    .isZero();
        }
        looked(page, "pseudonym");
        page.context().close();
    }

    /** At both widths, with nothing that keeps anybody from reading it. */
    private void looked(Page page, String name) {
        Assertions.assertThat(browser.accessibilityFindings(page)).isEmpty();
        browser.screenshot(page, "forgotten-" + name + "-desk");
        browser.narrow(page);
        Assertions.assertThat(browser.accessibilityFindings(page)).isEmpty();
        browser.screenshot(page, "forgotten-" + name + "-telephone");
        browser.widen(page);
    }

    private UUID barred() {
        UUID id = Ids.next();
        transactions.retrying(() -> database.sql("""
            INSERT INTO barred_identity (id, digest, issuer, barred_at, barred_by, refused_at)
            VALUES (:id, CONCAT(:id, :id), 'https://provider.example', '2026-01-01', :admin, '2026-05-01 10:00:00')
            """)
                .bind("id", id)
                .bind("admin", People.admin().userId())
                .update());
        return id;
    }

    private Account pseudonym() {
        NewAccount wanted = new NewAccount(
                new UserId(Ids.next()), "Gebruiker 1a2b3c4d", Ids.next() + "@example.org", Role.STAFF, null);
        if (accounts.invite(People.admin(), wanted) instanceof AccountOutcome.Done done) {
            transactions.retrying(
                    () -> database.sql("""
                        UPDATE user_account SET email = NULL, active = FALSE, closed_at = '2026-01-01', erased_at = '2026-02-01'
                         WHERE id = :id
                        """).bind("id", wanted.id()).update());
            return done.account();
        }
        throw new AssertionError("not invited");
    }
}
