package nl.noaber.web.page;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.URISyntaxHandler;
import jakarta.inject.Singleton;
import java.net.URISyntaxException;

/** Answers an address that is none: {@code ?q=%}. The server keeps nothing of such a request, not even who asks. */
@Singleton
@Replaces(URISyntaxHandler.class)
class UnreadableAddress implements ExceptionHandler<URISyntaxException, HttpResponse<?>> {

    private final ErrorPage errors;

    UnreadableAddress(ErrorPage errors) {
        this.errors = errors;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, URISyntaxException unreadable) {
        HttpRequest<?> asked = request;
        return errors.refusal(asked, HttpStatus.BAD_REQUEST);
    }
}
