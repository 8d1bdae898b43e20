package nl.noaber.agenda;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.context.annotation.Property;
import jakarta.activation.DataHandler;
import jakarta.inject.Singleton;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The mail server and the mailbox of Noaber, for the tests. */
@Singleton
final class PostOffice {

    static final String NOABER = "noaber@example.nl";

    private final int smtp;
    private final int imap;
    private GreenMail server = new GreenMail(new ServerSetup[0]);

    PostOffice(@Property(name = "noaber.mail.port") int smtp, @Property(name = "noaber.mailbox.port") int imap) {
        this.smtp = smtp;
        this.imap = imap;
    }

    void open() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtp, "127.0.0.1", "smtp"), new ServerSetup(imap, "127.0.0.1", "imap")
        });
        server.setUser(NOABER, NOABER, "geheim");
        server.start();
    }

    void close() {
        server.stop();
    }

    /** What came for this address, the oldest first. */
    List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isFor(message, address))
                .toList();
    }

    private static boolean isFor(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(one ->
                            one instanceof InternetAddress to && to.getAddress().equals(address));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static String method(MimeMessage message) throws MessagingException, IOException {
        return ((Multipart) message.getContent()).getBodyPart(1).getContentType();
    }

    static String words(MimeMessage message) throws MessagingException, IOException {
        return message.getSubject() + "\n"
                + ((Multipart) message.getContent()).getBodyPart(0).getContent();
    }

    static ICalendar calendar(MimeMessage message) throws MessagingException, IOException {
        byte[] bytes = ((Multipart) message.getContent())
                .getBodyPart(1)
                .getInputStream()
                .readAllBytes();
        return Biweekly.parse(new String(bytes, StandardCharsets.UTF_8)).first();
    }

    /** Puts a mail into Noaber's mailbox. */
    void comes(MimeMessage message) {
        GreenMailUser user = server.setUser(NOABER, NOABER, "geheim");
        user.deliver(message);
    }

    static MimeMessage reply(String from, String calendar) throws MessagingException {
        MimeMessage message = mail(from);
        MimeBodyPart words = new MimeBodyPart();
        words.setText("Akkoord", StandardCharsets.UTF_8.name());
        MimeBodyPart answer = new MimeBodyPart();
        answer.setDataHandler(new DataHandler(new ByteArrayDataSource(
                calendar.getBytes(StandardCharsets.UTF_8), "text/calendar; charset=UTF-8; method=REPLY")));
        message.setContent(new MimeMultipart("alternative", words, answer));
        message.saveChanges();
        return message;
    }

    static MimeMessage text(String from, String text) throws MessagingException {
        MimeMessage message = mail(from);
        message.setText(text, StandardCharsets.UTF_8.name());
        message.saveChanges();
        return message;
    }

    private static MimeMessage mail(String from) throws MessagingException {
        MimeMessage message = new MimeMessage((jakarta.mail.Session) null);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(NOABER));
        message.setSubject("Antwoord");
        return message;
    }

    /** How many mails in the mailbox were not read, and how many there are. */
    int[] unreadOf() throws MessagingException {
        int all = 0;
        int unread = 0;
        for (MimeMessage message : server.getReceivedMessagesForDomain("example.nl")) {
            all++;
            unread += message.isSet(Flags.Flag.SEEN) ? 0 : 1;
        }
        return new int[] {unread, all};
    }
}
