package nl.noaber.privacy;

import java.time.Instant;
import java.util.List;
import nl.noaber.stakeholders.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An erasure of a person.
 *
 * @param pseudonym what stands in the place of the name
 * @param changed how many records were changed so far
 * @param kept what had to stay
 * @param by who approved it
 * @param finishedAt null while it goes on
 */
public record Erasure(
        PersonId person,
        String pseudonym,
        int changed,
        List<Kept> kept,
        Instant startedAt,
        String by,
        @Nullable Instant finishedAt) {

    public Erasure {
        kept = List.copyOf(kept);
    }

    /** Records that stay, without the name, and why they may. */
    public record Kept(String kind, int number, Ground ground) {}

    /** Why something stays: the exceptions of article 17, third paragraph, of the AVG. */
    public enum Ground {
        /** The task in the public interest: what the region agreed and decided. */
        PUBLIC_TASK,
        /** A law that demands it: who did what in the file. */
        LEGAL_OBLIGATION,
        /** The archive in the public interest. */
        ARCHIVE
    }
}
