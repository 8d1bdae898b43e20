package nl.noaber.kernel.personal;

import java.util.List;

/**
 * What a module has on a subject, as far as it is told at once.
 *
 * @param more whether it stopped before it had looked at all that may name the subject
 */
public record Told(List<Mention> mentions, boolean more) {

    /** How many records a module looks at: more than anybody can read through. */
    public static final int MOST = 5_000;

    public Told {
        mentions = List.copyOf(mentions);
    }
}
