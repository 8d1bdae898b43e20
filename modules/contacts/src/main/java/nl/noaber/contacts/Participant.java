package nl.noaber.contacts;

import java.util.UUID;
import nl.noaber.access.UserId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who took part in a contact moment.
 *
 * @param name as it was known when it was logged: of the person, user, post or organisation; of the post or organisation
 *     for a viewer who may not see the person
 * @param organisationId the organisation for which they took part
 * @param personId null also for a viewer who may not see the person
 */
public record Participant(
        UUID id,
        Side side,
        String name,
        @Nullable OrganisationId organisationId,
        @Nullable PostId postId,
        @Nullable PersonId personId,
        @Nullable UserId userId) {}
