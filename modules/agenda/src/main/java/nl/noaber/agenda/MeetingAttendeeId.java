package nl.noaber.agenda;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies somebody on the list of a meeting. */
public record MeetingAttendeeId(UUID value) implements Id {}
