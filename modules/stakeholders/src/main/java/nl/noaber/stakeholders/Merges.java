package nl.noaber.stakeholders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;

/** Merging of records that turned out to be the same; for the team. */
public interface Merges {

    /** What merging would move; empty when one of both is not there, or for a viewer outside the team. */
    Optional<MergePreview> preview(Viewer viewer, StakeholderId keep, StakeholderId absorb);

    /**
     * Merges once, everything in one transaction; sent again it answers the merge that was done. It is a conflict, and
     * nothing is done, when somebody changed one of both since the user saw it.
     *
     * @param take the fields, as the preview's {@code differs} names them, in which the value of the one that goes into
     *     the other is to stay; a field in which both agree is left as it is
     */
    Outcome<Merge> merge(Viewer viewer, MergeId id, SeenStakeholder keep, SeenStakeholder absorb, Set<String> take);

    /** The same, in which the record that stays keeps its own value wherever both differ. */
    default Outcome<Merge> merge(Viewer viewer, MergeId id, SeenStakeholder keep, SeenStakeholder absorb) {
        return merge(viewer, id, keep, absorb, Set.of());
    }

    /** Puts back what the merge moved; what came later stays. Undone again it answers the same. */
    Outcome<Merge> undo(Viewer viewer, MergeId id);

    /** The merges by which others went into each of these stakeholders, newest first; empty outside the team. */
    Map<StakeholderId, List<Merge>> ofStakeholders(Viewer viewer, Set<StakeholderId> ids);
}
