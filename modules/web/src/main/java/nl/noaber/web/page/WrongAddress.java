package nl.noaber.web.page;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import nl.noaber.web.templates.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a request with a value that does not exist: a filter that was typed, the place in a list of an old bookmark. A
 * form's values come from our own page, so that one is worth a line in the log.
 */
@Singleton
class WrongAddress implements ExceptionHandler<WrongValueException, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(WrongAddress.class);

    private final Screens screens;
    private final Templates templates;
    private final ErrorPage errors;

    WrongAddress(Screens screens, Templates templates, ErrorPage errors) {
        this.screens = screens;
        this.templates = templates;
        this.errors = errors;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, WrongValueException wrong) {
        HttpRequest<?> asked = request;
        if (asked.getMethod() != HttpMethod.GET) {
            LOG.warn("{} {}: {}", asked.getMethodName(), asked.getPath(), wrong.getMessage());
            return errors.refusal(asked, HttpStatus.BAD_REQUEST);
        }
        return HttpResponse.badRequest()
                .body(Pages.bytes(templates.wrongAddress(screens.open(asked))))
                .contentType(Pages.HTML);
    }
}
