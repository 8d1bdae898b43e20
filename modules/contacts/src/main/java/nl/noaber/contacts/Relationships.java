package nl.noaber.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What contact moments that were held, as far as the viewer may see them, say about relations. */
public interface Relationships {

    /** The day of the last contact moment of each organisation; one without any is left out. */
    Map<OrganisationId, LocalDate> lastContacts(Viewer viewer, Set<OrganisationId> organisations);

    /** The organisations that heard about each challenge, the most frequent first, at most 50. */
    Map<ChallengeId, List<ChallengeAudience>> heardBy(Viewer viewer, Set<ChallengeId> challenges);

    /**
     * Organisations of which the last contact is longer ago than their rhythm asks, the longest first; those never
     * spoken to come before all others. Empty for a viewer outside the team.
     *
     * @param relationshipOwner only those that this user looks after; null for all
     */
    Page<QuietRelationship> quiet(Viewer viewer, @Nullable UserId relationshipOwner, PageRequest page);

    /** How many have gone quiet. */
    long countQuiet(Viewer viewer, @Nullable UserId relationshipOwner);
}
