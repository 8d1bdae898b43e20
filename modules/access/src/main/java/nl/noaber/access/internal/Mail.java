package nl.noaber.access.internal;

import jakarta.activation.DataHandler;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.noaber.access.OutgoingMail.CalendarEvent;
import nl.noaber.access.OutgoingMail.Sending;
import nl.noaber.access.OutgoingMail.Sending.AddressRefused;
import nl.noaber.access.OutgoingMail.Sending.Failed;
import nl.noaber.access.OutgoingMail.Sending.Taken;
import nl.noaber.access.OutgoingMail.Sending.Unknown;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends mail in plain text and for calendars, where a server is configured. Never within a transaction: a server may take its time. */
@Singleton
final class Mail {

    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);

    /** In milliseconds, for each step. */
    private static final String PATIENCE = "4000";

    /** Whoever waits for the answer gets one before the request is given up. */
    private static final Duration LONGEST = Duration.ofSeconds(7);

    private static final int LONGEST_PROBLEM = 500;

    private final @Nullable MailSettings settings;

    Mail(@Nullable MailSettings settings) {
        this.settings = settings;
    }

    boolean isConfigured() {
        return settings != null;
    }

    Optional<String> sender() {
        return Optional.ofNullable(settings).map(MailSettings::from);
    }

    /** Why it did not go is in the log, without the text. */
    Sending send(String to, String subject, String text) {
        return send(to, subject, text, null);
    }

    /** @param event what a calendar program reads of it */
    Sending send(String to, String subject, String text, @Nullable CalendarEvent event) {
        Letter letter = new Letter(to, subject, text, event);
        MailSettings server = settings;
        if (server == null) {
            throw new IllegalStateException("no mail server is configured");
        }
        return CompletableFuture.supplyAsync(() -> sent(server, letter), Thread::startVirtualThread)
                .completeOnTimeout(new Unknown("no answer"), LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Until the line stands nothing was sent, whatever went wrong. */
    private static Sending sent(MailSettings server, Letter letter) {
        Session session = session(server);
        try {
            Message message = message(session, server, letter);
            Transport transport = session.getTransport("smtp");
            transport.connect();
            Sending sending = handedOver(server, transport, message);
            hangUp(transport);
            return sending;
        } catch (MessagingException refused) {
            return failed(server, refused);
        }
    }

    private static Sending handedOver(MailSettings server, Transport transport, Message message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Taken();
        } catch (MessagingException refused) {
            return isNotSent(refused) ? failed(server, refused) : new Unknown(said(refused));
        }
    }

    /** What was answered before stands, however the line ends. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException broken) {
            LOG.debug("The line to the mail server broke after it had answered", broken);
        }
    }

    private static Sending failed(MailSettings server, MessagingException refused) {
        LOG.warn("A mail could not be sent through {}: {}", server.host(), said(refused));
        return isAddressRefused(refused) ? new AddressRefused(said(refused)) : new Failed(said(refused));
    }

    /** Whether it was not sent for certain: nothing is before sender and recipient are known, and then the server says no. */
    private static boolean isNotSent(MessagingException refused) {
        return causes(refused)
                .anyMatch(cause -> cause instanceof SMTPAddressFailedException
                        || cause instanceof SMTPSenderFailedException
                        || (cause instanceof SMTPSendFailedException answered && answered.getReturnCode() > 0));
    }

    /** For good: a server that is busy says 4 and something. */
    private static boolean isAddressRefused(MessagingException refused) {
        return causes(refused)
                .anyMatch(
                        cause -> cause instanceof SMTPAddressFailedException address && address.getReturnCode() >= 500);
    }

    private static Stream<Exception> causes(MessagingException refused) {
        return Stream.iterate(
                (Exception) refused,
                Objects::nonNull,
                cause -> cause instanceof MessagingException messaging ? messaging.getNextException() : null);
    }

    /** What the server said last, in one line. */
    private static String said(MessagingException refused) {
        String said = causes(refused).reduce((_, last) -> last).orElse(refused).getMessage();
        String line =
                said == null ? refused.getClass().getSimpleName() : said.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST_PROBLEM ? line.substring(0, LONGEST_PROBLEM) : line;
    }

    private record Letter(
            String to,
            String subject,
            String text,
            @Nullable CalendarEvent event) {}

    private static Message message(Session session, MailSettings server, Letter letter) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(server.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        if (letter.event() == null) {
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
        } else {
            message.setContent(both(letter.text(), letter.event()));
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /** The same for readers and for calendar programs, which take the last that they know. */
    private static Multipart both(String text, CalendarEvent event) throws MessagingException {
        MimeBodyPart words = new MimeBodyPart();
        words.setText(text, StandardCharsets.UTF_8.name());
        MimeBodyPart calendar = new MimeBodyPart();
        calendar.setDataHandler(new DataHandler(new ByteArrayDataSource(
                event.text().getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=UTF-8; method=" + event.method())));
        return new MimeMultipart("alternative", words, calendar);
    }

    private static Session session(MailSettings server) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", Integer.toString(server.port()));
        properties.put("mail.smtp.auth", Boolean.toString(server.user() != null));
        properties.put("mail.smtp.starttls.enable", isSecuredBy(server, MailSettings.Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", isSecuredBy(server, MailSettings.Security.STARTTLS));
        properties.put("mail.smtp.ssl.enable", isSecuredBy(server, MailSettings.Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail.smtp." + step, PATIENCE);
        }
        return Session.getInstance(properties, new Login(server));
    }

    private static String isSecuredBy(MailSettings server, MailSettings.Security security) {
        return Boolean.toString(server.security() == security);
    }

    private static final class Login extends Authenticator {

        private final MailSettings server;

        Login(MailSettings server) {
            this.server = server;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(server.user(), server.password());
        }
    }
}
