package nl.noaber.stakeholders;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

/** Pairs of records that may be the same, found by what they agree on; for the team, empty for others. */
public interface Duplicates {

    /** All pairs of one type that nobody dismissed, the surest first. */
    Page<Duplicate> list(Viewer viewer, StakeholderType type, PageRequest page);

    long count(Viewer viewer, StakeholderType type);

    /** The pairs in which each of these stakeholders is, the surest first, at most 50 for all together. */
    Map<StakeholderId, List<Duplicate>> ofStakeholders(Viewer viewer, Set<StakeholderId> ids);

    /** Says that two records are not the same; the outcome holds the pair that left the list. */
    Outcome<Duplicate> dismiss(Viewer viewer, StakeholderId one, StakeholderId other);

    /** Takes back that two records are not the same: the pair is on the list again, as long as they agree on something. */
    Outcome<Duplicate> reinstate(Viewer viewer, StakeholderId one, StakeholderId other);
}
