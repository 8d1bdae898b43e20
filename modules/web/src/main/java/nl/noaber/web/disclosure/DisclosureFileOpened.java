package nl.noaber.web.disclosure;

import nl.noaber.web.page.AnswerTo;

/** What came of opening a file. */
@AnswerTo("disclosure/open")
public record DisclosureFileOpened(FileOutcome openDisclosureFile) {}
