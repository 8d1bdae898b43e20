package nl.noaber.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import nl.noaber.access.OutgoingMail;
import nl.noaber.access.OutgoingMail.Sending.AddressRefused;
import nl.noaber.access.OutgoingMail.Sending.Failed;
import nl.noaber.access.OutgoingMail.Sending.Taken;
import nl.noaber.access.OutgoingMail.Sending.Unknown;
import nl.noaber.access.PersonalLinks;
import nl.noaber.testkit.NoaberTest;
import org.junit.jupiter.api.Test;

/** What a mail server may say to a mail of another module's. */
@NoaberTest
class ServerMailTest {

    private static final UUID RECORD = UUID.fromString("019abcde-0000-7000-8000-000000000001");

    private final PersonalLinks links;
    private final Clock clock;

    ServerMailTest(PersonalLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Test
    void isTakenByAServerThatIsThere() {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        int port = server.getSmtp().getPort();
        try {
            assertThat(send(port)).isEqualTo(new Taken());
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
        assertThat(send(port)).isInstanceOf(Failed.class);
    }

    @Test
    void isRefusedForGoodWhenThereIsNoSuchAddress() throws IOException {
        assertThat(answering("550 5.1.1 no such user")).isEqualTo(new AddressRefused("550 5.1.1 no such user"));
    }

    @Test
    void canBeSentAgainWhenTheServerIsBusy() throws IOException {
        assertThat(answering("451 4.3.0 try again later")).isInstanceOf(Failed.class);
    }

    @Test
    void isUnknownWhenTheLineBreaksAfterIt() throws IOException {
        assertThat(answering("")).isInstanceOf(Unknown.class);
    }

    @Test
    void makesLinksThatAreGoodForOneRecordAndPurpose() {
        String secret = links.secret("one", RECORD);
        assertThat(links.record("one", secret, "")).contains(RECORD);
        assertThat(links.record("other", secret, "")).isEmpty();
        assertThat(links.record("one", secret + "A", "")).isEmpty();
        for (int attempt = 0; attempt < 100; attempt++) {
            assertThat(links.record("one", "none", "192.0.2.7")).isEmpty();
        }
        assertThat(links.isTriedTooOften("192.0.2.7")).isTrue();
        assertThat(links.record("one", secret, "192.0.2.7"))
                .as("whatever else was tried from there")
                .contains(RECORD);
    }

    private OutgoingMail.Sending answering(String toRecipient) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> serve(socket, toRecipient));
            return send(socket.getLocalPort());
        }
    }

    /** Says yes to everything but the recipient; where there is nothing to say to that it hangs up when it has the mail. */
    private static void serve(ServerSocket server, String toRecipient) {
        try (Socket line = server.accept();
                BufferedReader said =
                        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))) {
            say(line, "220 ready");
            String command = said.readLine();
            boolean isMail = false;
            while (command != null && !command.equals(".")) {
                if (!isMail) {
                    say(line, answer(command, toRecipient));
                }
                isMail = isMail || command.equals("DATA");
                command = said.readLine();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String answer(String command, String toRecipient) {
        if (command.equals("DATA")) {
            return "354 go on";
        }
        return command.startsWith("RCPT") && !toRecipient.isEmpty() ? toRecipient : "250 ok";
    }

    private static void say(Socket line, String text) throws IOException {
        line.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
    }

    private OutgoingMail.Sending send(int port) {
        MailSettings settings =
                new MailSettings("127.0.0.1", "noaber@example.nl", port, null, null, MailSettings.Security.NONE);
        Mail mail = new Mail(settings);
        LinkMail address = new LinkMail(mail, clock, "https://noaber.example.nl", null, 8080);
        return new ServerMail(mail, address).send("naam@example.org", "Onderwerp", "Tekst");
    }
}
