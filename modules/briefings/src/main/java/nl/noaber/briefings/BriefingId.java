package nl.noaber.briefings;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a briefing. */
public record BriefingId(UUID value) implements Id {}
