package nl.noaber.web.page;

/** A piece of a sentence in which something was found: {@code snippet { text hit }}. */
public record SnippetPart(String text, boolean hit) {}
