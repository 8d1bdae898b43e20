package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.util.Optional;
import nl.noaber.access.OutgoingMail;
import org.jspecify.annotations.Nullable;

/** What other modules mail. */
@Singleton
final class ServerMail implements OutgoingMail {

    private final Mail mail;
    private final LinkMail links;

    ServerMail(Mail mail, LinkMail links) {
        this.mail = mail;
        this.links = links;
    }

    @Override
    public boolean isConfigured() {
        return mail.isConfigured();
    }

    @Override
    public String link(String path) {
        return links.address(path);
    }

    @Override
    public Optional<String> address(String typed) {
        return Optional.of(EmailAddress.tidied(typed)).filter(EmailAddress::isOne);
    }

    @Override
    public Sending send(String to, String subject, String text, @Nullable CalendarEvent event) {
        return mail.send(to, subject, text, event);
    }

    @Override
    public Optional<String> sender() {
        return mail.sender();
    }
}
