package nl.noaber.messages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a paper of Parliament.
 *
 * @param number as Parliament writes it
 * @param status in Parliament's words
 * @param cabinetAppreciation in the cabinet's words
 * @param votes one per group
 */
public record PaperDetails(
        ParliamentaryPaperKind kind,
        @Nullable String number,
        String subject,
        @Nullable String status,
        @Nullable String cabinetAppreciation,
        @Nullable LocalDate date,
        @Nullable String address,
        List<ParliamentaryVote> votes) {

    public static final int LONGEST_NUMBER = 40;
    public static final int LONGEST_SUBJECT = 500;
    public static final int LONGEST_WORD = 100;

    public PaperDetails {
        votes = List.copyOf(votes);
    }
}
