package nl.noaber.web.cofinancing;

import nl.noaber.web.page.AnswerTo;

/** What came of changing a contribution. */
@AnswerTo("cofinancing/change")
public record ContributionChanged(ContributionLeft updateContribution) {}
