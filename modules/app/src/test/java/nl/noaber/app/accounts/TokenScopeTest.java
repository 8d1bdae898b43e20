package nl.noaber.app.accounts;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import nl.noaber.app.Worlds;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A program with a token: what it was made for, over every way in, and nothing else. */
@NoaberTest
class TokenScopeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CHALLENGE =
            "mutation M($id: ID!) { describeChallenge(input: {id: $id, expectedVersion: 0,"
                    + " description: \"x\"}) { userErrors { code } } }";

    private final Wire wire;
    private final TestServer server;

    TokenScopeTest(Wire wire, TestServer server, Worlds worlds) {
        this.wire = wire;
        this.server = server;
        worlds.load();
    }

    @Test
    void readsWithoutACookie() {
        assertThat(ask(token("staff"), "{ viewer { role } }")
                        .at("/data/viewer/role")
                        .asText())
                .isEqualTo("STAFF");
        assertThat(ask(token("partner"), "{ auditTrail { totalCount } }")
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void doesWhatItWasMadeForAndNothingElse() {
        String reading = token("staff");
        String logging = token("staff", "describeChallenge");

        assertThat(code(ask(reading, CHALLENGE))).isEqualTo("TOKEN_SCOPE");
        assertThat(ask(logging, CHALLENGE)
                        .at("/data/describeChallenge/userErrors/0/code")
                        .asText())
                .isEqualTo("CHALLENGE_NOT_FOUND");
        for (String hidden : List.of(
                "mutation { a: endSessions(input: {sessions: []}) { ended } }",
                "mutation { ... { endSessions(input: {sessions: []}) { ended } } }",
                "mutation { ...F } fragment F on Mutation { endSessions(input: {sessions: []}) { ended } }",
                "mutation { ...F } fragment F on Mutation { ...G } fragment G on Mutation"
                        + " { endSessions(input: {sessions: []}) { ended } }",
                "mutation($no: Boolean = false) { endSessions(input: {sessions: []}) @skip(if: $no) { ended } }",
                "mutation { __typename a: endSessions(input: {sessions: []}) { ended } }")) {
            assertThat(code(ask(logging, hidden))).as(hidden).isEqualTo("TOKEN_SCOPE");
        }
    }

    @Test
    void makesItselfNoMoreThanItIs() {
        String token = token("admin", "describeChallenge");

        assertThat(code(ask(token, """
            mutation { createApiToken(input: {name: "meer", expiresOn: "2026-09-01"}) { secret } }
            """))).isEqualTo("TOKEN_SCOPE");
        for (String inPerson : List.of("inviteUser", "decideRightsReviewLine", "erasePerson")) {
            assertThat(made("admin", inPerson)
                            .at("/data/createApiToken/userErrors/0/code")
                            .asText())
                    .isEqualTo("MUTATION_IN_PERSON");
        }
        JsonNode unknown = made("admin", "becomeKing");
        assertThat(unknown.at("/data/createApiToken/userErrors/0/code").asText())
                .isEqualTo("MUTATION_UNKNOWN");
    }

    @Test
    void isNotToldTheSecretAddressOfACalendar() {
        String session = wire.session("staff");
        read(wire.send(wire.document(json(
                        Map.of("query", "mutation { openCalendarFeed(input: {kind: ALL}) { userErrors { code } } }")))
                .header("Cookie", session)));
        String document = "{ calendarFeeds { kind path } }";

        assertThat(read(wire.send(wire.document(json(Map.of("query", document))).header("Cookie", session)))
                        .at("/data/calendarFeeds/0/path")
                        .asText())
                .startsWith("/calendars/");
        JsonNode told = ask(token("staff"), document).at("/data/calendarFeeds/0");
        assertThat(told.at("/kind").asText()).isEqualTo("ALL");
        assertThat(told.at("/path").isNull()).isTrue();
    }

    @Test
    void isForDocumentsAndNotForPages() {
        String token = token("staff");
        for (String page : List.of("/", "/contacts", "/account", "/exports/contacts.csv")) {
            assertThat(wire.send(wire.to(page).header("Authorization", "Bearer " + token))
                            .statusCode())
                    .as(page)
                    .isEqualTo(303);
        }
    }

    @Test
    void goesBeforeACookieAndIsNobodyWhenItIsBad() {
        String session = wire.session("staff");
        HttpResponse<String> answer = wire.send(wire.document("{\"query\":\"{ viewer { role } }\"}")
                .header("Cookie", session)
                .header("Authorization", "Bearer noaber_geraden"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void servesAStreamOfEvents() {
        HttpResponse<String> answer = wire.send(
                wire.to("/graphql/stream?query=" + URLEncoder.encode("{ viewer { role } }", StandardCharsets.UTF_8))
                        .header("Accept", "text/event-stream")
                        .header("Authorization", "Bearer " + token("staff")));

        assertThat(answer.body()).contains("STAFF").contains("event: complete");
    }

    @Test
    void servesAWebSocketWithTheSameScope() throws Exception {
        Ear ear = new Ear();
        try (HttpClient client = HttpClient.newHttpClient()) {
            WebSocket socket = open(client, token("staff"), ear);
            assertThat(ear.heard()).contains("connection_ack");
            say(socket, subscribe("1", "{ viewer { role } }"));
            assertThat(ear.heard()).contains("STAFF");
            say(socket, subscribe("2", "mutation { endSessions(input: {sessions: []}) { ended } }"));
            assertThat(ear.heard()).contains("TOKEN_SCOPE");
            socket.abort();
        }
    }

    @Test
    void hearsTheFirstMessageOfEveryWebSocketHoweverSoonItComes() throws Exception {
        String token = token("staff");
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int attempt = 0; attempt < 50; attempt++) {
                Ear ear = new Ear();
                WebSocket socket = open(client, token, ear);
                assertThat(ear.heard()).contains("connection_ack");
                socket.abort();
            }
        }
    }

    /** Open, and its first word said. */
    private WebSocket open(HttpClient client, String token, Ear ear) throws Exception {
        WebSocket socket = client.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create(server.at("/graphql").toString().replaceFirst("^http", "ws")), ear)
                .get(5, SECONDS);
        say(socket, "{\"type\":\"connection_init\"}");
        return socket;
    }

    private static String subscribe(String id, String document) {
        return json(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", document)));
    }

    private static void say(WebSocket socket, String text) throws Exception {
        socket.sendText(text, true).get(5, SECONDS);
    }

    private static final class Ear implements WebSocket.Listener {

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            if (!data.toString().contains("\"complete\"") && !data.toString().contains("\"ping\"")) {
                messages.add(data.toString());
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            messages.add("closed: " + code + " " + reason);
            return null;
        }

        String heard() throws InterruptedException {
            String message = messages.poll(10, SECONDS);
            return message == null ? "nothing" : message;
        }
    }

    private String token(String user, String... mutations) {
        return made(user, mutations).at("/data/createApiToken/secret").asText();
    }

    private JsonNode made(String user, String... mutations) {
        String document = "mutation($mutations: [String!]) { createApiToken(input: {name: \"Programma\","
                + " expiresOn: \"2026-09-01\", mutations: $mutations}) { secret userErrors { code } } }";
        return read(wire.send(wire.document(
                        json(Map.of("query", document, "variables", Map.of("mutations", List.of(mutations)))))
                .header("Cookie", wire.session(user))));
    }

    private JsonNode ask(String token, String document) {
        return read(wire.send(
                wire.document(json(Map.of("query", document, "variables", Map.of("id", "Challenge:nergens"))))
                        .header("Authorization", "Bearer " + token)));
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asText();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("writing a request", e);
        }
    }
}
