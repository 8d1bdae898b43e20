package nl.noaber.contacts;

import org.jspecify.annotations.Nullable;

/**
 * What is large of a contact moment, read only when it is wanted.
 *
 * @param note what was said, Markdown
 * @param handedOver what was handed over
 */
public record ContactMomentTexts(
        @Nullable String note, @Nullable String handedOver) {}
