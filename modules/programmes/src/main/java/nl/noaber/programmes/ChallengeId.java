package nl.noaber.programmes;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a challenge. */
public record ChallengeId(UUID value) implements Id {}
