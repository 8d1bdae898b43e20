package nl.noaber.app.accounts;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import nl.noaber.app.Worlds;
import nl.noaber.history.LiveChanges;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.messages.AskedOrganisation;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.NewAnswer;
import nl.noaber.messages.NewLobbyMessage;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffLevel;
import nl.noaber.messages.SignOffPosition;
import nl.noaber.messages.SignOffs;
import nl.noaber.messages.Wording;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A sign-off that is answered elsewhere is told of, over a stream, to who may see it. */
@NoaberTest
class SignOffStreamTest {

    private static final OrganisationId ACHTERHOEK = new OrganisationId(People.ACHTERHOEK);
    private static final OrganisationId BZK = new OrganisationId(Ids.named("organisation/ministry/bzk"));

    private final Wire wire;
    private final TestServer server;
    private final LobbyMessages messages;
    private final SignOffs signOffs;
    private final LiveChanges live;

    SignOffStreamTest(
            Wire wire, TestServer server, LobbyMessages messages, SignOffs signOffs, LiveChanges live, Worlds worlds) {
        this.wire = wire;
        this.server = server;
        this.messages = messages;
        this.signOffs = signOffs;
        this.live = live;
        worlds.load();
    }

    @Test
    void arrivesWithinTwoSecondsAndOnlyWhereItIsSeen() throws InterruptedException {
        LobbyMessageId message = asked();
        awaitListeners(0);
        HttpClient client = HttpClient.newHttpClient();
        try {
            BlockingQueue<String> team = heard(client, "staff");
            BlockingQueue<String> region = heard(client, "partner");
            awaitListeners(2);
            answer(message, BZK);
            assertThat(objection(team)).contains("OBJECTS");
            answer(message, ACHTERHOEK);
            assertThat(objection(region)).contains("Achterhoek");
            assertThat(region).noneMatch(told -> told.contains("OBJECTS"));
        } finally {
            client.shutdownNow();
        }
    }

    @Test
    void arrivesOverAWebSocketAndNotWithWhoMayNotSeeIt() throws Exception {
        LobbyMessageId message = asked();
        awaitListeners(0);
        HttpClient client = HttpClient.newHttpClient();
        try {
            BlockingQueue<String> team = heardOverASocket(client, "staff", message);
            BlockingQueue<String> region = heardOverASocket(client, "partner", message);
            BlockingQueue<String> board = heardOverASocket(client, "board", message);
            BlockingQueue<String> auditor = heardOverASocket(client, "auditor", message);
            awaitListeners(4);
            answer(message, BZK);
            assertThat(objection(team)).contains("signOffChanged", "OBJECTS");
            answer(message, ACHTERHOEK);
            assertThat(objection(region)).contains("Achterhoek").doesNotContain("Binnenlandse");
            assertThat(objection(team)).contains("Achterhoek");
            assertThat(region).noneMatch(told -> told.contains("OBJECTS"));
            assertThat(board).noneMatch(told -> told.contains("signOffChanged"));
            assertThat(auditor).noneMatch(told -> told.contains("signOffChanged"));
        } finally {
            client.shutdownNow();
        }
    }

    /** Those of a test before hang up a moment after it. */
    private void awaitListeners(int number) throws InterruptedException {
        long end = System.nanoTime() + SECONDS.toNanos(10);
        while (live.listeners() != number) {
            assertThat(System.nanoTime()).as("%s listen", live.listeners()).isLessThan(end);
            MILLISECONDS.sleep(10);
        }
    }

    /** A joint message that two were asked about. */
    private LobbyMessageId asked() {
        Viewer staff = People.staff();
        LobbyMessageId message = new LobbyMessageId(Ids.next());
        messages.draft(
                staff,
                new NewLobbyMessage(
                        message, Wording.of("Live", "Het net zit vol"), LobbyMessageDetails.of(MessageScope.JOINT)));
        messages.move(staff, message, 1, MessageState.IN_ALIGNMENT);
        signOffs.ask(
                staff,
                message,
                List.of(new AskedOrganisation(ACHTERHOEK, null), new AskedOrganisation(BZK, null)),
                LocalDate.of(2026, 12, 1));
        return message;
    }

    /** What comes in about the sign-offs of one message. */
    private BlockingQueue<String> heardOverASocket(HttpClient client, String user, LobbyMessageId message)
            throws Exception {
        Ear ear = new Ear();
        WebSocket socket = client.newWebSocketBuilder()
                .header("Cookie", wire.session(user))
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create(server.at("/graphql").toString().replaceFirst("^http", "ws")), ear)
                .get(5, SECONDS);
        socket.sendText("{\"type\":\"connection_init\"}", true).get(5, SECONDS);
        assertThat(String.valueOf(ear.heard.poll(5, SECONDS))).contains("connection_ack");
        String document = "subscription { signOffChanged(message: \\\"LobbyMessage:" + message.value()
                + "\\\") { status organisation { name } } }";
        socket.sendText("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"" + document + "\"}}", true)
                .get(5, SECONDS);
        return ear.heard;
    }

    private static final class Ear implements WebSocket.Listener {

        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            heard.add(data.toString());
            socket.request(1);
            return null;
        }
    }

    /** The first that comes in within two seconds; what others did before may still come in ahead of it. */
    private static String objection(BlockingQueue<String> heard) throws InterruptedException {
        String told = heard.poll(2, SECONDS);
        while (told != null && !told.contains("OBJECTS")) {
            told = heard.poll(2, SECONDS);
        }
        return String.valueOf(told);
    }

    private void answer(LobbyMessageId message, OrganisationId organisation) {
        SignOff signOff = signOffs.of(People.staff(), Set.of(message)).getOrDefault(message, List.of()).stream()
                .filter(each -> each.organisationId().equals(organisation))
                .findFirst()
                .orElseThrow();
        signOffs.answer(
                People.staff(),
                signOff.id(),
                new NewAnswer(1, SignOffPosition.OBJECTS, SignOffLevel.EXECUTIVE, "Nee", null, "Per brief"));
    }

    /** What comes in about sign-offs, for as long as the client is there. */
    private BlockingQueue<String> heard(HttpClient client, String user) {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        String document = "subscription { signOffChanged { status organisation { name } } }";
        HttpRequest request = wire.to("/graphql/stream?query=" + URLEncoder.encode(document, StandardCharsets.UTF_8))
                .header("Accept", "text/event-stream")
                .header("Cookie", wire.session(user))
                .build();
        var _ = client.sendAsync(request, BodyHandlers.ofLines())
                .thenAcceptAsync(
                        answer -> answer.body()
                                .filter(line -> line.startsWith("data:") && line.contains("signOffChanged"))
                                .forEach(heard::add),
                        Thread::startVirtualThread);
        return heard;
    }
}
