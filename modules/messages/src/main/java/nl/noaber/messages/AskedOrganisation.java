package nl.noaber.messages;

import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask for a sign-off.
 *
 * @param email the address to mail; null for none, or to keep the one it has
 */
public record AskedOrganisation(
        OrganisationId organisation, @Nullable String email) {}
