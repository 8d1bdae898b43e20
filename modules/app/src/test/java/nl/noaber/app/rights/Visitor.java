package nl.noaber.app.rights;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Prototype;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HttpAnswer;
import org.jspecify.annotations.Nullable;

/** Somebody with a session of their own who sends documents to the gateway, or who has not signed in. */
@Prototype
final class Visitor {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HtmlClient client;

    Visitor(HtmlClient client) {
        this.client = client;
    }

    /** Signs in as this user of the demonstration, for instance {@code partner}. */
    Visitor as(String user) {
        client.post("/sign-in", Map.of("user", Ids.named("user/" + user).toString(), "return", "/"));
        return this;
    }

    /** The answer to a document, errors and all. */
    JsonNode ask(String document, Map<String, ? extends @Nullable Object> variables) {
        HttpAnswer answer = client.send(client.request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofString(json(Map.of("query", document, "variables", variables)))));
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(answer.status() + " " + answer.body(), e);
        }
    }

    /** What a mutation made or changed, of which the test cannot do without. */
    String done(String mutation, String inputType, Map<String, ?> input, String made) {
        JsonNode answer = ask(
                "mutation($input: %s!) { done: %s(input: $input) { %s { id } userErrors { code field } } }"
                        .formatted(inputType, mutation, made),
                Map.of("input", input));
        JsonNode id = answer.at("/data/done/" + made + "/id");
        if (!id.isTextual()) {
            throw new AssertionError(mutation + " " + input + ": " + answer);
        }
        return requireNonNull(id.textValue());
    }

    /** Has the open agenda shown, or not. */
    void shows(boolean agenda) {
        JsonNode answer = ask(
                "mutation($input: ShowOpenAgendaInput!) { showOpenAgenda(input: $input) { userErrors { code } } }",
                Map.of("input", Map.of("shown", agenda, "expectedVersion", agendaVersion())));
        if (!answer.at("/data/showOpenAgenda/userErrors").isEmpty()) {
            throw new AssertionError(answer.toString());
        }
    }

    int agendaVersion() {
        return ask("{ openAgendaSetting { version } }", Map.of())
                .at("/data/openAgendaSetting/version")
                .asInt();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("writing a request", e);
        }
    }
}
