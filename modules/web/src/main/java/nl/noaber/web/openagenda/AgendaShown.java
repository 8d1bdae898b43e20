package nl.noaber.web.openagenda;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;

/** What came of having the open agenda shown, or not. */
@AnswerTo("openagenda/show")
public record AgendaShown(Payload showOpenAgenda) {

    public record Payload(List<UserError> userErrors) {}
}
