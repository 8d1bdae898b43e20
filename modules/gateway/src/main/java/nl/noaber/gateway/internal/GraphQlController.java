package nl.noaber.gateway.internal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** GraphQL over HTTP at {@code /graphql}; its subscriptions, as server-sent events, at {@code /graphql/stream} too. */
@Controller("/graphql")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
class GraphQlController {

    private final HttpService service;

    GraphQlController(HttpService service) {
        this.service = service;
    }

    @Get("{/stream:stream}")
    HttpResponse<?> get(HttpRequest<?> request) {
        return service.answer(request, () -> RequestReader.parameters(request.getParameters()));
    }

    @Post("{/stream:stream}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> post(HttpRequest<?> request, @Body byte[] body) {
        return service.answer(request, () -> service.read(body));
    }
}
