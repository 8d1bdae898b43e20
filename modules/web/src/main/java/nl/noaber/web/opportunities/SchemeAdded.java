package nl.noaber.web.opportunities;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of adding a kind of money. */
@AnswerTo("opportunities/addScheme")
public record SchemeAdded(Left addFundingScheme) {

    public record Left(@Nullable Scheme scheme, List<UserError> userErrors) {}

    public record Scheme(String id) {}
}
