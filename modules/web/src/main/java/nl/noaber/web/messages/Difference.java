package nl.noaber.web.messages;

import java.util.List;

/** What is different between two versions, in words. */
public record Difference(int from, int to, List<Field> fields) {

    public record Field(String field, List<Part> parts) {}

    /** A run of words: the same in both, gone, or new. */
    public record Part(String kind, String text) {}
}
