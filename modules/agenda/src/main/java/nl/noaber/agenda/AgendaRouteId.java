package nl.noaber.agenda;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies an agenda route. */
public record AgendaRouteId(UUID value) implements Id {}
