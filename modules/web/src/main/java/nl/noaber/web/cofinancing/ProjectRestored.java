package nl.noaber.web.cofinancing;

import nl.noaber.web.page.AnswerTo;

/** What came of restoring a project. */
@AnswerTo("cofinancing/restore")
public record ProjectRestored(ProjectLeft restoreProject) {}
