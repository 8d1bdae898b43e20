package nl.noaber.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.noaber.access.Account;
import nl.noaber.access.Announcements;
import nl.noaber.access.LocalSignIn;
import nl.noaber.access.LocalSignIn.Entry;
import nl.noaber.access.SignInRefused;
import nl.noaber.access.SignInRefused.Reason;
import nl.noaber.access.Viewers;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.sql.Database;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class LocalSignInTest {

    private static final String PASSWORD = LocalUsers.PASSWORD;

    private final LocalSignIn signIn;
    private final LocalUsers users;
    private final RefusedTries refused;
    private final Viewers viewers;
    private final Announcements announcements;
    private final Database database;
    private final TestClock clock;

    LocalSignInTest(
            LocalSignIn signIn,
            LocalUsers users,
            RefusedTries refused,
            Viewers viewers,
            Announcements announcements,
            Database database,
            TestClock clock) {
        this.signIn = signIn;
        this.users = users;
        this.refused = refused;
        this.viewers = viewers;
        this.announcements = announcements;
        this.database = database;
        this.clock = clock;
    }

    /** Each test begins in a quarter of an hour of its own: nobody has tried anything in it. */
    @BeforeEach
    void begin() {
        clock.advance(Duration.ofSeconds(1_800 - clock.instant().getEpochSecond() % 900));
        refused.tellOfThoseBefore();
        announcements.heard().clear();
    }

    @Test
    void letsInWhoKnowsThePassword() {
        Account account = users.member(Role.STAFF);

        Entry entry = signIn.enter(HttpRequest.GET("/"), " " + email(account).toUpperCase(Locale.ROOT) + " ", PASSWORD);

        assertThat(viewers.viewerOf(LocalUsers.with(cookies(entry))))
                .hasValueSatisfying(viewer ->
                        assertThat(viewer.userId()).isEqualTo(account.id().value()));
    }

    @Test
    void saysTheSameOfAnUnknownUserAndAWrongPassword() {
        Account account = users.member(Role.STAFF);
        Account closedLater = users.invited(Role.STAFF).account();

        List<String> wrong = codes(signIn.enter(HttpRequest.GET("/"), email(account), "een ander wachtwoord"));

        assertThat(wrong).containsExactly("SIGN_IN_REFUSED");
        assertThat(codes(signIn.enter(HttpRequest.GET("/"), "niemand@example.org", "een ander wachtwoord")))
                .isEqualTo(wrong);
        assertThat(codes(signIn.enter(HttpRequest.GET("/"), email(closedLater), "een ander wachtwoord")))
                .isEqualTo(wrong);
        assertThat(codes(signIn.enter(HttpRequest.GET("/"), "geen adres", "x".repeat(100_000))))
                .isEqualTo(wrong);
    }

    @Test
    void doesAsMuchForAnUnknownUser() {
        Account account = users.member(Role.STAFF);
        long known = asked(() -> signIn.enter(HttpRequest.GET("/"), email(account), "een ander wachtwoord"));
        long unknown = asked(() -> signIn.enter(HttpRequest.GET("/"), "niemand@example.org", "een ander wachtwoord"));

        assertThat(unknown).isEqualTo(known);
        Duration mismatch = took(() -> PasswordHash.matches("een ander wachtwoord", PasswordHash.of(PASSWORD)));
        assertThat(took(() -> PasswordHash.matches("een ander wachtwoord", null)))
                .isGreaterThan(mismatch.dividedBy(10));
    }

    @Test
    void tellsOfFailuresWithoutWhatWasTyped() {
        Account account = users.member(Role.STAFF);
        announcements.heard().clear();

        signIn.enter(HttpRequest.GET("/"), email(account), "per ongeluk");
        signIn.enter(HttpRequest.GET("/"), "mijn-geheim-als-naam", "x");

        assertThat(announcements.heard())
                .containsExactly(
                        new SignInRefused(Reason.WRONG, "127.0.0.1", account.id()),
                        new SignInRefused(Reason.WRONG, "127.0.0.1", null));
    }

    @Test
    void shutsOutWhoKeepsGuessingAndNotTheUser() {
        Account account = users.member(Role.STAFF);
        Cookie device = device(signIn.enter(HttpRequest.GET("/"), email(account), PASSWORD));

        for (int attempt = 0; attempt <= PasswordSignIn.ATTEMPTS; attempt++) {
            assertThat(codes(signIn.enter(HttpRequest.GET("/"), email(account), "raad " + attempt)))
                    .containsExactly("SIGN_IN_REFUSED");
        }

        assertThat(codes(signIn.enter(HttpRequest.GET("/"), email(account), PASSWORD)))
                .containsExactly("TOO_MANY_ATTEMPTS_NOW");
        assertThat(signIn.enter(LocalUsers.with(device), email(account), PASSWORD))
                .isInstanceOf(Entry.Entered.class);
        clock.advance(Duration.ofSeconds(30));
        assertThat(signIn.enter(HttpRequest.GET("/"), email(account), PASSWORD)).isInstanceOf(Entry.Entered.class);
    }

    @Test
    void believesNoBrowserThatItDoesNotKnow() {
        Account account = users.member(Role.STAFF);
        Account other = users.member(Role.STAFF);
        Cookie ofOther = device(signIn.enter(HttpRequest.GET("/"), email(other), PASSWORD));
        Cookie real = device(signIn.enter(HttpRequest.GET("/"), email(account), PASSWORD));
        String value = real.getValue();
        for (int attempt = 0; attempt <= PasswordSignIn.ATTEMPTS; attempt++) {
            signIn.enter(HttpRequest.GET("/"), email(account), "raad " + attempt);
        }

        for (String forged : List.of(ofOther.getValue(), "x" + value, value + "A", value.replace('.', '-'), ".", "")) {
            assertThat(codes(signIn.enter(
                            LocalUsers.with(Cookie.of(DeviceCookie.NAME, forged)), email(account), PASSWORD)))
                    .as(forged)
                    .containsExactly("TOO_MANY_ATTEMPTS_NOW");
        }
    }

    @Test
    void countsManyAtOnceOneByOne() throws InterruptedException, ExecutionException {
        Account account = users.member(Role.STAFF);
        List<Callable<List<String>>> attempts = new ArrayList<>();
        for (int attempt = 0; attempt < 40; attempt++) {
            String guess = "raad " + attempt;
            attempts.add(() -> codes(signIn.enter(HttpRequest.GET("/"), email(account), guess)));
        }
        List<String> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (Future<List<String>> answer : threads.invokeAll(attempts)) {
                answers.addAll(answer.get());
            }
        }

        assertThat(answers).filteredOn("SIGN_IN_REFUSED"::equals).hasSize(PasswordSignIn.ATTEMPTS + 1);
        assertThat(answers).filteredOn("TOO_MANY_ATTEMPTS_NOW"::equals).hasSize(39 - PasswordSignIn.ATTEMPTS);
        assertThat(announcements.heard())
                .filteredOn(new SignInRefused(Reason.TOO_OFTEN, "127.0.0.1", account.id())::equals)
                .hasSize(1);
    }

    @Test
    void locksNobodyOutOfAnOfficeByTheMistakesOfOne() {
        Account clumsy = users.member(Role.STAFF);
        Account colleague = users.member(Role.STAFF);
        for (int attempt = 0; attempt < 100; attempt++) {
            signIn.enter(HttpRequest.GET("/"), email(clumsy), "raad " + attempt);
        }

        assertThat(codes(signIn.enter(HttpRequest.GET("/"), email(clumsy), PASSWORD)))
                .containsExactly("TOO_MANY_ATTEMPTS_NOW");
        assertThat(signIn.enter(HttpRequest.GET("/"), email(colleague), PASSWORD))
                .isInstanceOf(Entry.Entered.class);
    }

    @Test
    void takesANetworkOfVersionSixForOneAddress() {
        assertThat(AddressLimit.network("2001:db8:1:2:3:4:5:6")).isEqualTo(AddressLimit.network("2001:db8:1:2::1"));
        assertThat(AddressLimit.network("2001:db8:1:3::1")).isNotEqualTo(AddressLimit.network("2001:db8:1:2::1"));
        assertThat(AddressLimit.network("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(AddressLimit.network("geen:adres")).isEqualTo("geen:adres");
    }

    @Test
    void asksTheCodeBeforeItLetsIn() {
        Account account = users.member(Role.ADMIN);
        turnOn(account);

        Entry asked = signIn.enter(HttpRequest.GET("/"), email(account), PASSWORD);

        assertThat(asked).isInstanceOf(Entry.FactorAsked.class);
        Cookie onTheWay = ((Entry.FactorAsked) asked).onTheWay();
        assertThat(viewers.viewerOf(LocalUsers.with(onTheWay, Cookie.of("noaber-session", onTheWay.getValue()))))
                .isEmpty();
        assertThat(codes(signIn.prove(LocalUsers.with(onTheWay), "000000"))).containsExactly("CODE_REFUSED");
        clock.advance(Duration.ofSeconds(60));
        assertThat(signIn.prove(LocalUsers.with(onTheWay), code(account))).isInstanceOf(Entry.Entered.class);
    }

    @Test
    void endsAtTheNextRequestWhatWasBegunWithoutTheFactorThatIsNeededNow() {
        Account account = users.member(Role.ADMIN);
        List<Cookie> ofAdministrator = cookies(signIn.enter(HttpRequest.GET("/"), email(account), PASSWORD));
        List<Cookie> ofStaff = cookies(signIn.enter(HttpRequest.GET("/"), email(users.member(Role.STAFF)), PASSWORD));
        assertThat(viewers.viewerOf(LocalUsers.with(ofAdministrator))).isPresent();

        users.requireFactor(Role.ADMIN);
        clock.advance(Duration.ofSeconds(6));
        assertThat(viewers.viewerOf(LocalUsers.with(ofAdministrator))).isEmpty();
        assertThat(viewers.viewerOf(LocalUsers.with(ofStaff))).isPresent();

        List<String> recovery = turnOn(account);
        users.requireFactor(Role.ADMIN);
        clock.advance(Duration.ofSeconds(60));
        assertThat(recovery).isNotEmpty();
        assertThat(viewers.viewerOf(LocalUsers.with(ofAdministrator)))
                .as("has one now, which this was begun without")
                .isEmpty();
        users.requireFactor();
    }

    @Test
    void takesNoCodeTwice() {
        Account account = users.member(Role.ADMIN);
        List<String> recovery = turnOn(account);
        clock.advance(Duration.ofSeconds(60));
        String code = code(account);
        Cookie onTheWay = onTheWay(account);

        assertThat(signIn.prove(LocalUsers.with(onTheWay), code)).isInstanceOf(Entry.Entered.class);
        assertThat(codes(signIn.prove(LocalUsers.with(onTheWay(account)), code)))
                .containsExactly("CODE_REFUSED");
        clock.advance(Duration.ofSeconds(30));
        assertThat(codes(signIn.prove(LocalUsers.with(onTheWay(account)), code)))
                .as("still within the drift, and used")
                .containsExactly("CODE_REFUSED");
        String first = recovery.getFirst().toLowerCase(Locale.ROOT).replace(" ", "-");
        assertThat(signIn.prove(LocalUsers.with(onTheWay(account)), first)).isInstanceOf(Entry.Entered.class);
        assertThat(codes(signIn.prove(LocalUsers.with(onTheWay(account)), first)))
                .containsExactly("CODE_REFUSED");
        assertThat(database.sql("SELECT COUNT(*) FROM recovery_code").count()).isEqualTo(9);
    }

    @Test
    void letsNobodyGuessCodes() {
        Account account = users.member(Role.ADMIN);
        turnOn(account);
        clock.advance(Duration.ofSeconds(60));
        Cookie onTheWay = onTheWay(account);
        for (int attempt = 0; attempt < PasswordSignIn.ATTEMPTS; attempt++) {
            signIn.prove(LocalUsers.with(onTheWay), "00000" + attempt);
        }

        assertThat(codes(signIn.prove(LocalUsers.with(onTheWay), code(account))))
                .containsExactly("TOO_MANY_ATTEMPTS");
        assertThat(codes(signIn.prove(LocalUsers.with(onTheWay(account)), code(account))))
                .as("the password once more gives no new guesses")
                .containsExactly("TOO_MANY_ATTEMPTS");
    }

    @Test
    void forgetsWhoIsOnTheWayTooLongOrGetsAnotherPassword() {
        Account account = users.member(Role.ADMIN);
        turnOn(account);
        Cookie late = onTheWay(account);
        clock.advance(Duration.ofMinutes(11));
        assertThat(codes(signIn.prove(LocalUsers.with(late), code(account)))).containsExactly("SIGN_IN_ANEW");
        assertThat(codes(signIn.prove(HttpRequest.GET("/"), code(account)))).containsExactly("SIGN_IN_ANEW");
    }

    private List<String> turnOn(Account account) {
        users.requireFactor(Role.ADMIN);
        Entry entry = signIn.enter(HttpRequest.GET("/"), email(account), PASSWORD);
        Cookie onTheWay = ((Entry.FactorToSetUp) entry).onTheWay();
        assertThat(signIn.setUp(LocalUsers.with(onTheWay))).isPresent();
        Entry entered = signIn.confirm(LocalUsers.with(onTheWay), code(account));
        users.requireFactor();
        return ((Entry.Entered) entered).recoveryCodes();
    }

    private Cookie onTheWay(Account account) {
        return ((Entry.FactorAsked) signIn.enter(HttpRequest.GET("/"), email(account), PASSWORD)).onTheWay();
    }

    private String code(Account account) {
        return OneTimeCode.at(users.factorSecret(account.id()), clock.instant());
    }

    private long asked(Runnable work) {
        long before = database.statements();
        work.run();
        return database.statements() - before;
    }

    private static Duration took(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String email(Account account) {
        return Objects.requireNonNull(account.email());
    }

    private static List<Cookie> cookies(Entry entry) {
        return ((Entry.Entered) entry).cookies();
    }

    private static Cookie device(Entry entry) {
        return cookies(entry).stream()
                .filter(cookie -> cookie.getName().equals(DeviceCookie.NAME))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Entry entry) {
        return entry instanceof Entry.Refused(List<Problem> problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of(entry.getClass().getSimpleName());
    }
}
