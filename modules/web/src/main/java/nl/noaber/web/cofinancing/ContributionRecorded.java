package nl.noaber.web.cofinancing;

import nl.noaber.web.page.AnswerTo;

/** What came of recording a contribution. */
@AnswerTo("cofinancing/record")
public record ContributionRecorded(ContributionLeft recordContribution) {}
