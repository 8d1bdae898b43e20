package nl.noaber.access.internal;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * The mail server: {@code noaber.mail.*}, or {@code NOABER_MAIL_*} in the environment.
 *
 * @param host its name
 * @param from the address that mails come from
 * @param port 587 with {@link Security#STARTTLS}, 465 with {@link Security#TLS}
 * @param user whom to log in as; null when the server asks nobody
 * @param security how the line is kept secret
 */
@ConfigurationProperties("noaber.mail")
@Requires(property = "noaber.mail.host")
record MailSettings(
        String host,
        String from,
        @Bindable(defaultValue = "587") int port,
        @Nullable String user,
        @Nullable String password,
        @Bindable(defaultValue = "STARTTLS") Security security) {

    enum Security {
        STARTTLS,
        TLS,
        /** In clear: within one machine or network only. */
        NONE
    }

    MailSettings {
        if (!EmailAddress.isOne(from)) {
            throw new IllegalArgumentException("noaber.mail.from: " + from + " is no address to send mail from.");
        }
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException("noaber.mail: give both user and password, or neither.");
        }
    }
}
