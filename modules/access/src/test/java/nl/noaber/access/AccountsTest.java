package nl.noaber.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.noaber.access.AccountChanged.Kind;
import nl.noaber.access.LocalSignIn.Entry;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class AccountsTest {

    private static final String PASSWORD = "vier losse woorden samen";

    private final Accounts accounts;
    private final PasswordLinks links;
    private final LocalSignIn signIn;
    private final Viewers viewers;
    private final OpenSessions sessions;
    private final OwnAccount own;
    private final ApiTokens tokens;
    private final Announcements announcements;
    private final StatementCounter statements;
    private final TestClock clock;

    AccountsTest(
            Accounts accounts,
            PasswordLinks links,
            LocalSignIn signIn,
            Viewers viewers,
            OpenSessions sessions,
            OwnAccount own,
            ApiTokens tokens,
            Announcements announcements,
            StatementCounter statements,
            TestClock clock) {
        this.accounts = accounts;
        this.links = links;
        this.signIn = signIn;
        this.viewers = viewers;
        this.sessions = sessions;
        this.own = own;
        this.tokens = tokens;
        this.announcements = announcements;
        this.statements = statements;
        this.clock = clock;
    }

    @BeforeEach
    void begin() {
        clock.advance(Duration.ofMinutes(30));
        announcements.heard().clear();
    }

    @Test
    void invitesOnceForEachId() {
        NewAccount wanted = wanted(Role.STAFF);

        AccountOutcome.Done first = done(accounts.invite(People.admin(), wanted));
        AccountOutcome.Done again = done(accounts.invite(People.admin(), wanted));

        assertThat(again.account().id()).isEqualTo(first.account().id());
        assertThat(again.account().version()).isEqualTo(1);
        assertThat(news()).extracting(AccountChanged::kind).containsExactly(Kind.CREATED);
        assertThat(first.account().entrance()).isEqualTo(Account.Entrance.INVITED);
    }

    @Test
    void refusesWhatIsNoAccount() {
        UserId id = new UserId(Ids.next());
        assertThat(codes(accounts.invite(People.admin(), new NewAccount(id, " ", "geen adres", Role.PARTNER, null))))
                .containsExactly("NAME_MISSING", "EMAIL_NOT_ONE", "ORGANISATION_MISSING");
        assertThat(codes(accounts.invite(
                        People.admin(), new NewAccount(id, "Naam\r\nBcc: x", "a@example.org", Role.STAFF, null))))
                .containsExactly("NAME_UNPRINTABLE");
        assertThat(codes(accounts.invite(
                        People.admin(), new NewAccount(id, "x".repeat(201), "a@example.org", Role.STAFF, null))))
                .containsExactly("NAME_TOO_LONG");
        NewAccount known = wanted(Role.STAFF);
        accounts.invite(People.admin(), known);
        assertThat(codes(accounts.invite(
                        People.admin(),
                        new NewAccount(
                                id, "Ander", " " + known.email().toUpperCase(Locale.ROOT) + " ", Role.STAFF, null))))
                .containsExactly("EMAIL_TAKEN");
    }

    @Test
    void leavesAccountsToAdministrators() {
        Account account = member(Role.STAFF);
        announcements.heard().clear();
        for (Viewer viewer : List.of(People.staff(), People.partner(), People.board(), People.auditor())) {
            assertThat(codes(accounts.invite(viewer, wanted(Role.ADMIN)))).containsExactly("NOT_ALLOWED");
            assertThat(codes(accounts.close(viewer, account.id(), account.version())))
                    .containsExactly("NOT_ALLOWED");
            assertThat(codes(accounts.sendLink(viewer, account.id()))).containsExactly("NOT_ALLOWED");
            assertThat(accounts.requireSecondFactor(viewer, Set.of())).isFalse();
        }
        assertThat(news()).extracting(AccountChanged::kind).containsOnly(Kind.REFUSED);
        assertThat(accounts.byId(People.staff(), account.id())).isEmpty();
        assertThat(accounts.byId(viewer(account), account.id())).isPresent();
        assertThat(accounts.byId(People.auditor(), account.id())).isPresent();
        assertThat(accounts.list(People.staff(), AccountFilter.ALL, PageRequest.first(10))
                        .nodes())
                .isEmpty();
    }

    @Test
    void endsTheSessionsOfWhoGetsAnotherRole() {
        Account account = member(Role.STAFF);
        List<Cookie> cookies = signedIn(account);
        assertThat(viewers.viewerOf(with(cookies))).isPresent();

        Account changed = done(accounts.update(People.admin(), account.id(), account.version(), role(Role.BOARD)))
                .account();

        assertThat(viewers.viewerOf(with(cookies))).isEmpty();
        accounts.update(People.admin(), account.id(), changed.version(), role(Role.STAFF));
        assertThat(viewers.viewerOf(with(cookies))).as("the old role again").isEmpty();
    }

    @Test
    void letsNobodyInWhoseAccountIsClosed() {
        Account account = member(Role.STAFF);
        List<Cookie> cookies = signedIn(account);

        Account closed = done(accounts.close(People.admin(), account.id(), account.version()))
                .account();

        assertThat(viewers.viewerOf(with(cookies))).isEmpty();
        assertThat(enter(account)).isInstanceOf(Entry.Refused.class);
        accounts.reopen(People.admin(), account.id(), closed.version());
        assertThat(viewers.viewerOf(with(cookies))).isEmpty();
        assertThat(enter(account)).isInstanceOf(Entry.Entered.class);
        assertThat(news()).extracting(AccountChanged::kind).endsWith(Kind.CLOSED, Kind.REOPENED);
    }

    @Test
    void tellsTheSecondWhoChangesSomething() {
        Account account = member(Role.STAFF);
        accounts.update(People.admin(), account.id(), account.version(), name("Eerste"));

        assertThat(codes(accounts.update(People.admin(), account.id(), account.version(), name("Tweede"))))
                .containsExactly("CHANGED_MEANWHILE");
        assertThat(accounts.byId(People.admin(), account.id()).orElseThrow().name())
                .isEqualTo("Eerste");
    }

    @Test
    void keepsTheLastAdministrator() throws InterruptedException, ExecutionException {
        closeAllAdministrators();
        Account one = member(Role.ADMIN);
        Account two = member(Role.ADMIN);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<AccountOutcome>> outcomes = threads.invokeAll(List.of(
                    () -> accounts.close(People.admin(), one.id(), one.version()),
                    () -> accounts.update(People.admin(), two.id(), two.version(), role(Role.STAFF))));
            List<AccountOutcome> both =
                    List.of(outcomes.getFirst().get(), outcomes.getLast().get());
            assertThat(both).filteredOn(AccountOutcome.Done.class::isInstance).hasSize(1);
            assertThat(both.stream().flatMap(outcome -> codes(outcome).stream()))
                    .containsExactly("LAST_ADMINISTRATOR");
        }
    }

    @Test
    void readsManyAccountsAtOnce() {
        for (int number = 0; number < 5; number++) {
            accounts.invite(People.admin(), wanted(Role.STAFF));
        }
        statements.atMost(
                1,
                () -> assertThat(accounts.list(People.admin(), AccountFilter.ALL, PageRequest.first(3))
                                .nodes())
                        .hasSize(3));
        var first = accounts.list(People.admin(), AccountFilter.ALL, PageRequest.first(3));
        var second = accounts.list(People.admin(), AccountFilter.ALL, PageRequest.first(200, first.lastCursor()));
        var back = accounts.list(
                People.admin(), AccountFilter.ALL, PageRequest.last(200, Objects.requireNonNull(second.firstCursor())));
        assertThat(back.nodes()).isEqualTo(first.nodes());
        assertThat(first.nodes().size() + second.nodes().size())
                .isEqualTo((int) accounts.count(People.admin(), AccountFilter.ALL));
        assertThat(accounts.list(
                                People.admin(),
                                new AccountFilter("functionaris", Role.STAFF, true),
                                PageRequest.first(2))
                        .nodes())
                .hasSize(2);
        assertThat(accounts.count(People.admin(), new AccountFilter("%", null, null)))
                .isZero();
    }

    @Test
    void showsOnesOwnSessionsAndEndsThem() {
        Account account = member(Role.STAFF);
        List<Cookie> desk = signedIn(account);
        clock.advance(Duration.ofMinutes(10));
        List<Cookie> telephone = signedIn(account);
        Viewer viewer = viewer(account);

        Map<UserId, List<OpenSession>> open = sessions.of(viewer, Set.of(account.id()));
        UUID here = own.session(with(telephone)).orElseThrow();
        List<UUID> others = open.getOrDefault(account.id(), List.of()).stream()
                .map(OpenSession::id)
                .filter(id -> !id.equals(here))
                .toList();
        assertThat(sessions.of(People.admin(), Set.of(account.id()))).isEmpty();
        assertThat(sessions.end(People.colleague(), Set.copyOf(others))).isZero();
        assertThat(sessions.end(viewer, Set.copyOf(others))).isEqualTo(others.size());

        assertThat(viewers.viewerOf(with(desk))).isEmpty();
        assertThat(viewers.viewerOf(with(telephone))).isPresent();
    }

    @Test
    void endsTheOtherSessionsAndTheTokensOfWhoChangesThePassword() {
        Account account = member(Role.STAFF);
        List<Cookie> desk = signedIn(account);
        List<Cookie> telephone = signedIn(account);
        Viewer viewer = viewers.viewerOf(with(desk)).orElseThrow();
        ApiTokenId token = new ApiTokenId(Ids.next());
        tokens.create(viewer, new NewApiToken(token, "koppeling", DutchTime.today(clock), Set.of()));

        assertThat(own.changePassword(with(desk), "niet het wachtwoord", "een heel ander wachtwoord"))
                .isInstanceOf(OwnAccount.Change.Refused.class);
        assertThat(own.changePassword(with(desk), PASSWORD, "een heel ander wachtwoord"))
                .isInstanceOf(OwnAccount.Change.Done.class);

        assertThat(viewers.viewerOf(with(desk))).isPresent();
        assertThat(viewers.viewerOf(with(telephone))).isEmpty();
        assertThat(tokens.byIds(viewer, Set.of(token)).get(token))
                .extracting(ApiToken::revokedAt)
                .isNotNull();
    }

    private void closeAllAdministrators() {
        accounts
                .list(People.admin(), new AccountFilter(null, Role.ADMIN, true), PageRequest.first(200))
                .nodes()
                .stream()
                .filter(account -> account.entrance() == Account.Entrance.PASSWORD)
                .forEach(account -> accounts.close(People.admin(), account.id(), account.version()));
    }

    private Account member(Role role) {
        AccountOutcome.Done invited = done(accounts.invite(People.admin(), wanted(role)));
        String link = Objects.requireNonNull(
                Objects.requireNonNull(invited.delivery()).link());
        links.set(HttpRequest.GET("/"), link.substring(link.indexOf("=") + 1), PASSWORD);
        return accounts.byId(People.admin(), invited.account().id()).orElseThrow();
    }

    private static NewAccount wanted(Role role) {
        UserId id = new UserId(Ids.next());
        return new NewAccount(id, "Functionaris " + id.value(), id.value() + "@example.org", role, null);
    }

    private Entry enter(Account account) {
        return signIn.enter(HttpRequest.GET("/"), Objects.requireNonNull(account.email()), PASSWORD);
    }

    private List<Cookie> signedIn(Account account) {
        return ((Entry.Entered) enter(account)).cookies();
    }

    private static HttpRequest<?> with(List<Cookie> cookies) {
        var request = HttpRequest.GET("/");
        cookies.stream().filter(cookie -> !cookie.getValue().isEmpty()).forEach(request::cookie);
        return request;
    }

    private static Viewer viewer(Account account) {
        return new Viewer(
                account.id().value(), account.name(), account.role(), account.organisationId(), Viewer.DUTCH, "test");
    }

    private List<AccountChanged> news() {
        return announcements.heard().stream()
                .filter(AccountChanged.class::isInstance)
                .map(AccountChanged.class::cast)
                .toList();
    }

    private static AccountChange role(Role role) {
        return new AccountChange(Patch.kept(), Patch.kept(), Patch.set(role), Patch.kept());
    }

    private static AccountChange name(String name) {
        return new AccountChange(Patch.set(name), Patch.kept(), Patch.kept(), Patch.kept());
    }

    private static AccountOutcome.Done done(AccountOutcome outcome) {
        if (outcome instanceof AccountOutcome.Done done) {
            return done;
        }
        throw new AssertionError(outcome.toString());
    }

    private static List<String> codes(AccountOutcome outcome) {
        return outcome instanceof AccountOutcome.Refused(List<Problem> problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }
}
