package nl.noaber.stakeholders;

/**
 * What an organisation is called changed, or which records it stands in; published in the transaction that changes it, for
 * modules in whose records search finds it by its names.
 */
public record OrganisationRenamed(OrganisationId organisation) {}
