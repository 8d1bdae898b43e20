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
 * neither is refused too. One that brings no cookie (a programme with a token) acts for nobody who is signed in here. The
 * gateway looks after its own addresses: there a request must be one that no other site can send unasked.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class SameOrigin {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

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
                && request.getHeaders().contains(HttpHeaders.COOKIE);
        return acts && !isOurs(request) ? errors.refusal(request, HttpStatus.FORBIDDEN) : null;
    }

    private static boolean isOurs(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
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
