package nl.noaber.web.cofinancing;

import nl.noaber.web.page.AnswerTo;

/** A part of the contributions, for a file. */
@AnswerTo("cofinancing/contributions")
public record ContributionList(ProjectView.Contributions contributions) {}
