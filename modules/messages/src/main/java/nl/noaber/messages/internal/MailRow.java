package nl.noaber.messages.internal;

import java.time.Instant;
import nl.noaber.messages.MailState;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.SignOffMailId;
import nl.noaber.messages.SignOffMailKind;
import org.jspecify.annotations.Nullable;

/** A mail as it is written. */
record MailRow(
        SignOffMailId id,
        SignOffId signOffId,
        SignOffMailKind kind,
        int number,
        String recipient,
        String subject,
        String text,
        MailState state,
        @Nullable Instant nextTryAt,
        Instant writtenAt) {}
