package nl.noaber.agenda;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a meeting. */
public record MeetingId(UUID value) implements Id {}
