package nl.noaber.agenda;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies an agenda item. */
public record AgendaItemId(UUID value) implements Id {}
