package nl.noaber.access.internal;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.noaber.access.User;
import nl.noaber.access.Viewers;
import nl.noaber.kernel.Viewer;

@Singleton
final class RequestViewers implements Viewers {

    private final Sessions sessions;
    private final RequestOrigin origin;

    RequestViewers(Sessions sessions, RequestOrigin origin) {
        this.sessions = sessions;
        this.origin = origin;
    }

    @Override
    public Optional<Viewer> viewerOf(HttpRequest<?> request) {
        return sessions.current(request).map(current -> {
            SessionRenewal.remember(request, current);
            return viewer(current.session().user(), request);
        });
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
