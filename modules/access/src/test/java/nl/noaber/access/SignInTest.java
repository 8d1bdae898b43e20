package nl.noaber.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class SignInTest {

    private final SignIn signIn;
    private final Viewers viewers;
    private final Scenario scenario;
    private final Database database;
    private final Transactions transactions;
    private final TestClock clock;
    private final StatementCounter statements;
    private final Announcements announcements;

    SignInTest(
            SignIn signIn,
            Viewers viewers,
            Scenario scenario,
            Database database,
            Transactions transactions,
            TestClock clock,
            StatementCounter statements,
            Announcements announcements) {
        this.signIn = signIn;
        this.viewers = viewers;
        this.scenario = scenario;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.statements = statements;
        this.announcements = announcements;
    }

    @BeforeEach
    void demonstration() {
        scenario.load(Viewer.system("test"));
        clock.set(TestClock.START);
        announcements.heard().clear();
    }

    @Test
    void offersTheUsersOfTheDemonstration() {
        assertThat(signIn.demonstrationUsers())
                .extracting(User::role)
                .containsExactly(
                        Role.STAFF, Role.STAFF, Role.PARTNER, Role.BOARD, Role.ADMIN, Role.ADMIN, Role.AUDITOR);
        assertThat(signIn.demonstrationUsers())
                .extracting(user -> user.id().value())
                .contains(
                        People.staff().userId(),
                        People.colleague().userId(),
                        People.auditor().userId());
    }

    @Test
    void knowsWhoSignedIn() {
        for (Viewer person :
                List.of(People.staff(), People.partner(), People.board(), People.admin(), People.auditor())) {
            Viewer viewer = viewers.viewerOf(with(signedIn(person))).orElseThrow();

            assertThat(viewer.userId()).isEqualTo(person.userId());
            assertThat(viewer.name()).isEqualTo(person.name());
            assertThat(viewer.role()).isEqualTo(person.role());
            assertThat(viewer.organisationId()).isEqualTo(person.organisationId());
            assertThat(viewer.locale()).isEqualTo(Viewer.DUTCH);
            assertThat(viewer.origin()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void keepsTheCookieFromScriptsAndOtherSites() {
        Cookie cookie = signedIn(People.staff());

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).contains(SameSite.Lax);
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofHours(12).toSeconds());
        assertThat(cookie.isSecure()).isFalse();
        assertThat(signIn.asDemonstrationUser(
                                HttpRequest.GET("/").header("X-Forwarded-Proto", "https"),
                                new UserId(People.staff().userId()))
                        .orElseThrow()
                        .isSecure())
                .isTrue();
    }

    @Test
    void knowsNobodyWithoutACookie() {
        statements.atMost(
                0, () -> assertThat(viewers.viewerOf(HttpRequest.GET("/"))).isEmpty());
    }

    @Test
    void letsNobodyInWhoIsNoUser() {
        assertThat(signIn.asDemonstrationUser(HttpRequest.GET("/"), new UserId(Ids.next())))
                .isEmpty();
    }

    @Test
    void believesNoCookieThatItDidNotSign() {
        Cookie real = signedIn(People.staff());
        String value = real.getValue();
        String tampered = (value.startsWith("A") ? "B" : "A") + value.substring(1);

        for (String forged : List.of(tampered, value + "A", value.substring(4), "", "nonsense", "%%%", "é")) {
            assertThat(viewers.viewerOf(with(Cookie.of(real.getName(), forged))))
                    .as(forged)
                    .isEmpty();
        }
    }

    @Test
    void forgetsWhoDidNothingForTwelveHours() {
        Cookie cookie = signedIn(People.staff());

        clock.advance(Duration.ofHours(11));
        assertThat(viewers.viewerOf(with(cookie))).isPresent();
        clock.advance(Duration.ofHours(1));
        assertThat(viewers.viewerOf(with(cookie))).isEmpty();
    }

    @Test
    void endsTheSessionThatIsSignedOut() {
        Cookie cookie = signedIn(People.staff());
        assertThat(viewers.viewerOf(with(cookie))).isPresent();

        Cookie removed = signIn.signOut(with(cookie));

        assertThat(removed.getName()).isEqualTo(cookie.getName());
        assertThat(removed.getMaxAge()).isZero();
        assertThat(viewers.viewerOf(with(cookie))).isEmpty();
        assertThat(signIn.signOut(HttpRequest.GET("/")).getMaxAge()).isZero();
    }

    @Test
    void endsTheSessionOfWhoGetsAnotherRole() {
        Cookie cookie = signedIn(People.board());
        assertThat(viewers.viewerOf(with(cookie))).isPresent();

        change("UPDATE user_account SET role = 'ADMIN' WHERE role = 'BOARD'");
        clock.advance(Duration.ofSeconds(6));
        assertThat(viewers.viewerOf(with(cookie))).isEmpty();

        change("UPDATE user_account SET role = 'BOARD' WHERE name LIKE 'Bestuurder%'");
    }

    @Test
    void endsTheSessionOfWhoMayNoLongerComeIn() {
        Cookie cookie = signedIn(People.auditor());

        change("UPDATE user_account SET active = FALSE WHERE role = 'AUDITOR'");
        assertThat(viewers.viewerOf(with(cookie))).isEmpty();
        assertThat(signIn.asDemonstrationUser(
                        HttpRequest.GET("/"), new UserId(People.auditor().userId())))
                .isEmpty();

        change("UPDATE user_account SET active = TRUE");
    }

    @Test
    void asksTheDatabaseOnceInAFewSeconds() {
        Cookie cookie = signedIn(People.staff());

        statements.atMost(1, () -> {
            for (int request = 0; request < 10; request++) {
                assertThat(viewers.viewerOf(with(cookie))).isPresent();
            }
        });
    }

    @Test
    void tellsWhoCameInAndWentOut() {
        Cookie cookie = signedIn(People.staff());
        signIn.signOut(with(cookie));
        signIn.signOut(with(cookie));

        assertThat(announcements.heard()).hasSize(2);
        assertThat(announcements.heard().getFirst())
                .isInstanceOfSatisfying(
                        SignedIn.class,
                        event -> assertThat(event.viewer().userId())
                                .isEqualTo(People.staff().userId()));
        assertThat(announcements.heard().getLast()).isInstanceOf(SignedOut.class);
    }

    @Test
    void speaksTheLanguageThatIsChosenOrElseAccepted() {
        Cookie session = signedIn(People.staff());

        assertThat(locale(with(session))).isEqualTo(Viewer.DUTCH);
        assertThat(locale(with(session).header("Accept-Language", "en-GB,en;q=0.9,nl;q=0.8")))
                .isEqualTo(Locale.ENGLISH);
        assertThat(locale(with(session).header("Accept-Language", "de,nl-NL;q=0.5")))
                .isEqualTo(Viewer.DUTCH);
        assertThat(locale(with(session).header("Accept-Language", "de"))).isEqualTo(Viewer.DUTCH);
        assertThat(locale(with(session).header("Accept-Language", "!!;q=x"))).isEqualTo(Viewer.DUTCH);
        assertThat(locale(
                        with(session).header("Accept-Language", "nl").cookie(Cookie.of(Viewers.LANGUAGE_COOKIE, "en"))))
                .isEqualTo(Locale.ENGLISH);
        assertThat(locale(with(session).cookie(Cookie.of(Viewers.LANGUAGE_COOKIE, "fr"))))
                .isEqualTo(Viewer.DUTCH);
    }

    private Cookie signedIn(Viewer person) {
        Optional<Cookie> cookie = signIn.asDemonstrationUser(HttpRequest.GET("/"), new UserId(person.userId()));
        return cookie.orElseThrow();
    }

    private Locale locale(HttpRequest<?> request) {
        return viewers.viewerOf(request).orElseThrow().locale();
    }

    private void change(@CompileTimeConstant String sql) {
        transactions.retrying(() -> database.sql(sql).update());
    }

    private static MutableHttpRequest<?> with(Cookie cookie) {
        return HttpRequest.GET("/").cookie(cookie);
    }
}
