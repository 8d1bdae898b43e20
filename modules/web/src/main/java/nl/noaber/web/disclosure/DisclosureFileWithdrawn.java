package nl.noaber.web.disclosure;

import nl.noaber.web.page.AnswerTo;

/** What came of withdrawing a file. */
@AnswerTo("disclosure/withdraw")
public record DisclosureFileWithdrawn(FileOutcome withdrawDisclosureFile) {}
