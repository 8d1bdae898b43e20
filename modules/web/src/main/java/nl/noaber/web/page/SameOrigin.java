package nl.noaber.web.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites from acting as the viewer. Every browser says where a sending request comes from, in
 * {@code Sec-Fetch-Site} or in {@code Origin}, and no page can change that; a request that brings a cookie and says
 * neither is refused too. One that brings no cookie and says nothing of where it comes from is a programme's, and acts for
 * nobody who is signed in here; a browser sends its form to sign in without a cookie as well, and says whose it is. The
 * gateway looks after its own addresses: there a request must be one that no other site can send unasked.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class SameOrigin {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final String SITE = "Sec-Fetch-Site";

    private final ErrorPage errors;

    SameOrigin(ErrorPage errors) {
        this.errors = errors;
    }

    /** The refusal; null lets the request pass. */
    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        boolean acts = !READING.contains(request.getMethod())
                && !request.getPath().startsWith("/graphql")
                && isABrowsers(request.getHeaders());
        return acts && !isOurs(request) ? errors.refusal(request, HttpStatus.FORBIDDEN) : null;
    }

    private static boolean isABrowsers(HttpHeaders headers) {
        return headers.contains(HttpHeaders.COOKIE) || headers.contains(SITE) || headers.contains(HttpHeaders.ORIGIN);
    }

    private static boolean isOurs(HttpRequest<?> request) {
        String site = request.getHeaders().get(SITE);
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return isHost(
                request.getHeaders().get(HttpHeaders.ORIGIN),
                request.getHeaders().get(HttpHeaders.HOST));
    }

    private static boolean isHost(@Nullable String origin, @Nullable String host) {
        try {
            return origin != null
                    && host != null
                    && host.equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
