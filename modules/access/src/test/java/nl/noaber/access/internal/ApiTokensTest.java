package nl.noaber.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.noaber.access.Account;
import nl.noaber.access.AccountChange;
import nl.noaber.access.Accounts;
import nl.noaber.access.ApiToken;
import nl.noaber.access.ApiTokenId;
import nl.noaber.access.ApiTokens;
import nl.noaber.access.ApiTokens.Creation;
import nl.noaber.access.Caller;
import nl.noaber.access.NewApiToken;
import nl.noaber.access.Viewers;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class ApiTokensTest {

    private final ApiTokens tokens;
    private final Accounts accounts;
    private final LocalUsers users;
    private final Viewers viewers;
    private final Database database;
    private final StatementCounter statements;
    private final TestClock clock;
    private final ProviderEntrance entrance;
    private final Transactions transactions;

    ApiTokensTest(
            ApiTokens tokens,
            Accounts accounts,
            LocalUsers users,
            Viewers viewers,
            Database database,
            StatementCounter statements,
            TestClock clock,
            ProviderEntrance entrance,
            Transactions transactions) {
        this.entrance = entrance;
        this.transactions = transactions;
        this.tokens = tokens;
        this.accounts = accounts;
        this.users = users;
        this.viewers = viewers;
        this.database = database;
        this.statements = statements;
        this.clock = clock;
    }

    @BeforeEach
    void begin() {
        clock.advance(Duration.ofMinutes(30));
    }

    @Test
    void actsAsItsUserAndNothingMore() {
        Account account = users.member(Role.STAFF);
        Creation.Created made = made(account, Set.of("logContactMoment"));

        Caller caller = viewers.callerOf(bearing(secret(made))).orElseThrow();

        assertThat(caller.viewer().userId()).isEqualTo(account.id().value());
        assertThat(caller.viewer().role()).isEqualTo(Role.STAFF);
        assertThat(caller.viewer().origin()).startsWith("127.0.0.1 token ");
        assertThat(caller.mayRun("logContactMoment")).isTrue();
        assertThat(caller.mayRun("merge")).isFalse();
        assertThat(viewers.viewerOf(bearing(secret(made))))
                .as("no page takes a token")
                .isEmpty();
    }

    @Test
    void keepsNoTokenThatCouldBeRead() {
        String secret = secret(made(users.member(Role.STAFF), Set.of()));

        assertThat(secret).startsWith("noaber_").hasSize(7 + 43);
        assertThat(database.sql("SELECT COUNT(*) FROM api_token WHERE token_hash = UNHEX(SHA2(:secret, 256))")
                        .bind("secret", secret)
                        .count())
                .isEqualTo(1);
        assertThat(database.sql("SELECT COUNT(*) FROM api_token WHERE INSTR(name, :secret) > 0")
                        .bind("secret", secret)
                        .count())
                .isZero();
    }

    @Test
    void refusesWhatIsNoTokenAndLooksAtNoCookieThen() {
        Account account = users.member(Role.STAFF);
        String secret = secret(made(account, Set.of()));

        for (String header : List.of(
                "Bearer " + secret + "x",
                "Bearer " + secret.substring(0, 20),
                "Bearer noaber_",
                "Bearer",
                "Basic " + secret,
                "Bearer " + secret.toUpperCase(Locale.ROOT),
                "Bearer noaber_' OR '1'='1",
                "Bearer " + "x".repeat(5_000))) {
            assertThat(viewers.callerOf(HttpRequest.GET("/").header("Authorization", header)))
                    .as(header)
                    .isEmpty();
        }
    }

    @Test
    void worksOnBesideAFloodOfWhatIsNoTokenFromTheSameAddress() {
        String known = secret(made(users.member(Role.STAFF), Set.of()));
        String fresh = secret(made(users.member(Role.STAFF), Set.of()));
        assertThat(viewers.callerOf(bearing(known))).isPresent();
        for (int number = 0; number < 400; number++) {
            assertThat(viewers.callerOf(bearing("noaber_" + number))).isEmpty();
        }

        clock.advance(Duration.ofSeconds(6));
        assertThat(viewers.callerOf(bearing(known))).isPresent();
        assertThat(viewers.callerOf(bearing(fresh))).as("never seen here").isEmpty();
        clock.advance(Duration.ofMinutes(15));
        assertThat(viewers.callerOf(bearing(fresh))).isPresent();
    }

    @Test
    void endsWithItsTimeItsUserAndItsRevocation() {
        Account account = users.member(Role.STAFF);
        Creation.Created expiring = made(account, Set.of());
        Creation.Created revoked = made(account, Set.of());
        Creation.Created closed = made(users.member(Role.STAFF), Set.of());
        for (Creation.Created token : List.of(expiring, revoked, closed)) {
            assertThat(viewers.callerOf(bearing(secret(token)))).isPresent();
        }

        assertThat(tokens.revoke(viewer(account), revoked.token().id())).isNotNull();
        assertThat(viewers.callerOf(bearing(secret(revoked)))).isEmpty();
        accounts.close(People.admin(), closed.token().owner(), 1);
        clock.advance(Duration.ofSeconds(6));
        assertThat(viewers.callerOf(bearing(secret(closed)))).isEmpty();
        accounts.reopen(People.admin(), closed.token().owner(), 2);
        clock.advance(Duration.ofSeconds(6));
        assertThat(viewers.callerOf(bearing(secret(closed))))
                .as("closed and open again")
                .isEmpty();
        assertThat(viewers.callerOf(bearing(secret(expiring)))).isPresent();
        clock.advance(Duration.ofDays(31));
        assertThat(viewers.callerOf(bearing(secret(expiring)))).isEmpty();
    }

    @Test
    void endsWithTheSessionsInWhichNoFactorWasAskedThatIsNeededNow() {
        Account account = users.member(Role.STAFF);
        Creation.Created made = made(account, Set.of());
        Creation.Created ofOther = made(users.member(Role.ADMIN), Set.of());

        users.requireFactor(Role.STAFF);
        clock.advance(Duration.ofSeconds(6));
        assertThat(viewers.callerOf(bearing(secret(made)))).isEmpty();
        assertThat(viewers.callerOf(bearing(secret(ofOther)))).isPresent();

        users.requireFactor();
        clock.advance(Duration.ofSeconds(6));
        assertThat(viewers.callerOf(bearing(secret(made))))
                .as("made without the factor, and over")
                .isEmpty();
    }

    @Test
    void endsWithTheRoleThatItWasMadeIn() {
        Account account = users.member(Role.STAFF);
        Creation.Created made = made(account, Set.of("logContactMoment"));
        assertThat(viewers.callerOf(bearing(secret(made)))).isPresent();

        accounts.update(
                People.admin(),
                account.id(),
                account.version(),
                new AccountChange(Patch.kept(), Patch.kept(), Patch.set(Role.BOARD), Patch.kept()));
        clock.advance(Duration.ofSeconds(6));

        assertThat(viewers.callerOf(bearing(secret(made)))).isEmpty();
    }

    @Test
    void showsItsLastUseAndWritesItOnceAMinute() {
        Account account = users.member(Role.STAFF);
        Creation.Created made = made(account, Set.of());
        viewers.callerOf(bearing(secret(made)));
        statements.atMost(0, () -> viewers.callerOf(bearing(secret(made))));
        clock.advance(Duration.ofSeconds(10));
        statements.atMost(1, () -> viewers.callerOf(bearing(secret(made))));

        ApiToken shown = tokens.of(viewer(account), Set.of(account.id()))
                .getOrDefault(account.id(), List.of())
                .getFirst();
        assertThat(shown.lastUsedAt()).isEqualTo(clock.instant().minusSeconds(10));
        assertThat(shown.lastUsedFrom()).isEqualTo("127.0.0.1");
    }

    @Test
    void isMadeOnceForEachId() {
        Account account = users.member(Role.STAFF);
        NewApiToken wanted = wanted(Set.of());

        Creation.Created first = (Creation.Created) tokens.create(viewer(account), wanted);
        Creation.Created again = (Creation.Created) tokens.create(viewer(account), wanted);

        assertThat(first.secret()).isNotNull();
        assertThat(again.secret()).isNull();
        assertThat(again.token().id()).isEqualTo(first.token().id());
    }

    /** A server cuts what it puts together off, unless it is told not to. */
    @Test
    void remembersHoweverManyActions() {
        Account account = users.member(Role.STAFF);
        Set<String> many = IntStream.range(0, 200)
                .mapToObj(number -> "withdrawSomethingWithALongName" + number)
                .collect(Collectors.toSet());

        Creation.Created made = made(account, many);

        assertThat(tokens.byIds(viewer(account), Set.of(made.token().id())).values())
                .extracting(ApiToken::mutations)
                .containsExactly(many);
    }

    @Test
    void refusesWhatIsNoToken() {
        Viewer viewer = viewer(users.member(Role.ADMIN));
        LocalDate today = DutchTime.today(clock);
        ApiTokenId id = new ApiTokenId(Ids.next());

        assertThat(codes(tokens.create(viewer, new NewApiToken(id, " ", today.minusDays(1), Set.of("inviteUser")))))
                .containsExactly("NAME_MISSING", "EXPIRES_WRONG", "MUTATION_IN_PERSON");
        assertThat(codes(tokens.create(viewer, new NewApiToken(id, "x", today.plusDays(367), Set.of()))))
                .containsExactly("EXPIRES_WRONG");
        for (int number = 0; number < 25; number++) {
            tokens.create(viewer, wanted(Set.of()));
        }
        assertThat(codes(tokens.create(viewer, wanted(Set.of())))).containsExactly("TOO_MANY_TOKENS");
    }

    @Test
    void belongsToItsUser() {
        Account account = users.member(Role.STAFF);
        Creation.Created made = made(account, Set.of());

        assertThat(tokens.revoke(People.colleague(), made.token().id())).isNull();
        assertThat(tokens.revoke(People.auditor(), made.token().id())).isNull();
        assertThat(tokens.of(People.colleague(), Set.of(account.id()))).isEmpty();
        assertThat(tokens.list(People.colleague(), PageRequest.first(10)).nodes())
                .isEmpty();
        assertThat(tokens.list(People.admin(), PageRequest.first(1))
                        .nodes()
                        .getFirst()
                        .id())
                .isEqualTo(made.token().id());
        assertThat(tokens.revoke(People.admin(), made.token().id())).isNotNull();
        assertThat(viewers.callerOf(bearing(secret(made)))).isEmpty();
    }

    @Test
    void endsWhenTheProviderGivesNoPlaceHereAnyMore() {
        Account account = users.member(Role.STAFF);
        String secret = secret(made(account, Set.of()));
        vouchedFor(account, "vertrokken");
        assertThat(viewers.callerOf(bearing(secret))).isPresent();

        entrance.shut("https://provider.example", "vertrokken");
        clock.advance(Duration.ofSeconds(6));
        assertThat(viewers.callerOf(bearing(secret))).isEmpty();
    }

    @Test
    void worksForThirtyDaysAfterItsUserCameFromTheProviderAndAgainAfterTheNextTime() {
        Account account = users.member(Role.STAFF);
        Account local = users.member(Role.STAFF);
        String secret = secret(made(account, 60));
        String own = secret(made(local, 60));
        vouchedFor(account, "komt terug");

        clock.advance(Duration.ofDays(30));
        assertThat(viewers.callerOf(bearing(secret))).isPresent();
        clock.advance(Duration.ofSeconds(6));
        assertThat(viewers.callerOf(bearing(secret))).isEmpty();
        assertThat(viewers.callerOf(bearing(own))).as("signs in here").isPresent();

        transactions.retrying(
                () -> database.sql("UPDATE user_identity SET last_signed_in_at = :now WHERE user_id = :id")
                        .bind("now", clock.instant())
                        .bind("id", account.id())
                        .update());
        assertThat(viewers.callerOf(bearing(secret))).isPresent();
    }

    private void vouchedFor(Account account, String subject) {
        transactions.retrying(() -> database.sql("""
            INSERT INTO user_identity (issuer, subject, user_id, last_signed_in_at)
            VALUES ('https://provider.example', :subject, :id, :now)
            """)
                .bind("subject", subject)
                .bind("id", account.id())
                .bind("now", clock.instant())
                .update());
    }

    private Creation.Created made(Account account, int days) {
        return (Creation.Created) tokens.create(
                viewer(account),
                new NewApiToken(
                        new ApiTokenId(Ids.next()),
                        "Dashboard",
                        DutchTime.today(clock).plusDays(days),
                        Set.of()));
    }

    private Creation.Created made(Account account, Set<String> mutations) {
        return (Creation.Created) tokens.create(viewer(account), wanted(mutations));
    }

    private NewApiToken wanted(Set<String> mutations) {
        return new NewApiToken(
                new ApiTokenId(Ids.next()), "Dashboard", DutchTime.today(clock).plusDays(30), mutations);
    }

    private static String secret(Creation.Created made) {
        return Objects.requireNonNull(made.secret());
    }

    private static HttpRequest<?> bearing(String secret) {
        return HttpRequest.GET("/").header("Authorization", "Bearer " + secret);
    }

    private static Viewer viewer(Account account) {
        return new Viewer(
                account.id().value(), account.name(), account.role(), account.organisationId(), Viewer.DUTCH, "test");
    }

    private static List<String> codes(Creation creation) {
        return creation instanceof Creation.Refused(List<Problem> problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }
}
