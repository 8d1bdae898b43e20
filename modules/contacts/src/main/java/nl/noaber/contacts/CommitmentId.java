package nl.noaber.contacts;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a commitment. */
public record CommitmentId(UUID value) implements Id {}
