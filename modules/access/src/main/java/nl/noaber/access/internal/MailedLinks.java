package nl.noaber.access.internal;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import nl.noaber.access.LocalSignIn.Entry;
import nl.noaber.access.PasswordLinks;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.access.internal.AddressLimit.Door;
import nl.noaber.access.internal.PasswordRepository.Holder;
import nl.noaber.access.internal.SignInLinks.Link;
import nl.noaber.access.internal.SignInLinks.Purpose;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.sql.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Singleton
final class MailedLinks implements PasswordLinks {

    private static final Logger LOG = LoggerFactory.getLogger(MailedLinks.class);

    /** In a quarter of an hour, to one user. */
    private static final int MAILS = 3;

    private final SignInLinks links;
    private final LinkMail mail;
    private final PasswordRepository passwords;
    private final AccountRepository accounts;
    private final LocalEntrance entrance;
    private final RequestViewers viewers;
    private final Sessions sessions;
    private final WrongLinks wrong;
    private final AddressLimit addresses;
    private final AttemptCounts attempts;
    private final Transactions transactions;
    private final ExecutorService threads;
    private final Clock clock;

    MailedLinks(
            SignInLinks links,
            LinkMail mail,
            PasswordRepository passwords,
            AccountRepository accounts,
            LocalEntrance entrance,
            RequestViewers viewers,
            Sessions sessions,
            WrongLinks wrong,
            AddressLimit addresses,
            AttemptCounts attempts,
            Transactions transactions,
            @Named(TaskExecutors.BLOCKING) ExecutorService threads,
            Clock clock) {
        this.links = links;
        this.mail = mail;
        this.passwords = passwords;
        this.accounts = accounts;
        this.entrance = entrance;
        this.viewers = viewers;
        this.sessions = sessions;
        this.wrong = wrong;
        this.addresses = addresses;
        this.attempts = attempts;
        this.transactions = transactions;
        this.threads = threads;
        this.clock = clock;
    }

    @Override
    public boolean canMail() {
        return mail.canMail();
    }

    @Override
    public Optional<Problem> forgotten(HttpRequest<?> request, String typed) {
        Locale locale = RequestLocale.of(request);
        String email = EmailAddress.tidied(typed);
        if (!mayAsk(viewers.origin(request), email)) {
            long seconds = addresses.secondsLeft(Door.FORGOTTEN_SLOWLY);
            return Optional.of(Problem.of("TOO_MANY_LINKS_ASKED", "email", seconds));
        }
        if (mail.canMail()) {
            threads.execute(() -> remind(email, locale));
        }
        return Optional.empty();
    }

    /** In a flood each address of mail has a place of its own, so that no other name takes it. */
    private boolean mayAsk(String address, String email) {
        return addresses.allows(Door.FORGOTTEN, address)
                || addresses.allows(Door.FORGOTTEN_SLOWLY, AddressLimit.network(address) + " " + email);
    }

    private void remind(String email, Locale locale) {
        try {
            passwords
                    .byEmail(email)
                    .filter(holder ->
                            attempts.count("forgotten " + holder.user().id().value()) <= MAILS)
                    .ifPresent(holder -> send(holder, locale));
        } catch (RuntimeException failed) {
            LOG.error("A link for a new password could not be made", failed);
        }
    }

    private void send(Holder holder, Locale locale) {
        String secret = Digest.secret();
        transactions.retrying(
                () -> links.put(secret, Purpose.RESET, holder.user().id()));
        mail.deliver(Purpose.RESET, secret, holder.email(), locale);
    }

    @Override
    public Optional<String> holder(HttpRequest<?> request, String secret) {
        return wrong.counted(request, links.good(secret).flatMap(this::holder).map(Holder::email));
    }

    @Override
    public Duration pause(HttpRequest<?> request) {
        return wrong.pause(request);
    }

    private Optional<Holder> holder(Link link) {
        UserId user = link.user();
        return user == null ? Optional.empty() : passwords.byId(user);
    }

    @Override
    public Entry set(HttpRequest<?> request, String secret, String password) {
        Optional<String> email = holder(request, secret);
        if (email.isEmpty()) {
            return wrong.refused(request);
        }
        Optional<Problem> problem = PasswordRules.problem(password, email.get());
        if (problem.isPresent()) {
            return new Entry.Refused(List.of(problem.get()));
        }
        String hash = PasswordHash.of(password);
        Optional<Holder> holder = transactions.retrying(() -> taken(request, secret, hash));
        return holder.map(known -> entrance.go(request, known)).orElseGet(() -> wrong.refused(request));
    }

    private Optional<Holder> taken(HttpRequest<?> request, String secret, String hash) {
        Instant now = clock.instant();
        Optional<Holder> holder = links.take(secret).flatMap(this::holder);
        return holder.flatMap(known -> {
            User user = known.user();
            passwords.put(user.id(), hash, now);
            accounts.endSessions(user.id(), now);
            accounts.revokeTokens(user.id(), now);
            transactions.afterCommit(() -> sessions.forget(user.id()));
            entrance.changed(request, user, "password");
            return passwords.byId(user.id());
        });
    }
}
