package nl.noaber.stakeholders;

import java.util.List;
import java.util.Map;
import nl.noaber.history.FieldChange;

/**
 * What merging would do.
 *
 * @param moves how many records of each sort would move
 * @param fills the empty fields of the one that stays that would be filled from the other
 * @param differs the fields in which both differ: before is what the one that stays has, after what the other has
 */
public record MergePreview(
        StakeholderId keep,
        StakeholderId absorb,
        Map<String, Integer> moves,
        List<FieldChange> fills,
        List<FieldChange> differs) {

    public MergePreview {
        moves = Map.copyOf(moves);
        fills = List.copyOf(fills);
        differs = List.copyOf(differs);
    }
}
