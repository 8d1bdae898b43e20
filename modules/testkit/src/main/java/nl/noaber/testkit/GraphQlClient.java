package nl.noaber.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Prototype;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An integrator: sends documents to {@code /graphql}, over HTTP, with the cookies and headers it was given. */
@Prototype
public final class GraphQlClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestServer server;
    private final HttpSession session = new HttpSession();
    private final Map<String, String> headers = new LinkedHashMap<>();

    GraphQlClient(TestServer server) {
        this.server = server;
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/graphql-response+json");
    }

    /** Sends this header from now on. */
    public GraphQlClient header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public GraphQlAnswer execute(String document) {
        return execute(document, Map.of());
    }

    public GraphQlAnswer execute(String document, Map<String, ? extends @Nullable Object> variables) {
        return send(json(Map.of("query", document, "variables", variables)));
    }

    /** Sends a body as it is, well-formed or not. */
    public GraphQlAnswer send(String body) {
        return GraphQlAnswer.of(
                JSON, session.send(request().POST(BodyPublishers.ofString(body)).build()));
    }

    /** A request to the endpoint with this client's headers, to be completed. */
    public HttpRequest.Builder request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.at("/graphql"));
        headers.forEach(request::header);
        return request;
    }

    private static String json(Map<String, Object> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("writing a GraphQL request", e);
        }
    }
}
