package nl.noaber.web.disclosure;

import nl.noaber.web.page.AnswerTo;

/** What came of taking a finished file up again. */
@AnswerTo("disclosure/reopen")
public record DisclosureFileReopened(FileOutcome reopenDisclosureFile) {}
