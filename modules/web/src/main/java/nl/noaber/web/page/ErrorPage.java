package nl.noaber.web.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.HtmlErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import nl.noaber.kernel.Ids;
import nl.noaber.web.templates.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in words what went wrong, what it means for the work and what to do; a bug with a reference that is logged. */
@Singleton
class ErrorPage implements HtmlErrorResponseBodyProvider {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);
    private static final Set<Integer> EXPLAINED = Set.of(403, 404, 405, 413, 429);

    private final Screens screens;
    private final Templates templates;

    ErrorPage(Screens screens, Templates templates) {
        this.screens = screens;
        this.templates = templates;
    }

    @Override
    public String body(ErrorContext context, HttpResponse<?> response) {
        int status = response.code();
        String reference = status >= 500 ? logged(context) : "";
        try {
            return page(context.getRequest(), "errors." + kind(status), reference);
        } catch (RuntimeException | LinkageError unable) {
            LOG.error("The error page itself failed, for status {}", status, unable);
            return "<!DOCTYPE html><html lang=\"nl\"><title>Noaber</title><p>Er ging iets mis (" + status
                    + ").</p></html>";
        }
    }

    /** The whole answer, for what is refused before a controller is asked. */
    HttpResponse<?> refusal(HttpRequest<?> request, HttpStatus status) {
        return refusal(request, status, "errors." + kind(status.getCode()));
    }

    /** The same in other words. */
    HttpResponse<?> refusal(HttpRequest<?> request, HttpStatus status, String kind) {
        return HttpResponse.status(status).body(page(request, kind, "")).contentType(Pages.HTML);
    }

    private String page(HttpRequest<?> request, String kind, String reference) {
        Screen screen = screens.open(request);
        return new String(Pages.bytes(templates.error(screen, kind, reference)), StandardCharsets.UTF_8);
    }

    private static String kind(int status) {
        if (EXPLAINED.contains(status)) {
            return String.valueOf(status);
        }
        return status < 500 ? "400" : "500";
    }

    private static String logged(ErrorContext context) {
        String reference = Ids.next().toString().substring(24);
        String path = context.getRequest().getMethodName() + " "
                + context.getRequest().getPath();
        LOG.error(
                "Reference {}: {} failed",
                reference,
                path,
                context.getRootCause().orElse(null));
        return reference;
    }
}
