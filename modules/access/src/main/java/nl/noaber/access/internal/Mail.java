package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends mail in plain text, where a server is configured. Never within a transaction: a server may take its time. */
@Singleton
final class Mail {

    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);

    /** In milliseconds, for each step. */
    private static final String PATIENCE = "4000";

    /** Whoever waits for the answer gets one before the request is given up. */
    private static final Duration LONGEST = Duration.ofSeconds(7);

    private final @Nullable MailSettings settings;

    Mail(@Nullable MailSettings settings) {
        this.settings = settings;
    }

    boolean isConfigured() {
        return settings != null;
    }

    /** Whether the server took it; why not is in the log, without the text. */
    boolean send(String to, String subject, String text) {
        MailSettings server = settings;
        if (server == null) {
            throw new IllegalStateException("no mail server is configured");
        }
        return CompletableFuture.supplyAsync(() -> isSent(server, to, subject, text), Thread::startVirtualThread)
                .completeOnTimeout(false, LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static boolean isSent(MailSettings server, String to, String subject, String text) {
        try {
            Transport.send(message(server, to, subject, text));
            return true;
        } catch (MessagingException refused) {
            LOG.warn("A mail could not be sent through {}: {}", server.host(), refused.toString());
            return false;
        }
    }

    private static Message message(MailSettings server, String to, String subject, String text)
            throws MessagingException {
        MimeMessage message = new MimeMessage(session(server));
        message.setFrom(new InternetAddress(server.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setText(text, StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
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
