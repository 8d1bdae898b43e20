package nl.noaber.app.accounts;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.TestServer;

/** Sends what no browser would: without cookies of its own, without following, with any header. */
@Singleton
final class Wire {

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestServer server;

    Wire(TestServer server) {
        this.server = server;
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.at(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    HttpResponse<String> form(String path, Map<String, String> fields) {
        return send(formTo(path, fields));
    }

    HttpRequest.Builder formTo(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** A document of a program with a token, or of nobody. */
    HttpRequest.Builder document(String json) {
        return to("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofString(json));
    }

    /** The session of a user of the demonstration, as a Cookie header. */
    String session(String user) {
        HttpResponse<String> answer =
                form("/sign-in", Map.of("user", Ids.named("user/" + user).toString(), "return", "/"));
        return cookie(answer, "noaber-session");
    }

    static String cookie(HttpResponse<?> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + answer.headers()));
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
