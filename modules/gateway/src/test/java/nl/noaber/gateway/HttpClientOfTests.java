package nl.noaber.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/** Sends exactly what a test says. */
final class HttpClientOfTests {

    static final String GRAPHQL = "application/graphql-response+json";
    static final String JSON = "application/json";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI graphql;

    HttpClientOfTests(URI server) {
        this.graphql = server.resolve("/graphql");
    }

    /** An answer; a machine that is busy with something else makes one late, so the quickest of a few counts. */
    record Answer(
            int status, String type, String body, Duration took, HttpResponse<String> whole, Supplier<Answer> again) {

        /** How long it took, or another of a few tries when that was too long. */
        Duration quickest(Duration wanted, int tries) {
            return tries == 0 || took.compareTo(wanted) < 0 ? took : again.get().quickest(wanted, tries - 1);
        }
    }

    HttpRequest.Builder request() {
        return request("");
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(graphql + path)).header("Cookie", TestViewers.COOKIE);
    }

    Answer query(String document, String accept) {
        String body = "{\"query\":\"" + document.replace("\"", "\\\"") + "\"}";
        return post(body.getBytes(StandardCharsets.UTF_8), accept);
    }

    Answer post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8), GRAPHQL);
    }

    Answer post(byte[] body, String accept) {
        return send(request()
                .header("Content-Type", JSON)
                .header("Accept", accept)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    Answer send(HttpRequest request) {
        try {
            long start = System.nanoTime();
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), type, response.body(), took, response, () -> send(request));
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
