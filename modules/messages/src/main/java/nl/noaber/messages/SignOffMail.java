package nl.noaber.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail about a sign-off.
 *
 * @param text as it is sent; only of a mail that is shown instead with its personal link
 * @param problem what the mail server said last, when it refused
 * @param uncertain whether it was handed to the server, and nothing was heard of it since
 */
public record SignOffMail(
        SignOffMailId id,
        SignOffId signOffId,
        SignOffMailKind kind,
        String to,
        String subject,
        String text,
        MailState state,
        int attempts,
        @Nullable String problem,
        boolean uncertain,
        Instant writtenAt,
        @Nullable Instant sentAt) {

    /** The name of this type in the GraphQL schema. */
    public static final String TYPE = "SignOffMail";
}
