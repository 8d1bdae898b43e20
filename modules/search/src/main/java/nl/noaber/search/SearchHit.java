package nl.noaber.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that was found.
 *
 * @param snippet the sentence in which it was found, in pieces; empty when its title, subtitle or alternatives have it
 */
public record SearchHit(
        SearchType type, UUID id, String title, @Nullable String subtitle, List<Part> snippet) {

    /** A piece of the sentence; a hit is what was searched for. */
    public record Part(String text, boolean hit) {}

    public SearchHit {
        snippet = List.copyOf(snippet);
    }
}
