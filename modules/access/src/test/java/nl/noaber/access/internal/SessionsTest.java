package nl.noaber.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import java.time.Duration;
import nl.noaber.access.SignIn;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class SessionsTest {

    /** That of the tests. */
    private static final String COMMON = "signs the cookies of tests alone";

    private final SignIn signIn;
    private final RequestViewers viewers;
    private final SessionRenewal renewal;
    private final SessionRepository sessions;
    private final UserRepository users;
    private final Database database;
    private final Transactions transactions;
    private final TestClock clock;
    private final ApplicationEventPublisher<Object> events;

    SessionsTest(
            SignIn signIn,
            RequestViewers viewers,
            SessionRenewal renewal,
            SessionRepository sessions,
            UserRepository users,
            Database database,
            Transactions transactions,
            TestClock clock,
            ApplicationEventPublisher<Object> events,
            Scenario scenario) {
        this.signIn = signIn;
        this.viewers = viewers;
        this.renewal = renewal;
        this.sessions = sessions;
        this.users = users;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.events = events;
        scenario.load(Viewer.system("test"));
    }

    @BeforeEach
    void setClockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void acceptsInEveryProcessWhatOneSigned() {
        HttpRequest<?> request = HttpRequest.GET("/").cookie(signedIn(oneProcess()));

        assertThat(another(COMMON, true).current(request)).isPresent();
        assertThat(another("a secret of thirty-two characters", true).current(request))
                .isEmpty();
    }

    @Test
    void learnsWithinSecondsThatAnotherProcessEndedASession() {
        SignIn one = oneProcess();
        Cookie cookie = signedIn(one);
        Sessions other = another(COMMON, true);
        assertThat(other.current(HttpRequest.GET("/").cookie(cookie))).isPresent();

        one.signOut(HttpRequest.GET("/").cookie(cookie));
        clock.advance(Duration.ofSeconds(6));

        assertThat(other.current(HttpRequest.GET("/").cookie(cookie))).isEmpty();
    }

    @Test
    void knowsNoDemonstrationUsersWhenThisIsNoDemonstration() {
        Cookie cookie = signedIn();
        Sessions real = another(COMMON, false);
        SignIn closed = new DemonstrationSignIn(users, real, cookie(COMMON), viewers, transactions, events, false);

        assertThat(closed.demonstrationUsers()).isEmpty();
        assertThat(closed.asDemonstrationUser(
                        HttpRequest.GET("/"), new UserId(People.staff().userId())))
                .isEmpty();
        assertThat(real.current(HttpRequest.GET("/").cookie(cookie))).isEmpty();
    }

    @Test
    void renewsTheCookieOfWhoKeepsWorkingButAWeekAtMost() {
        Cookie cookie = signedIn();
        assertThat(renewed(cookie)).isNull();

        int hours = 0;
        Cookie last = cookie;
        for (Cookie next = cookie; next != null && hours < 1_000; hours += 2) {
            last = next;
            clock.advance(Duration.ofHours(2));
            next = renewed(last);
        }

        assertThat(Duration.ofHours(hours)).isBetween(Duration.ofDays(6), Duration.ofDays(7));
        clock.set(TestClock.START.plus(Duration.ofDays(7)));
        assertThat(viewers.viewerOf(HttpRequest.GET("/").cookie(last))).isEmpty();
    }

    @Test
    void leavesTheCookieAloneThatTheAnswerSets() {
        HttpRequest<?> request = HttpRequest.GET("/").cookie(signedIn());
        clock.advance(Duration.ofHours(2));
        viewers.viewerOf(request);
        MutableHttpResponse<?> response = HttpResponse.ok().cookie(signIn.signOut(request));

        renewal.renew(request, response);

        assertThat(response.getCookie(SessionCookie.NAME))
                .hasValueSatisfying(left -> assertThat(left.getMaxAge()).isZero());
    }

    @Test
    void believesAProxyOnlyWhenThereIsOne() {
        HttpRequest<?> request = HttpRequest.GET("/").header("X-Forwarded-For", "6.6.6.6, 192.0.2.7");

        assertThat(new RequestOrigin(false).address(request)).isEqualTo("127.0.0.1");
        assertThat(new RequestOrigin(true).address(request)).isEqualTo("192.0.2.7");
        assertThat(new RequestOrigin(true).address(HttpRequest.GET("/"))).isEqualTo("127.0.0.1");
        HttpRequest<?> twoLines =
                HttpRequest.GET("/").header("X-Forwarded-For", "6.6.6.6").header("X-Forwarded-For", "192.0.2.7");
        assertThat(new RequestOrigin(true).address(twoLines))
                .as("what the proxy said last, and not what stood there before")
                .isEqualTo("192.0.2.7");
    }

    @Test
    void refusesASecretThatIsTooShort() {
        assertThatThrownBy(() -> new SessionSecret(database, "short"))
                .hasMessageContaining("noaber.session-secret is too short");
    }

    private @Nullable Cookie renewed(Cookie cookie) {
        HttpRequest<?> request = HttpRequest.GET("/").cookie(cookie);
        viewers.viewerOf(request);
        MutableHttpResponse<?> response = HttpResponse.ok();
        renewal.renew(request, response);
        return response.getCookie(SessionCookie.NAME).orElse(null);
    }

    private Cookie signedIn() {
        return signedIn(signIn);
    }

    private static Cookie signedIn(SignIn process) {
        return process.asDemonstrationUser(
                        HttpRequest.GET("/"), new UserId(People.staff().userId()))
                .orElseThrow();
    }

    /** A process of its own, with the secret that all have. */
    private SignIn oneProcess() {
        return new DemonstrationSignIn(
                users, another(COMMON, true), cookie(COMMON), viewers, transactions, events, true);
    }

    /** The sessions as another process sees them. */
    private Sessions another(String secret, boolean demonstration) {
        return new Sessions(sessions, cookie(secret), transactions, clock, demonstration);
    }

    private SessionCookie cookie(String secret) {
        return new SessionCookie(new SessionSecret(database, secret), new RequestOrigin(false), clock);
    }
}
