package nl.noaber.web.cofinancing;

import nl.noaber.web.page.AnswerTo;

/** What came of taking that back. */
@AnswerTo("cofinancing/unlinkContribution")
public record ContributionUnlinked(ContributionLinked.Left unlinkContribution) {}
