package nl.noaber.contacts;

import nl.noaber.access.UserId;
import nl.noaber.stakeholders.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * A next step towards an organisation that did not hear a lobby message yet.
 *
 * @param relationshipOwnerId who of the team looks after the relation
 * @param lastContact the last contact moment that was held with it: its owner knows somebody there
 * @param plannedContact the first one that is planned with it
 */
public record CoverageStep(
        Organisation target,
        @Nullable UserId relationshipOwnerId,
        @Nullable ContactMoment lastContact,
        @Nullable ContactMoment plannedContact) {}
