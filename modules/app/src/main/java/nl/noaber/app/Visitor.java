package nl.noaber.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import nl.noaber.kernel.Ids;

/** A user of the demonstration who is signed in, on one connection. */
final class Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final URI server;
    private final String name;

    private Visitor(URI server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Signs in as the demonstration's user of this name, such as {@code staff}. */
    static Visitor signedIn(URI server, String name) {
        Visitor visitor = new Visitor(server, name);
        visitor.answer(visitor.request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("return=/&user=" + Ids.named("user/" + name)))
                .build());
        return visitor;
    }

    String name() {
        return name;
    }

    HttpRequest request(Workload workload) {
        HttpRequest.Builder request = request(workload.path());
        workload.document()
                .ifPresent(document -> request.header("Content-Type", "application/json")
                        .header("Accept", "application/graphql-response+json")
                        .POST(BodyPublishers.ofString(json(document))));
        return request.build();
    }

    /** Reads the whole answer. A refusal is a mistake of the workload. */
    void ask(HttpRequest request) {
        HttpResponse<String> answer = answer(request);
        if (answer.statusCode() != 200 || answer.body().startsWith("{\"errors\"")) {
            String body = answer.body();
            throw new IllegalStateException("%s to %s answered %d: %s"
                    .formatted(
                            request.uri(), name, answer.statusCode(), body.substring(0, Math.min(300, body.length()))));
        }
    }

    private HttpRequest.Builder request(String path) {
        URI address = server.resolve(path);
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept-Language", "nl")
                .header("Origin", address.getScheme() + "://" + address.getAuthority());
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException("asking for " + request.uri(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", interrupted);
        }
    }

    private static String json(Workload.Document document) {
        try {
            return JSON.writeValueAsString(Map.of("query", document.text(), "variables", document.variables()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("writing a document", impossible);
        }
    }
}
