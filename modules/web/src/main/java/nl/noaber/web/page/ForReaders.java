package nl.noaber.web.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers who opened a form and may only read: says so, and who can do it. */
@Singleton
class ForReaders implements ExceptionHandler<ReadersOnlyException, HttpResponse<?>> {

    private final ErrorPage errors;

    ForReaders(ErrorPage errors) {
        this.errors = errors;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, ReadersOnlyException reader) {
        return errors.refusal(request, HttpStatus.FORBIDDEN, "errors.reader");
    }
}
