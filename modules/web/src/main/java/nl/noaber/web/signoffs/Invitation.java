package nl.noaber.web.signoffs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.web.messages.Difference;
import nl.noaber.web.messages.MessageView;
import nl.noaber.web.messages.Wording;
import org.jspecify.annotations.Nullable;

/** What a personal link leads to: the message as it is now, and who is asked. */
public record Invitation(
        String organisationName,
        String title,
        String text,
        List<Wording.Ask> asks,
        List<Wording.Variant> variants,
        List<MessageView.Evidence> evidence,
        int number,
        int mailedNumber,
        @Nullable Difference difference,
        LocalDate deadline,
        Instant expiresAt) {}
