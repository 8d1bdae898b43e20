package nl.noaber.stakeholders;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A merge that was done.
 *
 * @param keep the record that stayed
 * @param absorbed the record that went into it
 * @param absorbedName its name at that time
 * @param by who did it: the user's name at that time
 * @param undoneAt null while it stands
 * @param moves how many records of each sort were moved
 */
public record Merge(
        MergeId id,
        StakeholderId keep,
        StakeholderId absorbed,
        String absorbedName,
        Instant at,
        String by,
        @Nullable Instant undoneAt,
        Map<String, Integer> moves) {

    public Merge {
        moves = Map.copyOf(moves);
    }
}
