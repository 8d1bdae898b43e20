package nl.noaber.web.signoffs;

import java.time.Instant;
import java.time.LocalDate;
import nl.noaber.web.messages.Wording.Named;
import org.jspecify.annotations.Nullable;

/** Who was asked, until when, and what came of it. */
public record SignOff(
        String id,
        Named organisation,
        String status,
        LocalDate deadline,
        int daysLeft,
        boolean overdue,
        boolean answerable,
        boolean withdrawn,
        int version,
        @Nullable Answer answer,
        @Nullable String email,
        @Nullable Mailed lastMail) {

    /** Whether an answer that holds is still to come. */
    public boolean waits() {
        return !withdrawn && SignOffWords.waits(status);
    }

    /** What an organisation answered to one version. */
    public record Answer(
            String id,
            String position,
            String level,
            int number,
            @Nullable String reason,
            @Nullable String proposedText,
            @Nullable Integer takenOverIn,
            Instant answeredAt,
            String answeredBy,
            String channel,
            @Nullable String receivedBy,
            boolean stale) {

        /** Whether it proposes a wording that no version took over yet. */
        public boolean proposes() {
            return proposedText != null && takenOverIn == null;
        }
    }

    /** What was mailed last. */
    public record Mailed(
            String id,
            String kind,
            String state,
            Instant writtenAt,
            @Nullable Instant sentAt,
            @Nullable String problem,
            boolean uncertain) {

        /** Whether it may have come back. */
        public boolean mayBounce() {
            return uncertain || state.equals("SENT");
        }

        /** Where it stands, in a word. */
        public String stand() {
            return uncertain ? SignOffWords.UNCERTAIN : state;
        }
    }
}
