package nl.noaber.agenda;

/** An item to put on an agenda. */
public record NewAgendaItem(AgendaItemId id, MeetingId meeting, AgendaItemDetails details) {}
