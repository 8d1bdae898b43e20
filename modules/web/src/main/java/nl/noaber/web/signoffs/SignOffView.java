package nl.noaber.web.signoffs;

import java.time.LocalDate;
import java.util.List;
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
            Answers answers) {}

    public record Answers(int totalCount, List<SignOff.Answer> nodes) {}
}
