package nl.noaber.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.access.Account;
import nl.noaber.access.AccountChanged;
import nl.noaber.access.Accounts;
import nl.noaber.access.AdministratorLinks;
import nl.noaber.access.AdministratorLinks.Kind;
import nl.noaber.access.Announcements;
import nl.noaber.access.ApiTokenId;
import nl.noaber.access.ApiTokens;
import nl.noaber.access.LocalSignIn;
import nl.noaber.access.LocalSignIn.Entry;
import nl.noaber.access.NewApiToken;
import nl.noaber.access.Viewers;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class LinkedAdministratorsTest {

    private static final String PASSWORD = "een wachtwoord van de server";
    private static final String EMAIL = "beheer@example.org";
    private static final Viewer SYSTEM = Viewer.system("administrator");

    private final LinkedAdministrators links;
    private final ApiTokens tokens;
    private final AdministratorLinks inTheDemonstration;
    private final LocalSignIn signIn;
    private final LocalUsers users;
    private final Accounts accounts;
    private final Viewers viewers;
    private final Announcements announcements;
    private final Database database;
    private final Transactions transactions;
    private final TestClock clock;

    /** What the links are made of. */
    @Singleton
    record Parts(
            SignInLinks links,
            LinkMail mail,
            AccountRepository accounts,
            AdministratorStore store,
            LocalEntrance entrance,
            RequestOrigin origin,
            Transactions transactions,
            ApplicationEventPublisher<Object> events,
            Clock clock) {

        LinkedAdministrators inEarnest() {
            return new LinkedAdministrators(
                    links,
                    mail,
                    accounts,
                    store,
                    entrance,
                    new WrongLinks(new AddressLimit(clock), origin),
                    transactions,
                    events,
                    false);
        }
    }

    LinkedAdministratorsTest(
            Parts parts,
            AdministratorLinks inTheDemonstration,
            LocalSignIn signIn,
            LocalUsers users,
            Accounts accounts,
            Viewers viewers,
            Announcements announcements,
            Database database,
            Transactions transactions,
            TestClock clock,
            ApiTokens tokens,
            Scenario scenario) {
        this.tokens = tokens;
        this.links = parts.inEarnest();
        this.inTheDemonstration = inTheDemonstration;
        this.signIn = signIn;
        this.users = users;
        this.accounts = accounts;
        this.viewers = viewers;
        this.announcements = announcements;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        scenario.load(Viewer.system("test"));
    }

    @BeforeEach
    void nobodyAdministers() {
        clock.advance(Duration.ofMinutes(30));
        announcements.heard().clear();
        transactions.retrying(() -> {
            database.sql("DELETE FROM recovery_code").update();
            database.sql("DELETE FROM second_factor").update();
            database.sql("DELETE FROM user_password").update();
            database.sql("DELETE FROM sign_in_link").update();
        });
    }

    @Test
    void makesTheFirstAdministratorOnce() {
        String first = LocalUsers.secret(links.first().orElseThrow());
        String second = LocalUsers.secret(links.first().orElseThrow());
        String invitation = LocalUsers.secret(users.invited(Role.STAFF));

        assertThat(codes(establish(invitation, EMAIL))).containsExactly("LINK_NOT_GOOD");
        assertThat(links.kind(HttpRequest.GET("/"), first)).contains(Kind.FIRST);
        Entry entry = establish(first, EMAIL);
        assertThat(viewers.viewerOf(LocalUsers.with(((Entry.Entered) entry).cookies())))
                .hasValueSatisfying(viewer -> assertThat(viewer.role()).isEqualTo(Role.ADMIN));
        assertThat(codes(establish(first, "ander@example.org"))).containsExactly("LINK_NOT_GOOD");
        assertThat(codes(establish(second, "ander@example.org"))).containsExactly("LINK_NOT_GOOD");
        assertThat(links.first()).isEmpty();
        assertThat(inTheDemonstration.first()).isEmpty();
        assertThat(inTheDemonstration.another(SYSTEM)).isEmpty();
    }

    @Test
    void letsTheOnlyAdministratorInAgainWhoLostEverything() {
        Account lost = users.member(Role.ADMIN);
        users.requireFactor(Role.ADMIN);
        Cookie onTheWay = ((Entry.FactorToSetUp) enter(lost, LocalUsers.PASSWORD)).onTheWay();
        signIn.setUp(LocalUsers.with(onTheWay));
        Entry before = signIn.confirm(
                LocalUsers.with(onTheWay), OneTimeCode.at(users.factorSecret(lost.id()), clock.instant()));
        users.requireFactor();
        clock.advance(Duration.ofSeconds(60));
        String link = LocalUsers.secret(links.another(SYSTEM).orElseThrow());
        tokens.create(
                new Viewer(lost.id().value(), lost.name(), Role.ADMIN, lost.organisationId(), Viewer.DUTCH, "test"),
                new NewApiToken(
                        new ApiTokenId(Ids.next()),
                        "Dashboard",
                        DutchTime.today(clock).plusDays(30),
                        Set.of()));
        assertThat(liveTokens(lost)).isOne();

        assertThat(links.kind(HttpRequest.GET("/"), link)).contains(Kind.ANOTHER);
        assertThat(establish(link, email(lost))).isInstanceOf(Entry.Entered.class);
        assertThat(liveTokens(lost))
                .as("tokens that somebody else may have made")
                .isZero();

        assertThat(viewers.viewerOf(LocalUsers.with(((Entry.Entered) before).cookies())))
                .as("who had the password of before is out")
                .isEmpty();
        assertThat(enter(lost, PASSWORD)).isInstanceOf(Entry.Entered.class);
        assertThat(codes(enter(lost, LocalUsers.PASSWORD))).containsExactly("SIGN_IN_REFUSED");
        assertThat(codes(establish(link, "ander@example.org"))).containsExactly("LINK_NOT_GOOD");
    }

    @Test
    void makesAnAdministratorOfAClosedAccountAndOfAnyRole() {
        Account staff = users.member(Role.STAFF);
        accounts.close(People.admin(), staff.id(), staff.version());
        String link = LocalUsers.secret(links.another(SYSTEM).orElseThrow());

        assertThat(establish(link, email(staff))).isInstanceOf(Entry.Entered.class);

        Account now = accounts.byId(People.admin(), staff.id()).orElseThrow();
        assertThat(now.role()).isEqualTo(Role.ADMIN);
        assertThat(now.active()).isTrue();
        assertThat(now.name()).isEqualTo(staff.name());
    }

    @Test
    void writesDownThatALinkWasMadeAndWhatCameOfIt() {
        Account staff = users.member(Role.STAFF);
        announcements.heard().clear();
        String link = LocalUsers.secret(links.another(SYSTEM).orElseThrow());

        assertThat(announcements.heard())
                .containsExactly(AccountNews.administratorLink(SYSTEM))
                .noneMatch(line -> line.toString().contains(link));
        establish(link, email(staff));
        assertThat(announcements.heard().stream()
                        .filter(AccountChanged.class::isInstance)
                        .map(AccountChanged.class::cast))
                .anySatisfy(line -> {
                    assertThat(line.before()).containsEntry("role", "STAFF");
                    assertThat(line.after()).containsEntry("role", "ADMIN");
                })
                .anySatisfy(line -> assertThat(line.after()).containsOnlyKeys("password"));
    }

    @Test
    void keepsTheLinkOfWhoTypesSomethingWrong() {
        Account provided = users.member(Role.STAFF);
        transactions.retrying(
                () -> database.sql("""
                    INSERT INTO user_identity (issuer, subject, user_id, last_signed_in_at)
                    VALUES ('https://idp.example.org', 'x', :user, UTC_TIMESTAMP(6))
                    """).bind("user", provided.id()).update());
        String link = LocalUsers.secret(links.another(SYSTEM).orElseThrow());

        assertThat(codes(establish(link, "geen adres"))).containsExactly("EMAIL_NOT_ONE");
        assertThat(codes(establish(link, email(provided))))
                .as("who comes in by a provider has no password here")
                .containsExactly("EMAIL_TAKEN");
        assertThat(codes(links.establish(HttpRequest.GET("/"), link, " ", EMAIL, "kort")))
                .containsExactly("NAME_MISSING", "PASSWORD_TOO_SHORT");
        assertThat(establish(link, EMAIL)).isInstanceOf(Entry.Entered.class);
    }

    @Test
    void letsInByAGoodLinkWhateverWasTriedFromTheSameAddress() {
        String link = LocalUsers.secret(links.another(SYSTEM).orElseThrow());
        for (int number = 0; number < 300; number++) {
            assertThat(links.kind(HttpRequest.GET("/"), "geraden" + number)).isEmpty();
        }

        assertThat(codes(establish("geraden", EMAIL))).containsExactly("TOO_MANY_LINKS");
        assertThat(links.kind(HttpRequest.GET("/"), link)).contains(Kind.ANOTHER);
        assertThat(establish(link, EMAIL)).isInstanceOf(Entry.Entered.class);
    }

    @Test
    void forgetsALinkInADay() {
        String link = LocalUsers.secret(links.another(SYSTEM).orElseThrow());

        clock.advance(Duration.ofDays(1));

        assertThat(links.kind(HttpRequest.GET("/"), link)).isEmpty();
        assertThat(codes(establish(link, EMAIL))).containsExactly("LINK_NOT_GOOD");
    }

    private Entry establish(String link, String email) {
        return links.establish(HttpRequest.GET("/"), link, "Beheerder", email, PASSWORD);
    }

    private Entry enter(Account account, String password) {
        return signIn.enter(HttpRequest.GET("/"), email(account), password);
    }

    private static String email(Account account) {
        return Objects.requireNonNull(account.email());
    }

    private static List<String> codes(Entry entry) {
        return entry instanceof Entry.Refused(List<Problem> problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of(entry.getClass().getSimpleName());
    }

    private long liveTokens(Account account) {
        return database.sql("SELECT COUNT(*) FROM api_token WHERE user_id = :id AND revoked_at IS NULL")
                .bind("id", account.id())
                .count();
    }
}
