package nl.noaber.web.signoffs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.web.messages.MessageView;
import nl.noaber.web.messages.Wording;
import nl.noaber.web.messages.Wording.Named;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** A message with its sign-offs and all that was answered: one of them is shown. */
@AnswerTo("signoffs/one")
public record SignOffView(@Nullable Message lobbyMessage) {

    public record Message(
            String id,
            String title,
            String state,
            int version,
            boolean editable,
            boolean wordable,
            boolean withdrawn,
            Wording current,
            List<MessageView.Evidence> evidence,
            List<One> signOffs) {}

    public record One(
            String id,
            Named organisation,
            String status,
            LocalDate deadline,
            int daysLeft,
            boolean overdue,
            boolean answerable,
            boolean withdrawn,
            int version,
            SignOff.@Nullable Answer answer,
            @Nullable String email,
            SignOff.@Nullable Mailed lastMail,
            Answers answers) {

        /** Whether an answer that holds is still to come. */
        public boolean waits() {
            return SignOffWords.waits(status);
        }

        /** The version that was answered before the message came to say something else; null when the answer holds. */
        @Nullable
        Integer answeredBefore() {
            return answer == null || !status.equals("STALE") ? null : answer.number();
        }
    }

    public record Answers(int totalCount, List<Given> nodes) {}

    /** An answer, and whether the text changed since the version that its proposal was written on. */
    public record Given(
            String id,
            String position,
            String level,
            int number,
            @Nullable String reason,
            @Nullable String proposedText,
            @Nullable Integer takenOverIn,
            boolean overtaken,
            Instant answeredAt,
            String answeredBy,
            String channel,
            @Nullable String receivedBy,
            boolean stale) {

        public SignOff.Answer answer() {
            return new SignOff.Answer(
                    id,
                    position,
                    level,
                    number,
                    reason,
                    proposedText,
                    takenOverIn,
                    answeredAt,
                    answeredBy,
                    channel,
                    receivedBy,
                    stale);
        }
    }
}
