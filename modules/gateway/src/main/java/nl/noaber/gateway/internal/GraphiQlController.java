package nl.noaber.gateway.internal;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.noaber.access.Viewers;

/** GraphiQL, the explorer of the schema, from our own origin and for who is signed in. */
@Controller("/graphiql")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
class GraphiQlController {

    /** GraphiQL brings its fonts within its style sheet, and puts one style sheet into the page, of which this is the hash. */
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'sha256-GqQdeYuRumH/xmyU/8vSZVOtskuePbKxHwwvCRXbaCM='",
            "font-src 'self' data:",
            "img-src 'self' data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    private static final Map<String, String> FILES = Map.of(
            "graphiql.css", "text/css",
            "graphiql.js", "text/javascript",
            "graphql-sse.js", "text/javascript",
            "react.js", "text/javascript",
            "react-dom.js", "text/javascript",
            "start.js", "text/javascript");

    private final Viewers viewers;

    GraphiQlController(Viewers viewers) {
        this.viewers = viewers;
    }

    @Get
    HttpResponse<byte[]> page(HttpRequest<?> request) {
        if (viewers.viewerOf(request).isEmpty()) {
            return HttpResponse.<byte[]>unauthorized()
                    .body("Sign in first. / Meld u eerst aan.".getBytes(StandardCharsets.UTF_8))
                    .header(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8");
        }
        return HttpResponse.ok(content("page.html"))
                .header(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY);
    }

    @Get("/{name}")
    HttpResponse<byte[]> file(@PathVariable String name) {
        String type = FILES.get(name);
        if (type == null) {
            return HttpResponse.notFound();
        }
        return HttpResponse.ok(content(name))
                .header(HttpHeaders.CONTENT_TYPE, type + "; charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
    }

    private static byte[] content(String name) {
        try (InputStream stream = GraphiQlController.class.getResourceAsStream("/graphiql/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The jar was built without graphiql/" + name);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("reading graphiql/" + name, unreadable);
        }
    }
}
