package nl.noaber.web.cofinancing;

import nl.noaber.web.page.AnswerTo;

/** What came of planning a project. */
@AnswerTo("cofinancing/plan")
public record ProjectPlanned(ProjectLeft planProject) {}
