package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.access.OutgoingMail;
import nl.noaber.access.PersonalLinks;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffMailId;

/** The personal links in mails: where they lead, and until when. */
@Singleton
final class Links {

    /** The page that they lead to; the secret comes behind it. */
    static final String PATH = "/sign-off?link=";

    private static final String PURPOSE = "sign-off";

    private final PersonalLinks secrets;
    private final OutgoingMail server;

    Links(PersonalLinks secrets, OutgoingMail server) {
        this.secrets = secrets;
        this.server = server;
    }

    /** The text of a mail with its link. */
    String inserted(String text, SignOffMailId mail) {
        return text.contains(MailTexts.LINK)
                ? text.replace(MailTexts.LINK, server.link(PATH + secrets.secret(PURPOSE, mail.value())))
                : text;
    }

    /** The mail that a secret is of. */
    Optional<UUID> mail(String secret, String origin) {
        return secrets.record(PURPOSE, secret, origin);
    }

    /** The first moment at which the links about a sign-off with this deadline work no longer. */
    static Instant end(LocalDate deadline) {
        return DutchTime.start(deadline.plusDays(SignOff.LINK_DAYS + 1L));
    }
}
