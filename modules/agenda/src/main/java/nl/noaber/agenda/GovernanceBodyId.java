package nl.noaber.agenda;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a governance body. */
public record GovernanceBodyId(UUID value) implements Id {}
