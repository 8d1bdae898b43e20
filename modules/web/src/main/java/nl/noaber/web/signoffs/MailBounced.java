package nl.noaber.web.signoffs;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of noting that a mail came back. */
@AnswerTo("signoffs/bounced")
public record MailBounced(Payload noteSignOffMailBounced) {

    public record Payload(@Nullable Mail mail, List<UserError> userErrors) {}

    public record Mail(String id, String state) {}
}
