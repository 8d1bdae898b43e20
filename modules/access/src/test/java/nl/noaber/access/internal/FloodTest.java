package nl.noaber.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.noaber.access.Account;
import nl.noaber.access.AccountOutcome;
import nl.noaber.access.Accounts;
import nl.noaber.access.Announcements;
import nl.noaber.access.LocalSignIn;
import nl.noaber.access.LocalSignIn.Entry;
import nl.noaber.access.PasswordLinks;
import nl.noaber.access.SignInRefused;
import nl.noaber.access.SignInRefused.Reason;
import nl.noaber.access.internal.AddressLimit.Door;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.sql.Database;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While somebody tries and tries, the one who may comes in, and Noaber does little. */
@NoaberTest
class FloodTest {

    private static final String HERE = "127.0.0.1";
    private static final int IN_A_FLOOD = 15;

    private final LocalSignIn signIn;
    private final LocalUsers users;
    private final Accounts accounts;
    private final PasswordLinks links;
    private final AddressLimit addresses;
    private final RefusedTries refused;
    private final Announcements announcements;
    private final Database database;
    private final TestClock clock;

    FloodTest(
            LocalSignIn signIn,
            LocalUsers users,
            Accounts accounts,
            PasswordLinks links,
            AddressLimit addresses,
            RefusedTries refused,
            Announcements announcements,
            Database database,
            TestClock clock) {
        this.signIn = signIn;
        this.users = users;
        this.accounts = accounts;
        this.links = links;
        this.addresses = addresses;
        this.refused = refused;
        this.announcements = announcements;
        this.database = database;
        this.clock = clock;
    }

    /** Long after the other classes: what they tried is counted as long as the process lasts. */
    @BeforeAll
    static void goWhereNobodyTried(TestClock clock) {
        clock.advance(Duration.ofDays(1_000));
    }

    @BeforeEach
    void begin() {
        clock.advance(Duration.ofSeconds(1_800 - clock.instant().getEpochSecond() % 900));
        refused.tellOfThoseBefore();
        announcements.heard().clear();
    }

    @Test
    void letsInWhoHasTheRightPasswordWhereOnePasswordIsTriedOnManyAccounts() {
        Account colleague = users.member(Role.STAFF);
        for (int attempt = 0; attempt < 50; attempt++) {
            assertThat(tried("iemand" + attempt)).containsExactly("SIGN_IN_REFUSED");
        }

        assertThat(entered(colleague))
                .as("in a new browser behind the same address")
                .isTrue();
        for (int attempt = 50; attempt < 65; attempt++) {
            assertThat(tried("iemand" + attempt)).containsExactly("SIGN_IN_REFUSED");
        }
        assertThat(entered(users.member(Role.STAFF))).isTrue();
    }

    @Test
    void answersInAFloodTheSameForAnAccountAndForANameThatNobodyHas() {
        Account account = users.member(Role.STAFF);
        spend(Door.PASSWORD, HERE, 60);
        for (String email : List.of(email(account), "niemand@example.org")) {
            assertThat(List.of(guessed(email), guessed(email), guessed(email)))
                    .as(email)
                    .containsExactly("SIGN_IN_REFUSED", "SIGN_IN_REFUSED", "TOO_MANY_ATTEMPTS_NOW");
        }
        clock.advance(Duration.ofMinutes(1));
        assertThat(guessed("niemand@example.org")).isEqualTo("SIGN_IN_REFUSED");
        assertThat(entered(account)).isTrue();
    }

    @Test
    void answersInAFloodAsLateWhetherSomebodyHasThatNameOrNot() {
        Account account = users.member(Role.STAFF);
        spend(Door.PASSWORD, HERE, 60);
        for (String email : List.of(email(account), "niemand@example.org")) {
            long began = System.nanoTime();
            guessed(email);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as(email).isGreaterThan(Duration.ofMillis(99));
        }
    }

    @Test
    void looksAtOnePasswordASecondInAFloodOfAccountsThatAreThere() {
        spend(Door.PASSWORD, HERE, 60);
        spend(Door.LOOKED_IN_FLOOD, HERE, 60);
        Account account = users.member(Role.STAFF);
        assertThat(guessed(email(account))).as("as if it were looked at").isEqualTo("SIGN_IN_REFUSED");
        assertThat(entered(account)).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(entered(account)).isTrue();
    }

    @Test
    void letsInWhoMistypedAtFirstWhileNewNamesAreTriedFromTheSameAddress() {
        Account colleague = users.member(Role.STAFF);
        flood(0);
        clock.advance(Duration.ofSeconds(10));
        assertThat(guessed(email(colleague))).isEqualTo("SIGN_IN_REFUSED");
        flood(1);

        assertThat(entered(colleague)).as("at once").isTrue();
    }

    @Test
    void letsInAfterHalfAMinuteWhoseAccountWasGuessedAtFromTheSameAddress() {
        Account account = users.member(Role.STAFF);
        for (int attempt = 0; attempt < 60; attempt++) {
            signIn.enter(HttpRequest.GET("/"), email(account), "raad " + attempt);
        }
        assertThat(entered(account)).isFalse();

        clock.advance(Duration.ofSeconds(30));

        assertThat(entered(account)).isTrue();
    }

    @Test
    void looksAtOneGuessInHalfAMinuteAfterTheFirst() {
        Account account = users.member(Role.STAFF);
        long looked = 0;
        for (int second = 0; second < 600; second++) {
            clock.advance(Duration.ofSeconds(1));
            looked += codes(signIn.enter(HttpRequest.GET("/"), email(account), "raad " + second))
                            .contains("SIGN_IN_REFUSED")
                    ? 1
                    : 0;
        }
        assertThat(looked).isBetween(25L, 2L * PasswordSignIn.ATTEMPTS + 21);
    }

    @Test
    void letsInABrowserThatWasHereBeforeWhateverIsTriedOnItsAccount() {
        Account account = users.member(Role.STAFF);
        Cookie device = device(signIn.enter(HttpRequest.GET("/"), email(account), LocalUsers.PASSWORD));
        flood(0);
        for (int attempt = 0; attempt < 3; attempt++) {
            guessed(email(account));
        }
        assertThat(entered(account)).as("in the place of that flood").isFalse();
        assertThat(signIn.enter(LocalUsers.with(device), email(account), LocalUsers.PASSWORD))
                .as("who was here before, behind the same address")
                .isInstanceOf(Entry.Entered.class);
    }

    @Test
    void letsInByALinkOfAnAdministratorWithoutMailWhateverIsTriedFromTheSameAddress() {
        Account account = users.member(Role.STAFF);
        for (int attempt = 0; attempt < 200; attempt++) {
            signIn.enter(HttpRequest.GET("/"), email(account), "raad " + attempt);
            links.holder(HttpRequest.GET("/"), "geraden" + attempt);
        }
        assertThat(links.canMail()).isFalse();

        AccountOutcome sent = accounts.sendLink(People.admin(), account.id());
        Entry entry = links.set(
                HttpRequest.GET("/"), LocalUsers.secret((AccountOutcome.Done) sent), "een heel ander wachtwoord");

        assertThat(entry).isInstanceOf(Entry.Entered.class);
        Cookie device = device(entry);
        signIn.enter(HttpRequest.GET("/"), email(account), "nog een gok");
        assertThat(signIn.enter(LocalUsers.with(device), email(account), "een heel ander wachtwoord"))
                .as("and from then on")
                .isInstanceOf(Entry.Entered.class);
    }

    @Test
    void asksTheDatabaseNothingOrOneThingForATryInAFlood() {
        Account account = users.member(Role.STAFF);
        for (int attempt = 0; attempt < 20; attempt++) {
            signIn.enter(HttpRequest.GET("/"), email(account), "raad " + attempt);
        }
        assertThat(asked(() -> signIn.enter(HttpRequest.GET("/"), email(account), "raad")))
                .isZero();

        flood(0);
        assertThat(asked(() -> flood(1)))
                .as("with ever other names: whether somebody is called so, by key")
                .isEqualTo(IN_A_FLOOD);
    }

    @Test
    void tellsOfNamesThatNobodyHasTogetherAndOfEachTryOnAnAccount() {
        Account account = users.member(Role.STAFF);
        announcements.heard().clear();
        spend(Door.UNKNOWN_TOLD, "", 48);
        for (String name : List.of("een", "twee", "drie")) {
            tried(name);
        }
        flood(0);
        clock.advance(Duration.ofSeconds(10));
        guessed(email(account));
        SignInRefused ofNobody = new SignInRefused(Reason.WRONG, HERE, null);
        SignInRefused ofAccount = new SignInRefused(Reason.WRONG, HERE, account.id());
        assertThat(announcements.heard()).containsExactly(ofNobody, ofNobody, ofAccount);

        clock.advance(Duration.ofMinutes(15));
        refused.tellOfThoseBefore();
        refused.tellOfThoseBefore();

        assertThat(announcements.heard())
                .containsExactly(
                        ofNobody,
                        ofNobody,
                        ofAccount,
                        new SignInRefused(Reason.UNKNOWN_NAMES, HERE, null, IN_A_FLOOD + 1));
    }

    @Test
    void keepsNoCountsOfEarlierStretches() {
        clock.advance(Duration.ofMinutes(31));
        for (int attempt = 0; attempt < 8; attempt++) {
            tried("vroeger" + attempt);
        }
        clock.advance(Duration.ofMinutes(31));
        for (int attempt = 0; attempt < 8; attempt++) {
            tried("later" + attempt);
        }
        assertThat(database.sql("SELECT COUNT(*) FROM attempt_count").count()).isEqualTo(8);
    }

    @Test
    void owesNobodyAnything() {
        addresses.giveBack(Door.PASSWORD, "192.0.2.77");
        int allowed = 0;
        while (allowed < 1_000 && addresses.allows(Door.PASSWORD, "192.0.2.77")) {
            allowed++;
        }
        assertThat(allowed).isEqualTo(50);
    }

    /** New names where there were too many before. */
    private void flood(int part) {
        spend(Door.PASSWORD, HERE, 60);
        for (int attempt = 0; attempt < IN_A_FLOOD; attempt++) {
            tried("vloed" + part + "-" + attempt);
        }
    }

    private void spend(Door door, String address, int times) {
        for (int time = 0; time < times; time++) {
            addresses.allows(door, address);
        }
    }

    private String guessed(String email) {
        return codes(signIn.enter(HttpRequest.GET("/"), email, "een gok")).getFirst();
    }

    private List<String> tried(String name) {
        return codes(signIn.enter(HttpRequest.GET("/"), name + "@example.org", "Welkom123"));
    }

    private boolean entered(Account account) {
        return signIn.enter(HttpRequest.GET("/"), email(account), LocalUsers.PASSWORD) instanceof Entry.Entered;
    }

    private long asked(Runnable work) {
        long before = database.statements();
        work.run();
        return database.statements() - before;
    }

    private static String email(Account account) {
        return Objects.requireNonNull(account.email());
    }

    private static Cookie device(Entry entry) {
        return ((Entry.Entered) entry)
                .cookies().stream()
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
