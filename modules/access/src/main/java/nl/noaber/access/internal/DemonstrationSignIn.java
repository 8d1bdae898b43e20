package nl.noaber.access.internal;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.noaber.access.SignIn;
import nl.noaber.access.SignedIn;
import nl.noaber.access.SignedOut;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.kernel.sql.Transactions;

@Singleton
final class DemonstrationSignIn implements SignIn {

    private final UserRepository users;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final RequestViewers viewers;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Object> events;
    private final boolean demonstration;

    DemonstrationSignIn(
            UserRepository users,
            Sessions sessions,
            SessionCookie cookie,
            RequestViewers viewers,
            Transactions transactions,
            ApplicationEventPublisher<Object> events,
            @Value("${noaber.demonstration:false}") boolean demonstration) {
        this.users = users;
        this.sessions = sessions;
        this.cookie = cookie;
        this.viewers = viewers;
        this.transactions = transactions;
        this.events = events;
        this.demonstration = demonstration;
    }

    @Override
    public List<User> demonstrationUsers() {
        return demonstration
                ? users.ofDemonstration().stream()
                        .sorted(Comparator.comparing(User::role))
                        .toList()
                : List.of();
    }

    @Override
    public Optional<Cookie> asDemonstrationUser(HttpRequest<?> request, UserId id) {
        return demonstrationUsers().stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .map(user -> cookie.issued(request, begin(request, user)));
    }

    @Override
    public Cookie signOut(HttpRequest<?> request) {
        sessions.current(request).ifPresent(current -> end(request, current.session()));
        return cookie.removed(request);
    }

    private Session begin(HttpRequest<?> request, User user) {
        return transactions.retrying(() -> {
            Session session = sessions.begin(user, viewers.origin(request));
            events.publishEvent(new SignedIn(viewers.viewer(user, request)));
            return session;
        });
    }

    private void end(HttpRequest<?> request, Session session) {
        transactions.retrying(() -> {
            if (sessions.end(session)) {
                events.publishEvent(new SignedOut(viewers.viewer(session.user(), request)));
            }
        });
    }
}
