package nl.noaber.messages;

import java.util.List;

/**
 * The first of what was found.
 *
 * @param total how many there are in all
 */
public record Findings<T>(List<T> nodes, int total) {

    public Findings {
        nodes = List.copyOf(nodes);
    }

    public static <T> Findings<T> none() {
        return new Findings<>(List.of(), 0);
    }
}
