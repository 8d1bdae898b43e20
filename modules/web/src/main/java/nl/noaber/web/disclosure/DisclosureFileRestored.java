package nl.noaber.web.disclosure;

import nl.noaber.web.page.AnswerTo;

/** What came of restoring a file. */
@AnswerTo("disclosure/restore")
public record DisclosureFileRestored(FileOutcome restoreDisclosureFile) {}
