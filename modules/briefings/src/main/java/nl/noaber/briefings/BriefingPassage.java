package nl.noaber.briefings;

import nl.noaber.kernel.RecordRef;

/**
 * Something that Noaber knows, as it is written in a draft.
 *
 * @param text in Markdown
 * @param record from which it comes
 * @param beyondBoard whether somebody of the board could not read it without the briefing
 * @param standing whether it stands in the text of the briefing, word for word
 */
public record BriefingPassage(
        BriefingSection section, String text, RecordRef record, boolean beyondBoard, boolean standing) {}
