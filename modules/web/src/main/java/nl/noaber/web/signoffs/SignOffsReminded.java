package nl.noaber.web.signoffs;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;

/** What came of reminding. */
@AnswerTo("signoffs/remind")
public record SignOffsReminded(Payload remindSignOffs) {

    public record Payload(int reminded, List<UserError> userErrors) {}
}
