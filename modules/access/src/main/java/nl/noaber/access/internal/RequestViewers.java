package nl.noaber.access.internal;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.noaber.access.Caller;
import nl.noaber.access.User;
import nl.noaber.access.Viewers;
import nl.noaber.kernel.Viewer;

@Singleton
final class RequestViewers implements Viewers {

    private final Sessions sessions;
    private final TokenBearers bearers;
    private final RequestOrigin origin;

    RequestViewers(Sessions sessions, TokenBearers bearers, RequestOrigin origin) {
        this.sessions = sessions;
        this.bearers = bearers;
        this.origin = origin;
    }

    @Override
    public Optional<Caller> callerOf(HttpRequest<?> request) {
        return TokenBearers.presents(request)
                ? bearers.of(request, origin.address(request)).map(bearer -> caller(bearer, request))
                : viewerOf(request).map(viewer -> new Caller(viewer, null));
    }

    /** The audit trail tells what a program did from what its user did. */
    private Caller caller(TokenBearers.Bearer bearer, HttpRequest<?> request) {
        Viewer user = viewer(bearer.user(), request);
        Viewer program = new Viewer(
                user.userId(),
                user.name(),
                user.role(),
                user.organisationId(),
                user.locale(),
                user.origin() + " token "
                        + bearer.token().id().value().toString().substring(24));
        return new Caller(program, bearer.token());
    }

    @Override
    public Optional<Viewer> viewerOf(HttpRequest<?> request) {
        return sessions.current(request).map(current -> {
            SessionRenewal.remember(request, current);
            return viewer(current.session().user(), request);
        });
    }

    @Override
    public String addressOf(HttpRequest<?> request) {
        return origin.address(request);
    }

    /** From where the request comes, as the audit trail has it. */
    String origin(HttpRequest<?> request) {
        return origin.address(request);
    }

    Viewer viewer(User user, HttpRequest<?> request) {
        return new Viewer(
                user.id().value(),
                user.name(),
                user.role(),
                user.organisationId(),
                RequestLocale.of(request),
                origin.address(request));
    }
}
