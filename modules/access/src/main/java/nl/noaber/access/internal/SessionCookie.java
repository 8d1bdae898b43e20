package nl.noaber.access.internal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Writes and reads the cookie of a session. */
@Singleton
final class SessionCookie {

    static final String NAME = "noaber-session";

    /** How long somebody may do nothing. */
    static final Duration IDLE = Duration.ofHours(12);

    private final SessionSecret secret;
    private final RequestOrigin origin;
    private final Clock clock;

    SessionCookie(SessionSecret secret, RequestOrigin origin, Clock clock) {
        this.secret = secret;
        this.origin = origin;
        this.clock = clock;
    }

    /** What the request's cookie says, when it is one of ours and still good. */
    Optional<SessionToken> read(HttpRequest<?> request) {
        Instant now = clock.instant();
        return request.getCookies()
                .findCookie(NAME)
                .flatMap(cookie -> SessionToken.verify(cookie.getValue(), secret.bytes()))
                .filter(token -> token.expires().isAfter(now));
    }

    /** A cookie for this session, good from now. */
    Cookie issued(HttpRequest<?> request, Session session) {
        Instant now = clock.instant();
        Instant idle = now.plus(IDLE);
        Instant expires = idle.isBefore(session.expires()) ? idle : session.expires();
        SessionToken token = new SessionToken(session.id(), session.user().id().value(), now, expires);
        return cookie(request, token.sign(secret.bytes())).maxAge(Duration.between(now, expires));
    }

    /** Whether so much of the cookie's time has passed that a new one is due; not with every request. */
    boolean isDue(SessionToken token, Session session) {
        return clock.instant().isAfter(token.issued().plus(IDLE.dividedBy(12)))
                && token.expires().isBefore(session.expires());
    }

    /** Takes the cookie away. */
    Cookie removed(HttpRequest<?> request) {
        return cookie(request, "").maxAge(Duration.ZERO);
    }

    private Cookie cookie(HttpRequest<?> request, String value) {
        return Cookie.of(NAME, value)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(origin.isSecure(request));
    }
}
