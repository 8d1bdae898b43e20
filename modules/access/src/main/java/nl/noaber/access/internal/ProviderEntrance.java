package nl.noaber.access.internal;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.noaber.access.SignInRefused.Reason;
import nl.noaber.access.SignedIn;
import nl.noaber.access.User;
import nl.noaber.access.internal.IdentityRepository.Recognised;
import nl.noaber.kernel.sql.Transactions;

/** Lets in whom the provider vouched for: the account as it is now, and a session for it. */
@Singleton
final class ProviderEntrance {

    private final IdentityRepository identities;
    private final AccountRepository accounts;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final RequestViewers viewers;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Object> events;
    private final Clock clock;

    ProviderEntrance(
            IdentityRepository identities,
            AccountRepository accounts,
            Sessions sessions,
            SessionCookie cookie,
            RequestViewers viewers,
            Transactions transactions,
            ApplicationEventPublisher<Object> events,
            Clock clock) {
        this.identities = identities;
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookie = cookie;
        this.viewers = viewers;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** The cookie of the session. */
    Cookie enter(HttpRequest<?> request, Identity identity) throws ProviderRefusal {
        Instant now = clock.instant();
        Optional<Session> session = transactions.retrying(
                () -> identities.signedIn(identity, now).map(known -> begun(request, identity.issuer(), known)));
        return session.map(begun -> cookie.issued(request, begun))
                .orElseThrow(() -> new ProviderRefusal(Reason.CLOSED, "the account was closed here"));
    }

    /** Ends the sessions and tokens that an identity has here: the provider gives it no role any more. */
    void shut(String issuer, String subject) {
        Instant now = clock.instant();
        transactions.retrying(() -> identities.user(issuer, subject).ifPresent(user -> {
            int ended = accounts.endSessions(user.id(), now) + accounts.revokeTokens(user.id(), now);
            if (ended > 0) {
                events.publishEvent(AccountNews.shutOut(issuer, user));
            }
        }));
    }

    private Session begun(HttpRequest<?> request, String issuer, Recognised known) {
        User user = known.user();
        if (!user.equals(known.before())) {
            events.publishEvent(AccountNews.ofProvider(issuer, known.before(), user, known.version()));
        }
        Session session = sessions.begin(user, viewers.origin(request));
        events.publishEvent(new SignedIn(viewers.viewer(user, request)));
        return session;
    }
}
