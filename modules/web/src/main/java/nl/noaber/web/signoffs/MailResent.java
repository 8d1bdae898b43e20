package nl.noaber.web.signoffs;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of sending a mail again. */
@AnswerTo("signoffs/resend")
public record MailResent(Payload resendSignOffMail) {

    public record Payload(@Nullable Mail mail, List<UserError> userErrors) {}

    public record Mail(String id, String state) {}
}
