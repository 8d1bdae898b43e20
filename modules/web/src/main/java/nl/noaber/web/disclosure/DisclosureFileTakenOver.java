package nl.noaber.web.disclosure;

import nl.noaber.web.page.AnswerTo;

/** What came of taking a file over. */
@AnswerTo("disclosure/takeOver")
public record DisclosureFileTakenOver(FileOutcome takeOverDisclosureFile) {}
