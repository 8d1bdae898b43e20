package nl.noaber.agenda;

import nl.noaber.stakeholders.OrganisationId;

/** An organisation that is to be known as a body. */
public record NewGovernanceBody(GovernanceBodyId id, OrganisationId organisation, GovernanceBodyDetails details) {}
