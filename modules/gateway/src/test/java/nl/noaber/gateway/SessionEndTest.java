package nl.noaber.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class SessionEndTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestServer server;
    private final TestViewers viewers;

    SessionEndTest(TestServer server, TestViewers viewers) {
        this.server = server;
        this.viewers = viewers;
    }

    @BeforeEach
    void signIn() {
        viewers.comeBack();
    }

    @AfterEach
    void close() {
        viewers.comeBack();
        client.close();
    }

    @Test
    void endsAStreamOfEventsWhenItsUserSignsOut() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.at("/graphql"))
                .header("Cookie", TestViewers.LEAVING)
                .header("Accept", "text/event-stream")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"subscription { bookAdded { title } }\"}"))
                .build();
        try (InputStream stream =
                client.send(request, BodyHandlers.ofInputStream()).body()) {
            viewers.leave();
            assertThat(CompletableFuture.supplyAsync(() -> whole(stream)).get(5, SECONDS))
                    .contains("UNAUTHENTICATED", "event: complete");
        }
    }

    private static String whole(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void closesAWebSocketWhenItsUserSignsOut() throws Exception {
        Listener listener = new Listener();
        WebSocket socket = client.newWebSocketBuilder()
                .header("Cookie", TestViewers.LEAVING)
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create(server.at("/graphql").toString().replaceFirst("^http", "ws")), listener)
                .get(5, SECONDS);
        socket.sendText("{\"type\":\"connection_init\"}", true).get(5, SECONDS);
        assertThat(listener.acknowledged.await(5, SECONDS)).isTrue();
        socket.sendText(
                        "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":"
                                + "\"subscription { bookAdded { title } }\"}}",
                        true)
                .get(5, SECONDS);
        viewers.leave();
        assertThat(listener.closed.get(5, SECONDS)).isEqualTo(4403);
    }

    private static final class Listener implements WebSocket.Listener {

        private final CountDownLatch acknowledged = new CountDownLatch(1);
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            if (data.toString().contains("connection_ack")) {
                acknowledged.countDown();
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return null;
        }
    }
}
