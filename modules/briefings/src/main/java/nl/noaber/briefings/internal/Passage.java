package nl.noaber.briefings.internal;

import nl.noaber.briefings.BriefingSection;
import nl.noaber.kernel.RecordRef;

/**
 * Something that somebody may know, as it is written in a draft.
 *
 * @param text in Markdown
 */
record Passage(BriefingSection section, String text, RecordRef record) {}
