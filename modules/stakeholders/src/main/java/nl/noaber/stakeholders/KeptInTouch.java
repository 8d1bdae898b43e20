package nl.noaber.stakeholders;

import nl.noaber.access.UserId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that the team wants to be in touch with regularly.
 *
 * @param ownerId who of the team looks after the relation
 */
public record KeptInTouch(
        OrganisationId id, ContactRhythm rhythm, @Nullable UserId ownerId) {}
