package nl.noaber.app.accounts;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import nl.noaber.app.Worlds;
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
import org.junit.jupiter.api.Test;

/** A sign-off that is answered elsewhere is told of, over a stream, to who may see it. */
@NoaberTest
class SignOffStreamTest {

    private static final OrganisationId ACHTERHOEK = new OrganisationId(People.ACHTERHOEK);
    private static final OrganisationId BZK = new OrganisationId(Ids.named("organisation/ministry/bzk"));

    private final Wire wire;
    private final LobbyMessages messages;
    private final SignOffs signOffs;

    SignOffStreamTest(Wire wire, LobbyMessages messages, SignOffs signOffs, Worlds worlds) {
        this.wire = wire;
        this.messages = messages;
        this.signOffs = signOffs;
        worlds.load();
    }

    @Test
    void arrivesWithinTwoSecondsAndOnlyWhereItIsSeen() throws InterruptedException {
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
        HttpClient client = HttpClient.newHttpClient();
        try {
            BlockingQueue<String> team = heard(client, "staff");
            BlockingQueue<String> region = heard(client, "partner");
            Thread.sleep(1_000);
            answer(message, BZK);
            assertThat(objection(team)).contains("OBJECTS");
            answer(message, ACHTERHOEK);
            assertThat(objection(region)).contains("Achterhoek");
            assertThat(region).noneMatch(told -> told.contains("OBJECTS"));
        } finally {
            client.shutdownNow();
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
