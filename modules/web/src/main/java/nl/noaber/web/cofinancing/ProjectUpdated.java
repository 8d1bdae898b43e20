package nl.noaber.web.cofinancing;

import nl.noaber.web.page.AnswerTo;

/** What came of changing what is known of a project. */
@AnswerTo("cofinancing/update")
public record ProjectUpdated(ProjectLeft updateProject) {}
