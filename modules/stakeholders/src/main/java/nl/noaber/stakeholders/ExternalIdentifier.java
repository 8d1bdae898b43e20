package nl.noaber.stakeholders;

/**
 * An identifier in a register.
 *
 * @param value as that register writes it; leading zeros count
 */
public record ExternalIdentifier(IdentifierScheme scheme, String value) {}
