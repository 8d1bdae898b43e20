package nl.noaber.access.internal;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.noaber.access.LinkDelivery;
import nl.noaber.access.LinkDelivery.Means;
import nl.noaber.access.OutgoingMail.Sending.Taken;
import nl.noaber.access.internal.SignInLinks.Purpose;
import nl.noaber.kernel.time.DutchTime;
import org.jspecify.annotations.Nullable;

/**
 * Brings a link to whom it is for. Its address is that of the configuration, never what a request says of itself: who
 * asks for a link for somebody else must not choose where it leads.
 */
@Singleton
final class LinkMail {

    private final Mail mail;
    private final Clock clock;
    private final @Nullable String address;
    private final int port;

    LinkMail(
            Mail mail,
            Clock clock,
            @Property(name = "noaber.address") @Nullable String address,
            @Property(name = "noaber.provider.address") @Nullable String providerAddress,
            @Value("${micronaut.server.port:8080}") int port) {
        this.mail = mail;
        this.clock = clock;
        this.port = port;
        this.address = address == null ? providerAddress : address;
        if (mail.isConfigured() && this.address == null) {
            throw new IllegalArgumentException("noaber.address: mails have links in them; say where this installation"
                    + " is found, for instance NOABER_ADDRESS=https://noaber.example.nl.");
        }
    }

    /** Mails it, or says that it is to be handed over. */
    LinkDelivery deliver(Purpose purpose, String secret, String to, Locale locale) {
        String link = link(purpose, secret);
        if (!mail.isConfigured()) {
            return new LinkDelivery(Means.SHOWN, link);
        }
        boolean isTaken =
                mail.send(to, words(purpose, "subject", locale), text(purpose, link, locale)) instanceof Taken;
        return new LinkDelivery(isTaken ? Means.MAILED : Means.NOT_MAILED, null);
    }

    boolean canMail() {
        return mail.isConfigured();
    }

    String link(Purpose purpose, String secret) {
        String path = switch (purpose) {
            case INVITATION, RESET -> "/sign-in/password";
            case FIRST_ADMINISTRATOR, ANOTHER_ADMINISTRATOR -> "/first-administrator";
        };
        return address(path) + "?link=" + secret;
    }

    /** Of a page of this installation. */
    String address(String path) {
        return base().replaceAll("/+$", "") + path;
    }

    private String base() {
        return address == null ? "http://localhost:" + port : address;
    }

    private String text(Purpose purpose, String link, Locale locale) {
        Instant until = clock.instant().plus(purpose.good());
        return MessageFormat.format(words(purpose, "text", locale).replace("'", "''"), link, written(until, locale));
    }

    private static String written(Instant moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(ZonedDateTime.ofInstant(moment, DutchTime.ZONE));
    }

    private static String words(Purpose purpose, String part, Locale locale) {
        Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("nl");
        return ResourceBundle.getBundle(
                        "mail/access",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(purpose + "." + part);
    }
}
