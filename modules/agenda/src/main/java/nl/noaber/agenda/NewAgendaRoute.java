package nl.noaber.agenda;

/** A route to plan. */
public record NewAgendaRoute(AgendaRouteId id, AgendaRouteDetails details) {}
