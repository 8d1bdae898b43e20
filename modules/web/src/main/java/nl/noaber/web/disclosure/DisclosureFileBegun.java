package nl.noaber.web.disclosure;

import nl.noaber.web.page.AnswerTo;

/** What came of having the documents made. */
@AnswerTo("disclosure/make")
public record DisclosureFileBegun(FileOutcome makeDisclosureFile) {}
