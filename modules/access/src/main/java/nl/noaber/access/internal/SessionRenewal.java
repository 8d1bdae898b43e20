package nl.noaber.access.internal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Renews the cookie of whoever keeps working, in the answer to a request on which the viewer was asked for. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SessionRenewal {

    private static final String CURRENT = SessionRenewal.class.getName();

    private final SessionCookie cookie;

    SessionRenewal(SessionCookie cookie) {
        this.cookie = cookie;
    }

    static void remember(HttpRequest<?> request, Sessions.Current current) {
        request.setAttribute(CURRENT, current);
    }

    /** An answer that sets the cookie itself, as signing out does, has the last word. */
    @ResponseFilter
    void renew(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(CURRENT, Sessions.Current.class)
                .filter(current -> cookie.isDue(current.token(), current.session()))
                .filter(_ -> response.getCookie(SessionCookie.NAME).isEmpty())
                .ifPresent(current -> response.cookie(cookie.issued(request, current.session())));
    }
}
