package nl.noaber.stakeholders;

import java.util.List;

/**
 * Two records of one type that may be the same.
 *
 * @param first the older one
 * @param reasons on what they agree, the surest first
 */
public record Duplicate(StakeholderId first, StakeholderId second, List<DuplicateReason> reasons) {

    public Duplicate {
        reasons = List.copyOf(reasons);
    }
}
