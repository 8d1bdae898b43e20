package nl.noaber.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import nl.noaber.access.Account;
import nl.noaber.access.AccountOutcome;
import nl.noaber.access.Accounts;
import nl.noaber.access.LinkDelivery;
import nl.noaber.access.LinkDelivery.Means;
import nl.noaber.access.LocalSignIn;
import nl.noaber.access.LocalSignIn.Entry;
import nl.noaber.access.PasswordLinks;
import nl.noaber.access.Viewers;
import nl.noaber.access.internal.SignInLinks.Purpose;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class MailedLinksTest {

    private static final String ADDRESS = "https://noaber.example.nl";

    private final Accounts accounts;
    private final PasswordLinks shown;
    private final LocalSignIn signIn;
    private final LocalUsers users;
    private final Viewers viewers;
    private final Parts parts;
    private final Database database;
    private final TestClock clock;

    /** What the links are made of. */
    @Singleton
    record Parts(
            SignInLinks links,
            PasswordRepository passwords,
            AccountRepository accounts,
            LocalEntrance entrance,
            RequestViewers viewers,
            RequestOrigin origin,
            Sessions sessions,
            AttemptCounts attempts,
            Transactions transactions,
            Clock clock) {

        MailedLinks over(LinkMail mail) {
            AddressLimit addresses = new AddressLimit(clock);
            return new MailedLinks(
                    links,
                    mail,
                    passwords,
                    accounts,
                    entrance,
                    viewers,
                    sessions,
                    new WrongLinks(addresses, origin),
                    addresses,
                    attempts,
                    transactions,
                    new AtOnce(),
                    clock);
        }
    }

    MailedLinksTest(
            Accounts accounts,
            PasswordLinks shown,
            LocalSignIn signIn,
            LocalUsers users,
            Viewers viewers,
            Parts parts,
            Database database,
            TestClock clock) {
        this.accounts = accounts;
        this.shown = shown;
        this.signIn = signIn;
        this.users = users;
        this.viewers = viewers;
        this.parts = parts;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void begin() {
        clock.advance(Duration.ofMinutes(30));
    }

    @Test
    void showsTheLinkOnceWhereThereIsNoMail() {
        AccountOutcome.Done invited = users.invited(Role.STAFF);

        LinkDelivery delivery = Objects.requireNonNull(invited.delivery());
        assertThat(delivery.means()).isEqualTo(Means.SHOWN);
        assertThat(shown.holder(HttpRequest.GET("/"), LocalUsers.secret(invited)))
                .contains(Objects.requireNonNull(invited.account().email()));
        assertThat(shown.canMail()).isFalse();
    }

    @Test
    void mailsALinkThatWorksOnce() throws MessagingException {
        Account account = users.member(Role.STAFF);
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            MailedLinks links = parts.over(mail(server));

            links.forgotten(
                    HttpRequest.GET("/").header("Host", "evil.example"),
                    email(account).toUpperCase(Locale.ROOT));
            links.forgotten(HttpRequest.GET("/"), "niemand@example.org");

            assertThat(server.getReceivedMessages()).hasSize(1);
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("Een nieuw wachtwoord voor Noaber");
            assertThat(mail.getAllRecipients()[0]).hasToString(email(account));
            assertThat(mail.getContentType()).startsWith("text/plain");
            String text = text(mail);
            assertThat(text).contains(ADDRESS + "/sign-in/password?link=").doesNotContain("evil.example");
            String secret = text.substring(text.indexOf("?link=") + 6).replaceFirst("(?s)\\s.*", "");
            assertThat(links.holder(HttpRequest.GET("/"), secret)).contains(email(account));
            assertThat(links.set(HttpRequest.GET("/"), secret, "een heel ander wachtwoord"))
                    .isInstanceOf(Entry.Entered.class);
            assertThat(codes(links.set(HttpRequest.GET("/"), secret, "nog een ander wachtwoord")))
                    .containsExactly("LINK_NOT_GOOD");
        } finally {
            server.stop();
        }
    }

    @Test
    void mailsInTheLanguageOfWhoAsks() throws MessagingException {
        Account account = users.member(Role.STAFF);
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            parts.over(mail(server)).forgotten(HttpRequest.GET("/").header("Accept-Language", "en"), email(account));

            assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("A new password for Noaber");
        } finally {
            server.stop();
        }
    }

    @Test
    void fillsNobodysMailbox() {
        Account account = users.member(Role.STAFF);
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            MailedLinks links = parts.over(mail(server));
            for (int request = 0; request < 20; request++) {
                links.forgotten(HttpRequest.GET("/"), email(account));
            }

            assertThat(server.getReceivedMessages()).hasSize(3);
        } finally {
            server.stop();
        }
    }

    @Test
    void findsAGoodLinkWhateverWasTriedFromTheSameAddressAndSaysToWaitForOthers() {
        AccountOutcome.Done invited = users.invited(Role.STAFF);
        MailedLinks links = parts.over(nowhere());
        long before = database.statements();
        for (int number = 0; number < 300; number++) {
            assertThat(links.holder(HttpRequest.GET("/"), "geraden" + number)).isEmpty();
        }

        assertThat(database.statements() - before)
                .as("one read by key for each")
                .isEqualTo(300);
        assertThat(links.pause(HttpRequest.GET("/"))).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(15));
        assertThat(codes(links.set(HttpRequest.GET("/"), "geraden", "een heel ander wachtwoord")))
                .containsExactly("TOO_MANY_LINKS");
        assertThat(links.holder(HttpRequest.GET("/"), LocalUsers.secret(invited)))
                .isPresent();
        assertThat(links.set(HttpRequest.GET("/"), LocalUsers.secret(invited), "een heel ander wachtwoord"))
                .isInstanceOf(Entry.Entered.class);
        clock.advance(Duration.ofMinutes(15));
        assertThat(links.pause(HttpRequest.GET("/"))).isZero();
    }

    @Test
    void mailsALinkBehindAFloodAndSaysWhenItDoesNot() {
        Account account = users.member(Role.STAFF);
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            MailedLinks links = parts.over(mail(server));
            for (int number = 0; number < 300; number++) {
                assertThat(links.forgotten(HttpRequest.GET("/"), "iemand" + number + "@example.org"))
                        .isEmpty();
            }

            assertThat(links.forgotten(HttpRequest.GET("/"), email(account))).isEmpty();
            assertThat(server.getReceivedMessages()).hasSize(1);
            for (String asked : List.of(email(account), "iemand299@example.org")) {
                assertThat(links.forgotten(HttpRequest.GET("/"), asked).map(Problem::code))
                        .as("whether it is somebody's or not")
                        .contains("TOO_MANY_LINKS_ASKED");
            }
            clock.advance(Duration.ofMinutes(1));
            assertThat(links.forgotten(HttpRequest.GET("/"), email(account))).isEmpty();
            assertThat(server.getReceivedMessages()).hasSize(2);
        } finally {
            server.stop();
        }
    }

    @Test
    void saysThatTheServerDidNotTakeIt() {
        assertThat(nowhere().deliver(Purpose.INVITATION, "geheim", "naam@example.org", Locale.ENGLISH))
                .isEqualTo(new LinkDelivery(Means.NOT_MAILED, null));
    }

    @Test
    void takesNoAddressThatCouldBeAHeader() {
        for (String wrong : List.of(
                "naam@example.org\r\nBcc: allen@example.org",
                "naam@example.org,ander@example.org",
                "Naam <naam@example.org>",
                "naam@example.org ",
                "naam(uitleg)@example.org",
                "\"a b\"@example.org",
                "naam@",
                "@example.org",
                "naam@example",
                "é@example.org")) {
            assertThat(EmailAddress.isOne(wrong)).as(wrong).isFalse();
        }
        assertThat(EmailAddress.isOne("j.de-vries+noaber@gemeente.example.nl")).isTrue();
        assertThatThrownBy(() -> new MailSettings(
                        "mail", "x\r\nBcc: y@example.org", 587, null, null, MailSettings.Security.STARTTLS))
                .hasMessageContaining("noaber.mail.from");
    }

    @Test
    void wantsToKnowItsAddressBeforeItMails() {
        MailSettings settings =
                new MailSettings("mail", "noaber@example.nl", 587, null, null, MailSettings.Security.STARTTLS);

        assertThatThrownBy(() -> new LinkMail(new Mail(settings), clock, null, null, 8080))
                .hasMessageContaining("NOABER_ADDRESS");
    }

    @Test
    void endsTheSessionsOfWhoSetsAnotherPassword() {
        Account account = users.member(Role.STAFF);
        List<Cookie> before =
                ((Entry.Entered) signIn.enter(HttpRequest.GET("/"), email(account), LocalUsers.PASSWORD)).cookies();
        assertThat(viewers.viewerOf(LocalUsers.with(before))).isPresent();

        AccountOutcome sent = accounts.sendLink(People.admin(), account.id());
        shown.set(HttpRequest.GET("/"), LocalUsers.secret((AccountOutcome.Done) sent), "een heel ander wachtwoord");

        assertThat(viewers.viewerOf(LocalUsers.with(before))).isEmpty();
        assertThat(codes(signIn.enter(HttpRequest.GET("/"), email(account), LocalUsers.PASSWORD)))
                .containsExactly("SIGN_IN_REFUSED");
    }

    @Test
    void forgetsALinkInTime() {
        AccountOutcome.Done invited = users.invited(Role.STAFF);
        String secret = LocalUsers.secret(invited);

        clock.advance(Duration.ofDays(7));

        assertThat(shown.holder(HttpRequest.GET("/"), secret)).isEmpty();
        assertThat(codes(shown.set(HttpRequest.GET("/"), secret, "een heel ander wachtwoord")))
                .containsExactly("LINK_NOT_GOOD");
    }

    @Test
    void keepsTheLinkOfWhoChoosesABadPassword() {
        AccountOutcome.Done invited = users.invited(Role.STAFF);
        String secret = LocalUsers.secret(invited);

        String ownAddress = Objects.requireNonNullElse(invited.account().email(), "");
        for (String bad : List.of(
                "kort",
                "Welkom123456!",
                "wachtwoordwachtwoord",
                "123456789012",
                "qwertyuiopas",
                "aaaaaaaaaaaaa",
                "abcabcabcabcabc",
                "Zomer2026!!!!",
                ownAddress)) {
            assertThat(shown.set(HttpRequest.GET("/"), secret, bad)).as(bad).isInstanceOf(Entry.Refused.class);
        }
        assertThat(codes(shown.set(HttpRequest.GET("/"), secret, "x".repeat(129))))
                .containsExactly("PASSWORD_TOO_LONG");
        assertThat(shown.set(HttpRequest.GET("/"), secret, "noordelijke kersen fluiten"))
                .isInstanceOf(Entry.Entered.class);
    }

    private LinkMail nowhere() {
        MailSettings settings =
                new MailSettings("127.0.0.1", "noaber@example.nl", 1, null, null, MailSettings.Security.NONE);
        return new LinkMail(new Mail(settings), clock, ADDRESS, null, 8080);
    }

    private LinkMail mail(GreenMail server) {
        ServerSetup setup = server.getSmtp().getServerSetup();
        MailSettings settings = new MailSettings(
                "127.0.0.1", "noaber@example.nl", server.getSmtp().getPort(), null, null, MailSettings.Security.NONE);
        assertThat(setup.getProtocol()).isEqualTo("smtp");
        return new LinkMail(new Mail(settings), clock, ADDRESS, null, 8080);
    }

    private static String text(MimeMessage mail) {
        return GreenMailUtil.getBody(mail).replace("=\r\n", "").replace("=3D", "=");
    }

    private static String email(Account account) {
        return Objects.requireNonNull(account.email());
    }

    private static List<String> codes(Entry entry) {
        return entry instanceof Entry.Refused(List<Problem> problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of(entry.getClass().getSimpleName());
    }

    /** Does what is to be done later, now. */
    private static final class AtOnce extends AbstractExecutorService implements ExecutorService {

        @Override
        public void execute(Runnable command) {
            command.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
