package nl.noaber.gateway.internal;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns away, before its body is read, what no client of ours sends: requests that a page of another site makes a
 * browser send, bodies that are no JSON, bodies that are too big.
 */
@ServerFilter({"/graphql", "/graphql/**"})
final class Doorkeeper {

    private final Limits limits;

    Doorkeeper(Limits limits) {
        this.limits = limits;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> turnAway(HttpRequest<?> request) {
        return refusal(request)
                .map(fault ->
                        Answers.refused(List.of(fault), AnswerType.of(request).orElse(AnswerType.JSON)))
                .orElse(null);
    }

    private Optional<Fault> refusal(HttpRequest<?> request) {
        if (isFromAnotherSite(request)) {
            return Optional.of(Fault.of(
                    FaultCode.CROSS_SITE, "Requests that another site makes a browser send are not answered."));
        }
        if (request.getMethod() != HttpMethod.POST) {
            return Optional.empty();
        }
        if (!isJson(request)) {
            return Optional.of(Fault.of(
                    FaultCode.UNSUPPORTED_MEDIA_TYPE,
                    "Send the request as application/json in UTF-8, not as "
                            + request.getHeaders().get(HttpHeaders.CONTENT_TYPE) + "."));
        }
        long length = request.getContentLength();
        if (length == 0 || (length < 0 && !request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING))) {
            return Optional.of(Fault.of(FaultCode.BAD_REQUEST, "The request has no body."));
        }
        return length <= limits.bodyBytes() ? Optional.empty() : Optional.of(tooLarge(length, limits));
    }

    static Fault tooLarge(long length, Limits limits) {
        return Fault.of(
                FaultCode.BODY_TOO_LARGE,
                "A body may have at most " + limits.bodyBytes() + " bytes; this one has " + length + ".");
    }

    /** Browsers say where a request comes from; a WebSocket, to which no other protection applies, by its origin. */
    private static boolean isFromAnotherSite(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        return origin != null && !isOurs(origin, request.getHeaders().get(HttpHeaders.HOST));
    }

    private static boolean isOurs(String origin, @Nullable String host) {
        try {
            return host != null && host.equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }

    private static boolean isJson(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.CONTENT_TYPE))
                .map(written -> written.toLowerCase(Locale.ROOT))
                .filter(type -> type.equals(MediaType.APPLICATION_JSON) || type.startsWith("application/json;"))
                .filter(type ->
                        !type.contains("charset=") || type.replace("\"", "").contains("charset=utf-8"))
                .isPresent();
    }
}
