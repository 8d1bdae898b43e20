package nl.noaber.web.cofinancing;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;

/** What came of saying in which contact a contribution was spoken of. */
@AnswerTo("cofinancing/linkContribution")
public record ContributionLinked(Left linkContribution) {

    public record Left(List<UserError> userErrors) {}
}
