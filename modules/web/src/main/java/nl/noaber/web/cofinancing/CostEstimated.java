package nl.noaber.web.cofinancing;

import nl.noaber.web.page.AnswerTo;

/** What came of estimating what a project costs. */
@AnswerTo("cofinancing/estimate")
public record CostEstimated(ProjectLeft estimateCost) {}
