package nl.noaber.web.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** What is not there is said within the ordinary layout: who is signed in goes on from there. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class UnknownAddress {

    /** The attribute of a request whose answer is a page of its own, and not the general one. */
    static final String OWN_PAGE = "noaber.own-page";

    private final Screens screens;
    private final ErrorPage errors;

    UnknownAddress(Screens screens, ErrorPage errors) {
        this.screens = screens;
        this.errors = errors;
    }

    @Error(status = HttpStatus.NOT_FOUND, global = true)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> answer(HttpRequest<?> request) {
        Optional<byte[]> own = request.getAttribute(OWN_PAGE, byte[].class);
        if (own.isPresent()) {
            return HttpResponse.notFound(own.get()).contentType(Pages.HTML);
        }
        screens.recognise(request);
        return errors.refusal(request, HttpStatus.NOT_FOUND);
    }
}
