package nl.noaber.web.cofinancing;

import nl.noaber.web.page.AnswerTo;

/** What came of withdrawing a project. */
@AnswerTo("cofinancing/withdraw")
public record ProjectWithdrawn(ProjectLeft withdrawProject) {}
