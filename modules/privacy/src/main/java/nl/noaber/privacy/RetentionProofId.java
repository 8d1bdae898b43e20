package nl.noaber.privacy;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies the proof of a removal. */
public record RetentionProofId(UUID value) implements Id {}
