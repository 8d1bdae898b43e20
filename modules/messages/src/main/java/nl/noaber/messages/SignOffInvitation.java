package nl.noaber.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a personal link leads to: the message as it is now, and who is asked.
 *
 * @param text the core text, in Markdown
 * @param variants the same in words per audience
 * @param evidence what supports it
 * @param number of the version that is answered
 * @param mailedNumber of the version that the mail was about
 * @param difference what changed since the version that was answered last, otherwise since the first that this address was
 *     mailed about; null when nothing did
 * @param expiresAt until when the link can be used
 */
public record SignOffInvitation(
        String organisationName,
        String title,
        String text,
        List<MessageAsk> asks,
        List<MessageVariant> variants,
        List<MessageEvidence> evidence,
        int number,
        int mailedNumber,
        @Nullable MessageDifference difference,
        LocalDate deadline,
        Instant expiresAt) {

    public SignOffInvitation {
        asks = List.copyOf(asks);
        variants = List.copyOf(variants);
        evidence = List.copyOf(evidence);
    }
}
