package nl.noaber.web.cofinancing;

import nl.noaber.web.page.AnswerTo;

/** What came of taking a contribution to another state. */
@AnswerTo("cofinancing/move")
public record ContributionMoved(ContributionLeft moveContribution) {}
