package nl.noaber.stakeholders;

/**
 * An organisation turned out to be of another kind; published in the transaction that changes it, for modules that
 * choose their records by the kind of an organisation.
 *
 * @param kind what it is now
 */
public record OrganisationKindChanged(OrganisationId organisation, OrganisationKind kind) {}
