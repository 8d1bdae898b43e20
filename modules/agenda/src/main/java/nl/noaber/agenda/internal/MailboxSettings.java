package nl.noaber.agenda.internal;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The mailbox that answers to invitations come to, by IMAP: {@code noaber.mailbox.*}, or {@code NOABER_MAILBOX_*} in the
 * environment. Noaber marks what it read, and removes nothing.
 *
 * @param host its name
 * @param port 143 with {@link Security#STARTTLS}, 993 with {@link Security#TLS}
 * @param security how the line is kept secret
 */
@ConfigurationProperties("noaber.mailbox")
@Requires(property = "noaber.mailbox.host")
record MailboxSettings(
        String host,
        String user,
        String password,
        @Bindable(defaultValue = "143") int port,
        @Bindable(defaultValue = "STARTTLS") Security security) {

    enum Security {
        STARTTLS,
        TLS,
        /** In clear: within one machine or network only. */
        NONE
    }
}
