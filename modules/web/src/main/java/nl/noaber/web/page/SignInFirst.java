package nl.noaber.web.page;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.noaber.web.templates.Templates;

/**
 * Answers a request of nobody. Reading leads to the sign-in page and from there back. Sending must lose nothing: the
 * answer is a page that holds what was typed in a form of its own, to be sent again after signing in beside it; it
 * brings the same id, so that it is stored once.
 */
@Singleton
class SignInFirst implements ExceptionHandler<NotSignedInException, HttpResponse<?>> {

    private final Screens screens;
    private final Templates templates;

    SignInFirst(Screens screens, Templates templates) {
        this.screens = screens;
        this.templates = templates;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, NotSignedInException nobody) {
        HttpRequest<?> asked = request;
        if (asked.getMethod() != HttpMethod.GET) {
            return keeping(asked);
        }
        String there = signInUrl(returnTo(asked));
        return asked.getHeaders().contains("HX-Request")
                ? HttpResponse.unauthorized().header("HX-Redirect", there)
                : HttpResponse.seeOther(URI.create(there));
    }

    private HttpResponse<?> keeping(HttpRequest<?> request) {
        Screen screen = screens.open(request);
        Form form = FormReader.of(request).withoutSecrets();
        return HttpResponse.unauthorized()
                .body(Pages.bytes(templates.sessionEnded(screen, form)))
                .contentType(Pages.HTML);
    }

    /** A fragment is of no use on its own: back to the page that asked for it. */
    private static String returnTo(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get("HX-Current-URL"))
                .flatMap(SignInFirst::address)
                .map(page -> page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()))
                .orElseGet(() -> Address.of(request).toString());
    }

    private static Optional<URI> address(String written) {
        try {
            return Optional.of(new URI(written));
        } catch (URISyntaxException nonsense) {
            return Optional.empty();
        }
    }

    private static String signInUrl(String path) {
        return path.equals("/") ? "/sign-in" : "/sign-in?return=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
