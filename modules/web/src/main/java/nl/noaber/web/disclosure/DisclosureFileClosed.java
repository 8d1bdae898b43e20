package nl.noaber.web.disclosure;

import nl.noaber.web.page.AnswerTo;

/** What came of finishing a file. */
@AnswerTo("disclosure/close")
public record DisclosureFileClosed(FileOutcome closeDisclosureFile) {}
