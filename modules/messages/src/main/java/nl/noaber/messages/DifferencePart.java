package nl.noaber.messages;

/**
 * A run of words.
 *
 * @param text with the blanks after them
 */
public record DifferencePart(DifferenceKind kind, String text) {}
