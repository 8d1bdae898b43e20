package nl.noaber.agenda;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a calendar feed. */
public record CalendarFeedId(UUID value) implements Id {}
