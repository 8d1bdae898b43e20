package nl.noaber.stakeholders;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** Organisations and persons together. */
public interface Stakeholders {

    /** The stakeholders with these ids that the viewer may see; under the id of a merged one its survivor. */
    Map<StakeholderId, Stakeholder> byIds(Viewer viewer, Set<StakeholderId> ids);

    /**
     * Keeps these from being merged until the open transaction ends.
     *
     * @return the survivor of each as it is now, whatever the transaction saw before
     */
    Map<StakeholderId, StakeholderId> hold(Set<? extends StakeholderId> ids);

    /**
     * The tags in use, most used first; empty for a viewer outside the team.
     *
     * @param text only those that begin so; null for all
     */
    List<TagUse> tags(Viewer viewer, @Nullable String text);
}
